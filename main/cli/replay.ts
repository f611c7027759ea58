/** `lectern replay PATH [--json]`: rebuilds every table from the journal alone and compares, and certified results with those computed now. */
import type { PanelId } from '../../shared/domain/ids.ts'
import { words } from '../../shared/words/index.ts'
import { say } from '../../shared/words/say.ts'
import type { ReadableDb } from '../data/database.ts'
import { countFacts } from '../data/journal.ts'
import { type ReplayReport, replayAndCompare } from '../data/replay.ts'
import { listPanels, listTracks } from '../data/repositories/setup-repository.ts'
import { uncertifiedPanels } from '../services/results/certified-holds.ts'
import { openForReading } from './open-for-reading.ts'
import { readCall } from './read-call.ts'

/** 0 when everything is as the journal says; 1 on any difference; 2 when the call is wrong or the file cannot be read. `--json` gives the
 * facts of each kind too. */
export async function replay(args: readonly string[]): Promise<number> {
  const options = { json: { type: 'boolean', default: false } } as const
  const call = readCall(args, { options, usage: words.zh.cli.replayUsage, paths: 'one' })
  if (call === undefined) return 2
  const store = openForReading(call.path)
  if (store === undefined) return 2
  const kinds = Object.fromEntries(countFacts(store.db).map(({ kind, count }) => [kind, count]))
  const report = await replayAndCompare(store)
  const uncertified = uncertifiedPanels(store.db)
  const lines = replayLines(report, namesOf(store.db, uncertified))
  store.connection.close()
  const { facts, refused, differing, stateHash } = report
  const holds = refused.length === 0 && differing.length === 0 && uncertified.length === 0
  const forMachines = { facts, kinds, refused, differing, uncertified, stateHash, holds }
  process.stdout.write(`${call.values.json ? JSON.stringify(forMachines, null, 2) : lines.join('\n')}\n`)
  return holds ? 0 : 1
}

/** Whether all holds, in a sentence, and then what does not. */
function replayLines({ facts, refused, differing, stateHash }: ReplayReport, uncertified: readonly string[]): readonly string[] {
  const { replayHolds, replayDiffers, replayUncertified, replayed, between } = words.zh.cli
  const isSame = refused.length === 0 && differing.length === 0
  return [
    `${isSame ? '✔' : '✘'} ${isSame ? replayHolds : replayDiffers}`,
    ...(uncertified.length === 0 ? [] : [`✘ ${say(replayUncertified, { panels: uncertified.join(between) })}`]),
    ...(differing.length === 0 ? [] : [say(replayed.differing, { tables: differing.join(between) })]),
    ...refused.map(fact => say(replayed.refused, fact)),
    say(replayed.facts, { facts }),
    say(replayed.hash, { hash: stateHash }),
  ]
}

function namesOf(db: ReadableDb, ids: readonly PanelId[]): readonly string[] {
  const panels = listTracks(db).flatMap(({ track }) => listPanels(db, track.id))
  return panels.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []))
}
