/** The judge's day, read from its projections: the floor, calibration, requests to change, comments. */

import type { ChangeRequest } from '../../../shared/domain/change-request.ts'
import type { SealedComment } from '../../../shared/domain/comment.ts'
import type { Confirmation } from '../../../shared/domain/confirmation.ts'
import { closedFloor, type Floor } from '../../../shared/domain/floor.ts'
import type { CriterionId, Digest, EntryId, PanelId, PartId, PersonId, SheetId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import type { ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

export function floorOf(db: ReadableDb, panel: PanelId): Floor {
  const row = db.first<Readonly<{ state: Floor['state']; entry: EntryId | null }>>(
    sql`SELECT state, entry FROM floors WHERE panel = ${panel}`,
  )
  if (row === undefined) return closedFloor
  return row.state === 'only' ? { state: 'only', entry: row.entry as EntryId } : { state: row.state }
}

export type CalibrationRow = Readonly<{
  sheet: SheetId
  judge: PersonId
  part: PartId
  panel: PanelId
  total: Thousandths
  version: Digest
}>

export function findCalibration(db: ReadableDb, sheet: SheetId): CalibrationRow | undefined {
  return db.first(sql`SELECT * FROM calibrations WHERE sheet = ${sheet}`)
}

export function calibrationsOfPanel(db: ReadableDb, panel: PanelId): readonly CalibrationRow[] {
  return db.all(sql`SELECT * FROM calibrations WHERE panel = ${panel} ORDER BY judge, part`)
}

export function calibrationMarks(db: ReadableDb, sheet: SheetId): Marks {
  const rows = db.all<{ criterion: string; mark: number }>(sql`SELECT criterion, mark FROM calibration_marks WHERE sheet = ${sheet}`)
  return Object.fromEntries(rows.map(row => [row.criterion, row.mark])) as Marks
}

type RequestRow = Omit<ChangeRequest, 'declined'> & Readonly<{ declined: string | null }>
const rowToRequest = ({ declined, ...row }: RequestRow): ChangeRequest => ({ ...row, ...(declined === null ? {} : { declined }) })

export function findRequest(db: ReadableDb, sheet: SheetId): ChangeRequest | undefined {
  const row = db.first<RequestRow>(sql`SELECT * FROM change_requests WHERE sheet = ${sheet}`)
  return row && rowToRequest(row)
}

export function requestsOfPanel(db: ReadableDb, panel: PanelId): readonly ChangeRequest[] {
  return db.all<RequestRow>(sql`SELECT * FROM change_requests WHERE panel = ${panel} ORDER BY sheet`).map(rowToRequest)
}

type ConfirmationRow = Omit<Confirmation, 'answer' | 'wantsChange'> & Readonly<{ answer: string | null; wants_change: 0 | 1 }>
const rowToConfirmation = ({ answer, wants_change, ...row }: ConfirmationRow): Confirmation => ({
  ...row,
  ...(answer !== null && { answer }),
  ...(wants_change === 1 && { wantsChange: true }),
})

export function findConfirmation(db: ReadableDb, sheet: SheetId): Confirmation | undefined {
  const row = db.first<ConfirmationRow>(sql`SELECT * FROM confirmations WHERE sheet = ${sheet}`)
  return row && rowToConfirmation(row)
}

export function confirmationsOfPanel(db: ReadableDb, panel: PanelId): readonly Confirmation[] {
  return db.all<ConfirmationRow>(sql`SELECT * FROM confirmations WHERE panel = ${panel} ORDER BY sheet`).map(rowToConfirmation)
}

/** The comments that were sealed with the sheet as it stands. */
export function commentsOf(db: ReadableDb, sheet: SheetId): readonly SealedComment[] {
  return db
    .all<{ about: string; text: string }>(sql`SELECT about, text FROM sheet_comments WHERE sheet = ${sheet} ORDER BY about`)
    .map(({ about, text }) => ({ about: about === '' ? null : (about as CriterionId), text }))
}
