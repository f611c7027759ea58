/** What happens in the hall, as rows: timings, the roll call, proposals that were declined. Maps values and decides nothing. */
import { timingKey } from '../../../shared/domain/hall-clock.ts'
import type { Subjects } from '../../../shared/facts/subjects.ts'
import type { WritableDb } from '../database.ts'
import { sql } from '../sql.ts'

export function projectTiming(db: WritableDb, timing: Subjects['timing']): void {
  const { panel, entry, part, timekeeper, state, presses } = timing
  const last = presses.at(-1)
  db.run(sql`INSERT OR REPLACE INTO timings
    VALUES (${timingKey(timing)}, ${panel}, ${entry}, ${part}, ${timekeeper}, ${state}, ${last?.elapsed ?? 0}, ${last?.at ?? 0})`)
}

/** `versions` above one: two laptops say different things, and nobody has withdrawn until a person says so. */
export function projectAttendance(
  db: WritableDb,
  { panel, entry, state, identity, reason, at }: Subjects['attendance'],
  versions: number,
): void {
  db.run(sql`INSERT OR REPLACE INTO attendances
    VALUES (${panel}, ${entry}, ${state}, ${identity ?? null}, ${reason ?? null}, ${at}, ${versions})`)
}

export function projectProposal(db: WritableDb, { panel, entry, part, timings, reason }: Subjects['proposal']): void {
  db.run(sql`INSERT OR REPLACE INTO declined_proposals VALUES (${panel}, ${entry}, ${part}, ${timings.join(' ')}, ${reason})`)
}
