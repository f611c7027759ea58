/** Drafts 草稿 of this station: append-only edits. A draft belongs to the version that was given back (`base`), so a return begins a new one. */
import type { CriterionId, PersonId, SheetId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import type { LocalDb, ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

/** A sheet that was never sealed has no version to be based on. */
export const FIRST_DRAFT = 'first'

type Edit = Readonly<{ sheet: SheetId; criterion: CriterionId; mark: Thousandths | null }>

/** The marks after the last edit of each criterion, over those that a returned version brought along. */
export function draftMarks(db: ReadableDb, sheet: SheetId, base: string, brought: Marks): Marks {
  return marksOf(
    brought,
    db.all<Edit>(sql`SELECT sheet, criterion, mark FROM local_draft_edits WHERE sheet = ${sheet} AND base = ${base} ORDER BY id`),
  )
}

/** The first drafts of a judge's sheets, by sheet. */
export function firstDraftsOf(db: ReadableDb, judge: PersonId): ReadonlyMap<SheetId, Marks> {
  // "0" is the character after "/": every sheet id of the judge lies between the two.
  const edits = db.all<Edit>(sql`SELECT sheet, criterion, mark FROM local_draft_edits
    WHERE sheet >= ${`${judge}/`} AND sheet < ${`${judge}0`} AND base = ${FIRST_DRAFT} ORDER BY id`)
  return new Map([...Map.groupBy(edits, edit => edit.sheet)].map(([sheet, list]) => [sheet, marksOf({}, list)]))
}

export function appendDraftEdit(db: LocalDb, { sheet, criterion, mark }: Edit, base: string, at: number): void {
  db.run(sql`INSERT INTO local_draft_edits (sheet, base, criterion, mark, at) VALUES (${sheet}, ${base}, ${criterion}, ${mark}, ${at})`)
}

function marksOf(brought: Marks, edits: readonly Edit[]): Marks {
  const last = new Map<string, Thousandths | null>([...Object.entries(brought), ...edits.map(edit => [edit.criterion, edit.mark] as const)])
  return Object.fromEntries([...last].filter(([, mark]) => mark !== null)) as Marks
}
