/** `lectern sensitivity PATH [--track T] [--json]`: how firmly the results of every track, or of one, stand. Advice: nothing is written. */
import type { Track } from '../../shared/domain/track.ts'
import { alternatives } from '../../shared/sensitivity/alternatives.ts'
import type { Asked } from '../../shared/sensitivity/asked.ts'
import { type Fragility, fragility } from '../../shared/sensitivity/fragility.ts'
import { nearLines } from '../../shared/sensitivity/near-line.ts'
import { words } from '../../shared/words/index.ts'
import { say } from '../../shared/words/say.ts'
import { linesOfTrack } from '../data/repositories/decision-repository.ts'
import { listEntries, listPanels, listPeople } from '../data/repositories/setup-repository.ts'
import type { Store } from '../data/store.ts'
import { contendersOf } from '../services/results/compute-track.ts'
import { trackInput } from '../services/results/track-input.ts'
import { openForReading } from './open-for-reading.ts'
import { readCall } from './read-call.ts'
import { type Report, reportLines } from './sensitivity-lines.ts'
import { tracksAsked } from './tracks-asked.ts'

/** 0 when the reports were made; 2 when the call is wrong, the file cannot be read or the track is not in it. */
export async function sensitivity(args: readonly string[]): Promise<number> {
  const options = { track: { type: 'string' }, json: { type: 'boolean', default: false } } as const
  const call = readCall(args, { options, usage: words.zh.cli.sensitivityUsage, paths: 'one' })
  if (call === undefined) return 2
  const store = openForReading(call.path)
  if (store === undefined) return 2
  const reports = tracksAsked(store.db, call.values.track)?.map(track => reportOf(store, track))
  store.connection.close()
  if (reports === undefined) return 2
  process.stdout.write(call.values.json ? `${JSON.stringify(reports.map(bare))}\n` : `${reports.flatMap(reportLines).join('\n')}\n`)
  return 0
}

function reportOf({ db }: Store, track: Track): Report {
  const panels = listPanels(db, track.id)
  const entries = listEntries(db, track.id)
  const asked = {
    input: trackInput(db, track, panels),
    parts: track.parts,
    contenders: contendersOf(db, track, panels),
    decisions: linesOfTrack(db, track.id),
  }
  return {
    names: { track, entries, panels, judges: listPeople(db) },
    fragility: searched(asked, `${track.name.zh} `),
    alternatives: alternatives(asked),
    nearLines: nearLines(asked),
  }
}

/** Runs the search to its end, and says on standard error, every tenth of the way, how far it is. */
function searched(asked: Asked, before: string): Fragility {
  const run = fragility(asked)
  let tenths = -1
  for (;;) {
    const step = run.next()
    if (step.done === true) return step.value
    const { done, of } = step.value
    const now = of === 0 ? 0 : Math.floor((done * 10) / of)
    if (now > tenths) process.stderr.write(`${before}${say(words.zh.sensitivity.checked, { done, of })}\n`)
    tenths = now
  }
}

function bare({ names, ...report }: Report) {
  return { track: names.track.id, ...report }
}
