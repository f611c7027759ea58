/** Where each judge was last at this station, and who sits here now. Local: no fact tells it. */
import type { CriterionId, PersonId, SheetId } from '../../../shared/domain/ids.ts'
import type { LocalDb, ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

export type Place = Readonly<{ sheet: SheetId; criterion: CriterionId | null }>

/** The sheet the judge had in hand; none after going back to the list. */
export function findPlace(db: ReadableDb, judge: PersonId): Place | undefined {
  const row = db.first<Readonly<{ sheet: SheetId | null; criterion: CriterionId | null }>>(
    sql`SELECT sheet, criterion FROM local_places WHERE judge = ${judge}`,
  )
  return row?.sheet == null ? undefined : { sheet: row.sheet, criterion: row.criterion }
}

export function keepPlace(db: LocalDb, judge: PersonId, { place, at }: Readonly<{ place: Place | undefined; at: number }>): void {
  db.run(sql`INSERT INTO local_places VALUES (${judge}, ${place?.sheet ?? null}, ${place?.criterion ?? null}, 1, ${at})
    ON CONFLICT DO UPDATE SET sheet = excluded.sheet, criterion = excluded.criterion, is_seated = 1, at = excluded.at`)
}

/** The judge sits down. */
export function keepSeat(db: LocalDb, judge: PersonId, at: number): void {
  db.run(sql`INSERT INTO local_places VALUES (${judge}, NULL, NULL, 1, ${at}) ON CONFLICT DO UPDATE SET is_seated = 1, at = excluded.at`)
}

/** Nobody sits here any more. */
export function clearSeats(db: LocalDb): void {
  db.run(sql`UPDATE local_places SET is_seated = 0 WHERE is_seated = 1`)
}

/** Who sat here last without leaving, and when something was last done. */
export function findSeat(db: ReadableDb): Readonly<{ judge: PersonId; at: number }> | undefined {
  const seat = db.first<Readonly<{ judge: PersonId; at: number }>>(
    sql`SELECT judge, at FROM local_places WHERE is_seated = 1 ORDER BY at DESC LIMIT 1`,
  )
  if (seat === undefined) return undefined
  // The character after "/" is "0": every sheet id of the judge lies between the two.
  const last = db.first<Readonly<{ at: number | null }>>(
    sql`SELECT max(at) AS at FROM local_draft_edits WHERE sheet >= ${`${seat.judge}/`} AND sheet < ${`${seat.judge}0`}`,
  )
  return { judge: seat.judge, at: Math.max(seat.at, last?.at ?? 0) }
}
