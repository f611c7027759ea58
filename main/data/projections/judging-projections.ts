/** What judging leaves behind, as rows: recusals, sheets with their marks, penalties, certifications. */
import { sheetKey } from '../../../shared/domain/ids.ts'
import { sumOfMarks } from '../../../shared/domain/rubric.ts'
import type { Subjects } from '../../../shared/facts/subjects.ts'
import type { WritableDb } from '../database.ts'
import { sql } from '../sql.ts'

export function projectRecusal(db: WritableDb, { judge, entry, panel, reason }: Subjects['recusal']): void {
  db.run(sql`INSERT OR REPLACE INTO recusals VALUES (${judge}, ${entry}, ${panel}, ${reason})`)
}

/** `versions` above one is a conflict; the row then shows the first and a person decides. */
export function projectSheet(db: WritableDb, sheet: Subjects['sheet'], versions: number): void {
  const { judge, entry, part } = sheetKey(sheet.id)
  const marked = sheet.state === 'missing' ? undefined : sheet
  const missing = sheet.state === 'missing' ? sheet.missing : null
  const reason = sheet.state === 'missing' || sheet.state === 'returned' ? sheet.reason : null
  const total = marked === undefined ? null : sumOfMarks(marked.marks)
  db.run(sql`DELETE FROM marks WHERE sheet = ${sheet.id}`)
  db.run(sql`DELETE FROM sheet_comments WHERE sheet = ${sheet.id}`)
  db.run(sql`DELETE FROM paper_sheets WHERE sheet = ${sheet.id}`)
  db.run(sql`INSERT INTO sheets VALUES (${sheet.id}, ${judge}, ${entry}, ${part}, ${sheet.panel}, ${sheet.state}, ${total}, ${missing}, ${reason},
      ${versions}, ${marked?.version ?? null})
    ON CONFLICT DO UPDATE SET panel = excluded.panel, state = excluded.state, total = excluded.total, missing = excluded.missing,
      reason = excluded.reason, versions = excluded.versions, version = excluded.version`)
  if (marked?.origin === 'paper') db.run(sql`INSERT INTO paper_sheets VALUES (${sheet.id})`)
  for (const [criterion, mark] of Object.entries(marked?.marks ?? {})) {
    db.run(sql`INSERT INTO marks VALUES (${sheet.id}, ${criterion}, ${mark})`)
  }
  for (const { about, text } of marked?.comments ?? [])
    db.run(sql`INSERT INTO sheet_comments VALUES (${sheet.id}, ${about ?? ''}, ${text})`)
}

export function projectCalibration(db: WritableDb, { sheet, panel, marks, version }: Subjects['calibration']): void {
  const { judge, part } = sheetKey(sheet)
  db.run(sql`DELETE FROM calibration_marks WHERE sheet = ${sheet}`)
  db.run(sql`INSERT INTO calibrations VALUES (${sheet}, ${judge}, ${part}, ${panel}, ${sumOfMarks(marks)}, ${version})
    ON CONFLICT DO UPDATE SET panel = excluded.panel, total = excluded.total, version = excluded.version`)
  for (const [criterion, mark] of Object.entries(marks)) db.run(sql`INSERT INTO calibration_marks VALUES (${sheet}, ${criterion}, ${mark})`)
}

export function projectRequest(db: WritableDb, { sheet, panel, version, reason, declined }: Subjects['request']): void {
  db.run(sql`INSERT OR REPLACE INTO change_requests VALUES (${sheet}, ${panel}, ${version}, ${reason}, ${declined ?? null})`)
}

export function projectConfirmation(
  db: WritableDb,
  { sheet, panel, version, question, answer, wantsChange }: Subjects['confirmation'],
): void {
  db.run(
    sql`INSERT OR REPLACE INTO confirmations VALUES (${sheet}, ${panel}, ${version}, ${question}, ${answer ?? null}, ${wantsChange ? 1 : 0})`,
  )
}

export function projectFloor(db: WritableDb, { panel, floor }: Subjects['floor']): void {
  db.run(sql`INSERT OR REPLACE INTO floors VALUES (${panel}, ${floor.state}, ${floor.state === 'only' ? floor.entry : null})`)
}

export function projectDiscussion(db: WritableDb, { panel, entry, part, reason }: Subjects['discussion']): void {
  db.run(sql`INSERT OR REPLACE INTO discussions VALUES (${panel}, ${entry}, ${part}, ${reason})`)
}

export function projectPenalty(db: WritableDb, { penalty, approver, withdrawn, appeal }: Subjects['penalty']): void {
  const { id, panel, entry, amount, reason, type, proposer, part, timing } = penalty
  const ruling = appeal?.ruling && (appeal.ruling.stands ? 'stands' : 'falls')
  db.run(sql`INSERT OR REPLACE INTO penalties
    VALUES (${id}, ${panel}, ${entry}, ${amount}, ${reason}, ${withdrawn ?? null}, ${type ?? null}, ${proposer ?? null}, ${part ?? null},
      ${timing ?? null}, ${approver}, ${appeal?.by ?? null}, ${appeal?.reason ?? null}, ${ruling ?? null}, ${appeal?.ruling?.reason ?? null})`)
}

export function projectCertification(db: WritableDb, { panel, results, ...signed }: Subjects['certification']): void {
  const { edition, chief, second, reopened } = signed
  db.run(sql`INSERT INTO certifications VALUES (${panel}, ${edition}, ${chief}, ${second ?? null}, ${reopened?.reason ?? null})
    ON CONFLICT DO UPDATE SET edition = excluded.edition, chief = excluded.chief, second = excluded.second, reopened = excluded.reopened`)
  db.run(sql`DELETE FROM certified_results WHERE panel = ${panel}`)
  for (const { entry, score, rank } of results) {
    db.run(sql`INSERT OR REPLACE INTO certified_results VALUES (${panel}, ${entry}, ${score}, ${rank})`)
  }
}
