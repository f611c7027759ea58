/** Drafts 草稿 of this station: append-only edits. A draft belongs to the version that was given back (`base`), so a return begins a new one. */
import type { Audience, DraftComment } from '../../../shared/domain/comment.ts'
import { type DraftEdit, draftOf } from '../../../shared/domain/draft.ts'
import type { CriterionId, PersonId, SheetId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import type { LocalDb, ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

/** A sheet that was never sealed has no version to be based on. */
export const FIRST_DRAFT = 'first'

type EditRow = Readonly<{
  sheet: SheetId
  base: string
  verb: DraftEdit['verb']
  criterion: string
  mark: Thousandths | null
  audience: Audience | null
  text: string | null
  joins: number
}>

/** The edits of a draft in their order. */
export function draftEdits(db: ReadableDb, sheet: SheetId, base: string): readonly DraftEdit[] {
  return db.all<EditRow>(sql`SELECT * FROM local_draft_edits WHERE sheet = ${sheet} AND base = ${base} ORDER BY id`).map(rowToEdit)
}

/** The edits of the first drafts of a judge's sheets, by sheet. */
export function firstDraftsOf(db: ReadableDb, judge: PersonId): ReadonlyMap<SheetId, readonly DraftEdit[]> {
  // "0" is the character after "/": every sheet id of the judge lies between the two.
  const rows = db.all<EditRow>(sql`SELECT * FROM local_draft_edits
    WHERE sheet >= ${`${judge}/`} AND sheet < ${`${judge}0`} AND base = ${FIRST_DRAFT} ORDER BY id`)
  return new Map([...Map.groupBy(rows, row => row.sheet)].map(([sheet, list]) => [sheet, list.map(rowToEdit)]))
}

/** The judge's private comments on a sheet from its earlier drafts, in their order; without `base` from all of them. */
export function privateCommentsBefore(db: ReadableDb, sheet: SheetId, base?: string): readonly DraftComment[] {
  const rows = db.all<EditRow>(sql`SELECT * FROM local_draft_edits WHERE sheet = ${sheet} ORDER BY id`)
  const drafts = [...Map.groupBy(rows, row => row.base)].filter(([of]) => of !== base).map(([, list]) => list.map(rowToEdit))
  return drafts.reduce<readonly DraftComment[]>(
    (comments, edits) => draftOf(edits, { marks: {}, comments }).comments.filter(({ audience }) => audience === 'private'),
    [],
  )
}

export function appendDraftEdit(db: LocalDb, { sheet, base, at }: Readonly<{ sheet: SheetId; base: string; at: number }>, edit: DraftEdit) {
  const { verb, criterion, mark, audience, text, joins } = editToRow(edit)
  db.run(sql`INSERT INTO local_draft_edits (sheet, base, criterion, mark, at, verb, audience, text, joins)
    VALUES (${sheet}, ${base}, ${criterion}, ${mark}, ${at}, ${verb}, ${audience}, ${text}, ${joins})`)
}

function rowToEdit({ verb, criterion, mark, audience, text, joins }: EditRow): DraftEdit {
  if (verb === 'mark') return { verb, criterion: criterion as CriterionId, mark, joins: joins === 1 }
  if (verb !== 'comment') return { verb }
  return { verb, about: criterion === '' ? null : (criterion as CriterionId), audience: audience ?? 'private', text, joins: joins === 1 }
}

function editToRow(edit: DraftEdit): Omit<EditRow, 'sheet' | 'base'> {
  const nothing = { criterion: '', mark: null, audience: null, text: null, joins: 0 }
  if (edit.verb === 'mark') return { ...nothing, verb: 'mark', criterion: edit.criterion, mark: edit.mark, joins: edit.joins ? 1 : 0 }
  if (edit.verb === 'comment') {
    const { about, audience, text, joins } = edit
    return { ...nothing, verb: 'comment', criterion: about ?? '', audience, text, joins: joins ? 1 : 0 }
  }
  return { ...nothing, verb: edit.verb }
}
