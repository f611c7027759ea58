/** Sheets, recusals, penalties and certifications, read from their projections. */
import type { CriterionId, Digest, EntryId, PanelId, PartId, PersonId, SheetId } from '../../../shared/domain/ids.ts'
import type { Penalty, PenaltyType } from '../../../shared/domain/penalty.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import type { MissingReason } from '../../../shared/domain/score-sheet.ts'
import type { ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

export type SheetRow = Readonly<{
  id: SheetId
  judge: PersonId
  entry: EntryId
  part: PartId
  panel: PanelId
  state: 'sealed' | 'received' | 'returned' | 'accepted' | 'missing'
  total: Thousandths | null
  missing: MissingReason | null
  reason: string | null
  versions: number
  version: Digest | null
}>

export function findSheet(db: ReadableDb, id: SheetId): SheetRow | undefined {
  return db.first<SheetRow>(sql`SELECT * FROM sheets WHERE id = ${id}`)
}

/** The sheets of a panel that the journal knows, by id. */
export function sheetsOfPanel(db: ReadableDb, panel: PanelId): ReadonlyMap<SheetId, SheetRow> {
  return byId(db.all<SheetRow>(sql`SELECT * FROM sheets WHERE panel = ${panel}`))
}

export function sheetsOfJudge(db: ReadableDb, judge: PersonId): ReadonlyMap<SheetId, SheetRow> {
  return byId(db.all<SheetRow>(sql`SELECT * FROM sheets WHERE judge = ${judge}`))
}

export function marksOf(db: ReadableDb, sheet: SheetId): Marks {
  return Object.fromEntries(
    db
      .all<{ criterion: string; mark: number }>(sql`SELECT criterion, mark FROM marks WHERE sheet = ${sheet}`)
      .map(row => [row.criterion, row.mark]),
  ) as Marks
}

/** The marks of these sheets, by criterion. */
export function ownMarks(db: ReadableDb, sheets: readonly SheetId[]): ReadonlyMap<CriterionId, readonly Thousandths[]> {
  const rows = db.all<{ criterion: CriterionId; mark: Thousandths }>(
    sql`SELECT criterion, mark FROM marks WHERE sheet IN (SELECT value FROM json_each(${JSON.stringify(sheets)}))`,
  )
  return new Map([...Map.groupBy(rows, row => row.criterion)].map(([criterion, list]) => [criterion, list.map(row => row.mark)]))
}

/** The marks of all sheets of a panel, by sheet. */
export function marksOfPanel(db: ReadableDb, panel: PanelId): ReadonlyMap<SheetId, Marks> {
  const rows = db.all<{ sheet: SheetId; criterion: string; mark: number }>(
    sql`SELECT marks.* FROM marks JOIN sheets ON sheets.id = marks.sheet WHERE sheets.panel = ${panel}`,
  )
  const marks = new Map<SheetId, Record<string, number>>()
  for (const { sheet, criterion, mark } of rows) marks.set(sheet, Object.assign(marks.get(sheet) ?? {}, { [criterion]: mark }))
  return marks as unknown as ReadonlyMap<SheetId, Marks>
}

/** Declared recusals as `judge/entry`. Those of the same school are derived, not stored. */
export function declaredRecusals(db: ReadableDb): ReadonlySet<string> {
  return new Set(db.all<{ judge: string; entry: string }>(sql`SELECT judge, entry FROM recusals`).map(row => `${row.judge}/${row.entry}`))
}

export type PenaltyRow = Omit<Penalty, 'type' | 'proposer' | 'part' | 'timing'> &
  Readonly<{
    withdrawn: string | null
    type: PenaltyType | null
    proposer: PersonId | null
    part: PartId | null
    timing: Digest | null
    approver: PersonId | null
    appealBy: string | null
    appealReason: string | null
    ruling: 'stands' | 'falls' | null
    rulingReason: string | null
  }>

export function penaltiesOfPanel(db: ReadableDb, panel: PanelId): readonly PenaltyRow[] {
  return db.all<PenaltyRow>(sql`SELECT id, panel, entry, amount, reason, withdrawn, type, proposer, part, timing, approver, appeal_by AS appealBy,
    appeal_reason AS appealReason, ruling, ruling_reason AS rulingReason FROM penalties WHERE panel = ${panel} ORDER BY entry, id`)
}

export function isCertified(db: ReadableDb, panel: PanelId): boolean {
  return db.first(sql`SELECT 1 AS yes FROM certifications WHERE panel = ${panel} AND reopened IS NULL`) !== undefined
}

const byId = (rows: readonly SheetRow[]) => new Map(rows.map(row => [row.id, row]))
