/** Why marks and comments cannot be sealed under a rubric. Shared by the kinds that a judge seals. */
import type { SealedComment } from '../domain/comment.ts'
import { criteriaOf, type Marks, markProblem, missingMarks, type Rubric } from '../domain/rubric.ts'

type Written = Readonly<{ marks: Marks; comments?: readonly SealedComment[] | undefined }>

export function marksProblem(rubric: Rubric, { marks, comments = [] }: Written) {
  if (missingMarks(rubric, marks).length > 0) return 'marks-missing'
  const criteria = criteriaOf(rubric)
  if (Object.keys(marks).length !== criteria.length) return 'criterion-unknown'
  const abouts = comments.map(({ about }) => about)
  if (abouts.some(about => about !== null && !criteria.some(({ id }) => id === about))) return 'criterion-unknown'
  if (new Set(abouts).size < abouts.length) return 'comment-twice'
  return criteria.some(criterion => markProblem(criterion, marks[criterion.id] as never) !== undefined) ? 'mark-out-of-range' : undefined
}
