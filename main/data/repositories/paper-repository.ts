/** Paper sheets, read from their projections: who keyed what, what went back, what is attached, which sheets came from paper. */
import type { Digest, PanelId, PersonId, SheetId } from '../../../shared/domain/ids.ts'
import type { PaperAttachment, PaperMedia } from '../../../shared/domain/paper.ts'
import type { ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

/** The recorders who ever keyed a sheet, by the order of their ids. */
export function recordersOf(db: ReadableDb, sheet: SheetId): readonly PersonId[] {
  return db
    .all<{ recorder: PersonId }>(sql`SELECT recorder FROM paper_keyings WHERE sheet = ${sheet} ORDER BY recorder`)
    .map(row => row.recorder)
}

/** The same for all sheets of a panel. */
export function recordersOfPanel(db: ReadableDb, panel: PanelId): ReadonlyMap<SheetId, readonly PersonId[]> {
  const rows = db.all<{ sheet: SheetId; recorder: PersonId }>(
    sql`SELECT sheet, recorder FROM paper_keyings WHERE panel = ${panel} ORDER BY sheet, recorder`,
  )
  return new Map([...Map.groupBy(rows, row => row.sheet)].map(([sheet, list]) => [sheet, list.map(row => row.recorder)]))
}

/** The sheets of a panel whose marks were keyed in from paper. */
export function paperSheetsOfPanel(db: ReadableDb, panel: PanelId): ReadonlySet<SheetId> {
  const rows = db.all<{ sheet: SheetId }>(sql`SELECT sheet FROM paper_sheets JOIN sheets ON sheets.id = sheet WHERE panel = ${panel}`)
  return new Set(rows.map(row => row.sheet))
}

export function isPaperSheet(db: ReadableDb, sheet: SheetId): boolean {
  return db.first(sql`SELECT 1 AS yes FROM paper_sheets WHERE sheet = ${sheet}`) !== undefined
}

type AttachmentRow = Readonly<{ sheet: SheetId; sha256: Digest; panel: PanelId; bytes: number; media_type: PaperMedia; name: string }>
const rowToAttachment = ({ media_type: mediaType, ...row }: AttachmentRow): PaperAttachment => ({ ...row, mediaType })

export function attachmentsOf(db: ReadableDb, sheet: SheetId): readonly PaperAttachment[] {
  return db.all<AttachmentRow>(sql`SELECT * FROM paper_attachments WHERE sheet = ${sheet} ORDER BY name, sha256`).map(rowToAttachment)
}

/** How many are attached, by sheet. */
export function attachmentCounts(db: ReadableDb, panel: PanelId): ReadonlyMap<SheetId, number> {
  const rows = db.all<{ sheet: SheetId; count: number }>(
    sql`SELECT sheet, count(*) AS count FROM paper_attachments WHERE panel = ${panel} GROUP BY sheet`,
  )
  return new Map(rows.map(row => [row.sheet, row.count]))
}
