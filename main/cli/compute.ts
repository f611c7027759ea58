/** `lectern compute PATH [--track T] [--json]`: results of every track, or of one, computed from the file as it is. */
import { parseArgs } from 'node:util'
import type { TrackResults } from '../../shared/contract/results.ts'
import { TrackId } from '../../shared/domain/ids.ts'
import { decimalText } from '../../shared/scoring/decimal-text.ts'
import { fromText } from '../../shared/scoring/exact.ts'
import { words } from '../../shared/words/index.ts'
import { listTracks } from '../data/repositories/setup-repository.ts'
import { readResults } from '../services/results/read-results.ts'
import { openForReading } from './open-for-reading.ts'

export async function compute(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { track: { type: 'string' }, json: { type: 'boolean' } },
  })
  const store = openForReading(positionals[0])
  if (store === undefined) return 2
  const tracks = values.track === undefined ? listTracks(store.db).map(state => state.track.id) : [TrackId.parse(values.track)]
  const results = tracks.map(track => readResults(store, { track }))
  store.connection.close()
  const found = results.flatMap(reply => (reply.ok ? [reply.value] : []))
  if (found.length < results.length) {
    process.stderr.write(`${values.track}: ${words.zh.refusals['track-unknown']}\n`)
    return 2
  }
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify(found.map(({ track, result }) => ({ track: track.id, ...result })))}\n`
      : found.map(tableOf).join('\n'),
  )
  return 0
}

/** A track's results as lines: rank, number, score, award, school. */
function tableOf({ track, result, entries }: TrackResults): string {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const awards = new Map(track.rules.awards.map(award => [award.id, award.name.zh]))
  const lines = result.entries.map(({ entry, rank, score, award }) => {
    const known = byId.get(entry)
    const shown = score === undefined ? words.zh.cli.noScore : decimalText(fromText(score), track.rules.rounding.places)
    return [rank ?? '-', known?.number ?? entry, shown, (award && awards.get(award)) ?? '', known?.school ?? ''].join('\t')
  })
  return `# ${track.name.zh}\n${lines.join('\n')}\n`
}
