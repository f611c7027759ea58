/** What this station's public screen was told to show. One local row: no fact tells it. */
import { type DisplayState, darkDisplay } from '../../../shared/domain/display.ts'
import type { TrackId } from '../../../shared/domain/ids.ts'
import type { LocalDb, ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

type Row = Omit<DisplayState, 'reveal' | 'isCovered' | 'isOpen'> &
  Readonly<{ track: TrackId | null; step: number; isRehearsal: number; isCovered: number; isOpen: number }>

/** Before anybody has chosen anything: dark. */
export function findDisplay(db: ReadableDb): DisplayState {
  const row = db.first<Row>(sql`SELECT panel, mode, judges, part, entry, reveal_track AS track, reveal_step AS step,
    is_rehearsal AS isRehearsal, is_covered AS isCovered, is_open AS isOpen, screen FROM local_display`)
  if (row === undefined) return darkDisplay
  const { track, step, isRehearsal, ...rest } = row
  return {
    ...rest,
    reveal: track === null ? null : { track, step, isRehearsal: isRehearsal === 1 },
    isCovered: row.isCovered === 1,
    isOpen: row.isOpen === 1,
  }
}

export function keepDisplay(db: LocalDb, change: Partial<DisplayState>): void {
  const { panel, mode, judges, part, entry, reveal, isCovered, isOpen, screen } = { ...findDisplay(db), ...change }
  db.run(sql`INSERT INTO local_display VALUES (1, ${panel}, ${mode}, ${judges}, ${part}, ${entry}, ${reveal?.track ?? null},
    ${reveal?.step ?? 0}, ${reveal?.isRehearsal ? 1 : 0}, ${isCovered ? 1 : 0}, ${isOpen ? 1 : 0}, ${screen})
    ON CONFLICT DO UPDATE SET panel = excluded.panel, mode = excluded.mode, judges = excluded.judges, part = excluded.part,
    entry = excluded.entry, reveal_track = excluded.reveal_track, reveal_step = excluded.reveal_step, is_rehearsal = excluded.is_rehearsal,
    is_covered = excluded.is_covered, is_open = excluded.is_open, screen = excluded.screen`)
}
