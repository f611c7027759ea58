/** `lectern compute PATH [--track T] [--json | --explain NUMBER]`: results of every track, or of one, computed from the file as it is; or how
 * the result of one entry came about. */
import type { TrackResults } from '../../shared/contract/results.ts'
import { decimalText } from '../../shared/scoring/decimal-text.ts'
import { fromText } from '../../shared/scoring/exact.ts'
import { words } from '../../shared/words/index.ts'
import { say } from '../../shared/words/say.ts'
import { sideAwardInWords } from '../../shared/words/side-awards-in-words.ts'
import type { Store } from '../data/store.ts'
import { readResults } from '../services/results/read-results.ts'
import { complain } from './complain.ts'
import { explainEntry } from './explain-entry.ts'
import { openForReading } from './open-for-reading.ts'
import { readCall, readLanguage } from './read-call.ts'
import { trackStanding } from './track-standing.ts'
import { tracksAsked } from './tracks-asked.ts'

/** 0 when the results were computed; 2 when the call is wrong, the file cannot be read, or the track or the entry is not in it. */
export async function compute(args: readonly string[]): Promise<number> {
  const call = readCall(args, { options, usage: words.zh.cli.computeUsage, paths: 'one' })
  if (call === undefined) return 2
  const language = readLanguage('--language', call.values.language, words.zh.cli.computeUsage)
  if (language === undefined) return 2
  const store = openForReading(call.path)
  if (store === undefined) return 2
  const found = resultsOf(store, call.values.track)
  store.connection.close()
  if (found === undefined) return 2
  const { explain, json } = call.values
  if (explain === undefined) {
    process.stdout.write(json ? `${JSON.stringify(found.map(forMachines))}\n` : found.map(tableOf).join('\n'))
    return 0
  }
  const lines = found.flatMap(({ results }) => explainEntry(results, explain, language))
  if (lines.length === 0) return complain(say(words[language].cli.entryUnknown, { number: explain }))
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

/** `explain`: the number of the entry whose result is to be explained. */
const options = {
  track: { type: 'string' },
  json: { type: 'boolean', default: false },
  explain: { type: 'string' },
  language: { type: 'string', default: 'zh' },
} as const

type Computed = Readonly<{ results: TrackResults; standing: readonly string[] }>

function resultsOf(store: Store, asked: string | undefined): readonly Computed[] | undefined {
  return tracksAsked(store.db, asked)?.flatMap(({ id: track }) => {
    const reply = readResults(store, { track })
    return reply.ok ? [{ results: reply.value, standing: trackStanding(store.db, reply.value) }] : []
  })
}

function forMachines({ results: { track, result, sideAwards } }: Computed) {
  return { track: track.id, ...result, ...(sideAwards === undefined ? {} : { sideAwards }) }
}

/** How far a track is, and its results as lines: rank, number, score, award, school; then the awards beside those by place. */
function tableOf({ results: { track, result, entries, sideAwards = [] }, standing }: Computed): string {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const awards = new Map(track.rules.awards.map(award => [award.id, award.name.zh]))
  const waiting = new Set(result.openLines.flatMap(line => line.entries))
  const lines = result.entries.map(({ entry, rank, score, award }) => {
    const known = byId.get(entry)
    const shown = score === undefined ? words.zh.cli.noScore : decimalText(fromText(score), track.rules.rounding.places)
    const given = award === undefined ? (waiting.has(entry) ? words.zh.cli.awardOpen : '') : awards.get(award)
    return [rank ?? '-', known?.number ?? entry, shown, given, known?.school ?? ''].join('\t')
  })
  const beside = sideAwards.flatMap(given => {
    const { name, winners, open } = sideAwardInWords(given, { track, entries, language: 'zh' })
    return [`## ${name}`, ...(winners.length === 0 ? [words.zh.results.sideAwards.none] : winners), ...(open === undefined ? [] : [open])]
  })
  return `${[`# ${track.name.zh}`, ...standing, ...lines, ...beside].join('\n')}\n`
}
