/** What happens in the hall, read from its projections: timings, the roll call, declined proposals; and at this station, who times where. */
import type { AttendanceState } from '../../../shared/domain/attendance.ts'
import type { TimingState } from '../../../shared/domain/hall-clock.ts'
import type { Digest, EntryId, PanelId, PartId, PersonId } from '../../../shared/domain/ids.ts'
import type { LocalDb, ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

/** A timing with the fact that it stands at; of two in conflict the first. */
export type TimingRow = Readonly<{
  id: string
  panel: PanelId
  entry: EntryId
  part: PartId
  timekeeper: PersonId
  state: TimingState
  elapsed: number
  markedAt: number
  version: Digest
}>

export function timingsOfPanel(db: ReadableDb, panel: PanelId): readonly TimingRow[] {
  return db.all<TimingRow>(
    sql`SELECT id, panel, entry, part, timekeeper, state, elapsed, marked_at AS markedAt,
      (SELECT min(hash) FROM heads WHERE subject = 'timing:' || timings.id) AS version
      FROM timings WHERE panel = ${panel} ORDER BY entry, part, timekeeper`,
  )
}

export type AttendanceRow = Readonly<{
  entry: EntryId
  state: AttendanceState
  identity: string | null
  reason: string | null
  notedAt: number
  versions: number
}>

export function attendancesOfPanel(db: ReadableDb, panel: PanelId): readonly AttendanceRow[] {
  return db.all(
    sql`SELECT entry, state, identity, reason, noted_at AS notedAt, versions FROM attendances WHERE panel = ${panel} ORDER BY entry`,
  )
}

/** The entries of a panel that have withdrawn, with the reason; of two that say different things neither counts. */
export function withdrawnEntries(db: ReadableDb, panel: PanelId): ReadonlyMap<EntryId, string> {
  return new Map(
    attendancesOfPanel(db, panel).flatMap(({ entry, state, reason, versions }) =>
      state === 'withdrawn' && versions === 1 ? [[entry, reason ?? ''] as const] : [],
    ),
  )
}

export type DeclinedRow = Readonly<{ entry: EntryId; part: PartId; timings: readonly string[]; reason: string }>

export function declinedProposals(db: ReadableDb, panel: PanelId): readonly DeclinedRow[] {
  return db
    .all<{ entry: EntryId; part: PartId; timings: string; reason: string }>(
      sql`SELECT entry, part, timings, reason FROM declined_proposals WHERE panel = ${panel}`,
    )
    .map(row => ({ ...row, timings: row.timings.split(' ') }))
}

export function findTimedPanel(db: ReadableDb, person: PersonId): PanelId | undefined {
  return db.first<{ panel: PanelId }>(sql`SELECT panel FROM local_timekeepers WHERE person = ${person}`)?.panel
}

export function keepTimedPanel(db: LocalDb, person: PersonId, panel: PanelId): void {
  db.run(sql`INSERT INTO local_timekeepers VALUES (${person}, ${panel}) ON CONFLICT DO UPDATE SET panel = excluded.panel`)
}
