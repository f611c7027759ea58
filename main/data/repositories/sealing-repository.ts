/** In which order the sheets of a panel were sealed, read from the journal by the version that each sheet has now. Knows no marks. */
import type { PanelId, SheetId } from '../../../shared/domain/ids.ts'
import type { ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

/** The marked sheets of the panel, the first sealed one first; of one moment, in the order of the station's journal. A sheet that was sealed again
 * stands where it was sealed last. */
export function sealingOrder(db: ReadableDb, panel: PanelId): readonly SheetId[] {
  const rows = db.all<{ id: SheetId }>(
    sql`SELECT sheets.id FROM sheets JOIN journal ON journal.hash = sheets.version WHERE sheets.panel = ${panel}
      ORDER BY journal.at, journal.station, journal.seq`,
  )
  return rows.map(({ id }) => id)
}
