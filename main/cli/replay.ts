/** `lectern replay PATH`: rebuilds every table from the journal alone and compares, and certified results with those computed now. Exit code 1 on any difference. */
import { countFacts } from '../data/journal.ts'
import { replayAndCompare } from '../data/replay.ts'
import { uncertifiedPanels } from '../services/results/certified-holds.ts'
import { openForReading } from './open-for-reading.ts'

export async function replay([file]: readonly string[]): Promise<number> {
  const store = openForReading(file)
  if (store === undefined) return 2
  const kinds = Object.fromEntries(countFacts(store.db).map(({ kind, count }) => [kind, count]))
  const { facts, refused, differing, stateHash } = await replayAndCompare(store)
  const uncertified = uncertifiedPanels(store.db)
  store.connection.close()
  const holds = refused.length === 0 && differing.length === 0 && uncertified.length === 0
  process.stdout.write(`${JSON.stringify({ facts, kinds, refused, differing, uncertified, stateHash, holds }, null, 2)}\n`)
  return holds ? 0 : 1
}
