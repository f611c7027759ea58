/** Clocks of lectures at this station: when they were started and stopped. Local: no fact tells it, and nothing is deducted by it. */
import type { EntryId, PanelId, PartId } from '../../../shared/domain/ids.ts'
import type { LocalDb, ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

export type ClockKey = Readonly<{ panel: PanelId; entry: EntryId; part: PartId }>
export type ClockRow = Readonly<{ startedAt: number; stoppedAt: number | null }>

export function findClock(db: ReadableDb, { panel, entry, part }: ClockKey): ClockRow | undefined {
  return db.first(sql`SELECT started_at AS startedAt, stopped_at AS stoppedAt FROM local_clocks
    WHERE panel = ${panel} AND entry = ${entry} AND part = ${part}`)
}

export function keepClock(db: LocalDb, { panel, entry, part }: ClockKey, { startedAt, stoppedAt }: ClockRow): void {
  db.run(sql`INSERT INTO local_clocks VALUES (${panel}, ${entry}, ${part}, ${startedAt}, ${stoppedAt})
    ON CONFLICT DO UPDATE SET started_at = excluded.started_at, stopped_at = excluded.stopped_at`)
}

export function clearClock(db: LocalDb, { panel, entry, part }: ClockKey): void {
  db.run(sql`DELETE FROM local_clocks WHERE panel = ${panel} AND entry = ${entry} AND part = ${part}`)
}
