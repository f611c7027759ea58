/** One mark of a draft, on the disk before the reply. A returned sheet's draft begins with the marks that were given back. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import { criteriaOf, markProblem } from '../../../shared/domain/rubric.ts'
import { appendDraftEdit } from '../../data/repositories/draft-repository.ts'
import type { LocalWriter } from '../callers.ts'
import { isOpenToJudge, marksInHand, sheetContext } from './sheet-context.ts'

export function markDraft({ db, actor, at }: LocalWriter, { sheet, criterion, mark }: Input<'draft.mark'>): Reply<'draft.mark'> {
  const found = sheetContext(db, actor, sheet)
  if (!found.ok) return found
  if (found.value.isCertified) return refuse('panel-certified')
  if (!isOpenToJudge(found.value)) return refuse('sheet-closed')
  const known = criteriaOf(found.value.part.rubric).find(each => each.id === (criterion as CriterionId))
  if (known === undefined) return refuse('criterion-unknown')
  const problem = mark === null ? undefined : markProblem(known, mark)
  if (problem !== undefined) return refuse(problem, { max: known.max, mark: mark ?? 0 })
  appendDraftEdit(db, { sheet, criterion, mark }, found.value.base, at)
  return accept({ marks: marksInHand(db, found.value) })
}
