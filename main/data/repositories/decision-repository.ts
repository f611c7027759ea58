/** What two people decided about ties, hard stops and lines of awards, read from the projections. */
import type { EntryId, PanelId, PersonId, TrackId } from '../../../shared/domain/ids.ts'
import type { LineDecision } from '../../../shared/domain/line-decision.ts'
import type { StopDecision } from '../../../shared/domain/stop.ts'
import type { TieDecision } from '../../../shared/domain/tie.ts'
import type { ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

/** The tie decisions of a panel with their order, best first. */
export function tiesOfPanel(db: ReadableDb, panel: PanelId): readonly TieDecision[] {
  const ties = db.all<{ id: string; reason: string; second: PersonId }>(sql`SELECT * FROM ties WHERE panel = ${panel} ORDER BY id`)
  return ties.map(({ id, reason, second }) => {
    const rows = db.all<{ entry: EntryId; place: number }>(sql`SELECT entry, place FROM tie_places WHERE tie = ${id} ORDER BY place, entry`)
    const places = [...new Set(rows.map(row => row.place))]
    return { panel, reason, second, order: places.map(place => rows.filter(row => row.place === place).map(row => row.entry)) }
  })
}

/** One at most for each entry of the panel; none of an entry whose decisions are in conflict: its stop is open again. */
export function stopsOfPanel(db: ReadableDb, panel: PanelId): readonly StopDecision[] {
  const rows = db.all<Omit<StopDecision, 'missing'> & Readonly<{ missing: string }>>(
    sql`SELECT panel, entry, instead, missing, reason, second FROM stop_decisions WHERE panel = ${panel} AND versions = 1 ORDER BY entry`,
  )
  return rows.map(row => ({ ...row, missing: JSON.parse(row.missing) as StopDecision['missing'] }))
}

/** One at most for each set of entries that an award's line ran through; none where decisions are in conflict: the line is open again. */
export function linesOfTrack(db: ReadableDb, track: TrackId): readonly LineDecision[] {
  const lines = db.all<Omit<LineDecision, 'entries' | 'in'> & Readonly<{ id: string }>>(
    sql`SELECT id, track, award, reason, second FROM line_decisions WHERE track = ${track} AND versions = 1 ORDER BY id`,
  )
  return lines.map(({ id, ...line }) => {
    const rows = db.all<{ entry: EntryId; is_in: number }>(sql`SELECT entry, is_in FROM line_entries WHERE line = ${id} ORDER BY entry`)
    const inside = rows.filter(row => row.is_in === 1)
    return { ...line, entries: rows.map(({ entry }) => entry), in: inside.map(({ entry }) => entry) }
  })
}
