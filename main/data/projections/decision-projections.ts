/** What two people decided, as rows: ties, hard stops, lines of awards. Maps values and decides nothing. */
import { lineKey } from '../../../shared/domain/line-decision.ts'
import { tieKey } from '../../../shared/domain/tie.ts'
import type { Subjects } from '../../../shared/facts/subjects.ts'
import type { WritableDb } from '../database.ts'
import { sql } from '../sql.ts'

export function projectTie(db: WritableDb, { panel, order, reason, second }: Subjects['tie']): void {
  const id = `${panel}/${tieKey(order.flat())}`
  db.run(sql`INSERT INTO ties VALUES (${id}, ${panel}, ${reason}, ${second})
    ON CONFLICT DO UPDATE SET reason = excluded.reason, second = excluded.second`)
  db.run(sql`DELETE FROM tie_places WHERE tie = ${id}`)
  for (const [place, entries] of order.entries()) {
    for (const entry of entries) db.run(sql`INSERT INTO tie_places VALUES (${id}, ${entry}, ${place})`)
  }
}

export function projectStop(db: WritableDb, { panel, entry, instead, missing, reason, second }: Subjects['stop'], versions: number): void {
  db.run(sql`INSERT OR REPLACE INTO stop_decisions
    VALUES (${panel}, ${entry}, ${instead}, ${JSON.stringify(missing)}, ${reason}, ${second}, ${versions})`)
}

export function projectLine(db: WritableDb, line: Subjects['line'], versions: number): void {
  const id = lineKey(line)
  db.run(sql`INSERT INTO line_decisions VALUES (${id}, ${line.track}, ${line.award}, ${line.reason}, ${line.second}, ${versions})
    ON CONFLICT DO UPDATE SET reason = excluded.reason, second = excluded.second, versions = excluded.versions`)
  db.run(sql`DELETE FROM line_entries WHERE line = ${id}`)
  for (const entry of line.entries) db.run(sql`INSERT INTO line_entries VALUES (${id}, ${entry}, ${line.in.includes(entry) ? 1 : 0})`)
}
