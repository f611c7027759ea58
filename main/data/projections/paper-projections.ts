/** Paper sheets as rows: what each recorder keyed, what went back to its judge, what is attached. Maps values and decides nothing. */
import type { Subjects } from '../../../shared/facts/subjects.ts'
import type { WritableDb } from '../database.ts'
import { sql } from '../sql.ts'

export function projectPaper(db: WritableDb, { sheet, recorder, panel, marks, writtenTotal, place }: Subjects['paper']): void {
  db.run(sql`DELETE FROM paper_marks WHERE sheet = ${sheet} AND recorder = ${recorder}`)
  db.run(sql`INSERT INTO paper_keyings VALUES (${sheet}, ${recorder}, ${panel}, ${writtenTotal}, ${place})
    ON CONFLICT DO UPDATE SET panel = excluded.panel, written_total = excluded.written_total, place = excluded.place`)
  for (const [criterion, mark] of Object.entries(marks)) {
    db.run(sql`INSERT INTO paper_marks VALUES (${sheet}, ${recorder}, ${criterion}, ${mark})`)
  }
}

export function projectPaperBack(db: WritableDb, { sheet, panel, reason, sentBy, version }: Subjects['paperBack']): void {
  db.run(sql`INSERT OR REPLACE INTO paper_backs VALUES (${sheet}, ${panel}, ${reason}, ${sentBy}, ${version})`)
}

export function projectAttachment(db: WritableDb, { sheet, sha256, panel, bytes, mediaType, name }: Subjects['attachment']): void {
  db.run(sql`INSERT OR REPLACE INTO paper_attachments VALUES (${sheet}, ${sha256}, ${panel}, ${bytes}, ${mediaType}, ${name})`)
}
