/** One change of a draft, on the disk before the reply. A returned sheet's draft begins with what was given back. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { DraftNow } from '../../../shared/contract/drafts.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { type DraftEdit, draftOf } from '../../../shared/domain/draft.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import { criteriaOf, markProblem } from '../../../shared/domain/rubric.ts'
import { appendDraftEdit } from '../../data/repositories/draft-repository.ts'
import type { LocalWriter } from '../callers.ts'
import { type OpenDraft, sheetToWrite } from './sheet-context.ts'

export function markDraft(writer: LocalWriter, { sheet, criterion, mark, joins }: Input<'draft.mark'>): Reply<'draft.mark'> {
  const found = sheetToWrite(writer.db, writer.actor, sheet)
  if (!found.ok) return found
  const known = criteriaOf(found.value.context.part.rubric).find(each => each.id === (criterion as CriterionId))
  if (known === undefined) return refuse('criterion-unknown')
  const problem = mark === null ? undefined : markProblem(known, mark)
  if (problem !== undefined) return refuse(problem, { max: known.max, mark: mark ?? 0 })
  return written(writer, found.value, [{ verb: 'mark', criterion, mark, joins }])
}

export function commentDraft(writer: LocalWriter, { sheet, ...comment }: Input<'draft.comment'>): Reply<'draft.comment'> {
  const found = sheetToWrite(writer.db, writer.actor, sheet)
  if (!found.ok) return found
  const isKnown = comment.about === null || criteriaOf(found.value.context.part.rubric).some(({ id }) => id === comment.about)
  return isKnown ? written(writer, found.value, [{ verb: 'comment', ...comment }]) : refuse('criterion-unknown')
}

export function clearDraft(writer: LocalWriter, { sheet }: Input<'draft.clear'>): Reply<'draft.clear'> {
  const found = sheetToWrite(writer.db, writer.actor, sheet)
  if (!found.ok) return found
  const { context, draft } = found.value
  const marked = criteriaOf(context.part.rubric).filter(({ id }) => draft.marks[id] !== undefined)
  const edits = marked.map(({ id }, place): DraftEdit => ({ verb: 'mark', criterion: id, mark: null, joins: place > 0 }))
  return written(writer, found.value, edits)
}

export function undoDraft(writer: LocalWriter, { sheet }: Input<'draft.undo'>): Reply<'draft.undo'> {
  const found = sheetToWrite(writer.db, writer.actor, sheet)
  if (!found.ok) return found
  return found.value.draft.canUndo ? written(writer, found.value, [{ verb: 'undo' }]) : refuse('nothing-to-undo')
}

export function redoDraft(writer: LocalWriter, { sheet }: Input<'draft.redo'>): Reply<'draft.redo'> {
  const found = sheetToWrite(writer.db, writer.actor, sheet)
  if (!found.ok) return found
  return found.value.draft.canRedo ? written(writer, found.value, [{ verb: 'redo' }]) : refuse('nothing-to-redo')
}

function written({ db, at }: LocalWriter, { context, edits, brought }: OpenDraft, more: readonly DraftEdit[]): Answer<DraftNow, never> {
  for (const edit of more) appendDraftEdit(db, { sheet: context.id, base: context.base, at }, edit)
  const { marks, comments, canUndo, canRedo, touched } = draftOf([...edits, ...more], brought)
  return accept({ marks, comments: [...comments], canUndo, canRedo, touched: touched ?? null })
}
