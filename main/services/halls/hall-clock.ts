/** The clock of a panel's hall now: what was pressed last, by whichever timekeeper. Knows no window. */
import { elapsedAt } from '../../../shared/domain/hall-clock.ts'
import type { EntryId, PanelId, PartId } from '../../../shared/domain/ids.ts'
import type { TimeLimit } from '../../../shared/domain/time-limit.ts'
import type { ReadableDb } from '../../data/database.ts'
import { type TimingRow, timingsOfPanel } from '../../data/repositories/hall-repository.ts'
import { findPanel, findTrack } from '../../data/repositories/setup-repository.ts'
import { sincePress } from './steady-presses.ts'

export type Moments = Readonly<{ db: ReadableDb; at: number; steady: number }>
export type HallClock = Readonly<{
  entry: EntryId
  part: PartId
  /** Undefined: the rules give the part no limit, and the clock only counts up. */
  limit: TimeLimit | undefined
  state: 'running' | 'paused' | 'stopped'
  elapsedMs: number
}>

/** The time of a timing at this moment, and whether the computer's clock was set back under it. */
export function timeOf({ db, at, steady }: Moments, row: TimingRow) {
  const presses = [{ event: 'started' as const, at: row.markedAt, elapsed: row.elapsed }]
  return elapsedAt({ state: row.state, presses }, at, sincePress(db, row.id, steady))
}

const order: readonly TimingRow['state'][] = ['running', 'paused', 'stopped']

/** Undefined while nothing was timed, or everything was set back. */
export function hallClockOf(moments: Moments, panel: PanelId): HallClock | undefined {
  const pressed = timingsOfPanel(moments.db, panel).filter(({ state }) => state !== 'ready')
  // A time that is put right later does not take the clock from whoever is speaking.
  const last = pressed.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.markedAt - a.markedAt)[0]
  if (last === undefined || last.state === 'ready') return undefined
  const { entry, part, state } = last
  const known = findPanel(moments.db, panel)
  const rules = known && findTrack(moments.db, known.track)?.track.rules
  return { entry, part, limit: rules?.time.find(limit => limit.part === part), state, elapsedMs: timeOf(moments, last).elapsed }
}
