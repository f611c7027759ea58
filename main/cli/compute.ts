/** `lectern compute PATH [--track T] [--json | --explain NUMBER]`: results of every track, or of one, computed from the file as it is; or how
 * the result of one entry came about. */
import { parseArgs } from 'node:util'
import type { TrackResults } from '../../shared/contract/results.ts'
import { TrackId } from '../../shared/domain/ids.ts'
import { decimalText } from '../../shared/scoring/decimal-text.ts'
import { fromText } from '../../shared/scoring/exact.ts'
import { type Language, words } from '../../shared/words/index.ts'
import { say } from '../../shared/words/say.ts'
import { sideAwardInWords } from '../../shared/words/side-awards-in-words.ts'
import { listTracks } from '../data/repositories/setup-repository.ts'
import { readResults } from '../services/results/read-results.ts'
import { explainEntry } from './explain-entry.ts'
import { openForReading } from './open-for-reading.ts'

/** 0 when the results were computed; 2 when the call is wrong, the file cannot be read, or the track or the entry is not in it. */
export async function compute(args: readonly string[]): Promise<number> {
  const call = readCall(args)
  if (call === undefined) return refused(words.zh.cli.computeUsage)
  const store = openForReading(call.path)
  if (store === undefined) return 2
  const tracks = call.track === undefined ? listTracks(store.db).map(state => state.track.id) : [TrackId.parse(call.track)]
  const results = tracks.map(track => readResults(store, { track }))
  store.connection.close()
  const found = results.flatMap(reply => (reply.ok ? [reply.value] : []))
  if (found.length < results.length) return refused(`${call.track}: ${words.zh.refusals['track-unknown']}`)
  const { explain, language } = call
  if (explain === undefined) {
    process.stdout.write(call.isJson ? `${JSON.stringify(found.map(forMachines))}\n` : found.map(tableOf).join('\n'))
    return 0
  }
  const lines = found.flatMap(one => explainEntry(one, explain, language))
  if (lines.length === 0) return refused(say(words[language].cli.entryUnknown, { number: explain }))
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

type Call = Readonly<{
  path: string | undefined
  track: string | undefined
  isJson: boolean
  /** The number of the entry whose result is to be explained. */
  explain: string | undefined
  language: Language
}>

function readCall(args: readonly string[]): Call | undefined {
  const options = {
    track: { type: 'string' },
    json: { type: 'boolean', default: false },
    explain: { type: 'string' },
    language: { type: 'string', default: 'zh' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const { track, json: isJson, explain, language } = values
    if (language !== 'zh' && language !== 'en') return undefined
    return { path: positionals[0], track, isJson, explain, language }
  } catch {
    // An option that there is not, or one without its value.
    return undefined
  }
}

function refused(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

function forMachines({ track, result, sideAwards }: TrackResults) {
  return { track: track.id, ...result, ...(sideAwards === undefined ? {} : { sideAwards }) }
}

/** A track's results as lines: rank, number, score, award, school; then the awards beside those by place. */
function tableOf({ track, result, entries, sideAwards = [] }: TrackResults): string {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const awards = new Map(track.rules.awards.map(award => [award.id, award.name.zh]))
  const lines = result.entries.map(({ entry, rank, score, award }) => {
    const known = byId.get(entry)
    const shown = score === undefined ? words.zh.cli.noScore : decimalText(fromText(score), track.rules.rounding.places)
    return [rank ?? '-', known?.number ?? entry, shown, (award && awards.get(award)) ?? '', known?.school ?? ''].join('\t')
  })
  const beside = sideAwards.flatMap(given => {
    const { name, winners, open } = sideAwardInWords(given, { track, entries, language: 'zh' })
    return [`## ${name}`, ...(winners.length === 0 ? [words.zh.results.sideAwards.none] : winners), ...(open === undefined ? [] : [open])]
  })
  return `# ${track.name.zh}\n${[...lines, ...beside].join('\n')}\n`
}
