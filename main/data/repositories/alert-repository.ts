/** How alerts were closed, read from the projections. */
import type { AlertClosing } from '../../../shared/domain/alert-closing.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { subject } from '../../../shared/facts/subjects.ts'
import type { ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

/** `at`: when it was said, in epoch milliseconds. */
export type ClosingRow = Pick<AlertClosing, 'alert' | 'sheets' | 'finding' | 'note'> & Readonly<{ by: string; at: number }>

/** The closings of a panel's alerts; none of an alert whose closings are in conflict: it is open again. */
export function closingsOfPanel(db: ReadableDb, panel: PanelId): readonly ClosingRow[] {
  const prefix = subject('alert', panel)
  const rows = db.all<Omit<ClosingRow, 'sheets'>>(
    sql`SELECT alert, finding, note, closed_by AS by, (SELECT max(at) FROM heads JOIN journal USING (hash)
        WHERE heads.subject = ${prefix} || '/' || alert) AS at
      FROM alert_closings WHERE panel = ${panel} AND versions = 1 ORDER BY alert`,
  )
  const sheets = Map.groupBy(
    db.all<AlertClosing['sheets'][number] & Readonly<{ alert: string }>>(
      sql`SELECT alert, sheet, version FROM alert_sheets WHERE panel = ${panel} ORDER BY alert, sheet`,
    ),
    ({ alert }) => alert,
  )
  return rows.map(row => ({ ...row, sheets: sheets.get(row.alert) ?? [] }))
}
