/** What alerts came to, as rows. Maps values and decides nothing. */
import type { Subjects } from '../../../shared/facts/subjects.ts'
import type { WritableDb } from '../database.ts'
import { sql } from '../sql.ts'

export function projectAlert(db: WritableDb, { panel, alert, kind, sheets, finding, note, by }: Subjects['alert'], versions: number): void {
  db.run(sql`INSERT OR REPLACE INTO alert_closings VALUES (${panel}, ${alert}, ${kind}, ${finding}, ${note}, ${by}, ${versions})`)
  db.run(sql`DELETE FROM alert_sheets WHERE panel = ${panel} AND alert = ${alert}`)
  for (const { sheet, version } of sheets) db.run(sql`INSERT INTO alert_sheets VALUES (${panel}, ${alert}, ${sheet}, ${version})`)
}
