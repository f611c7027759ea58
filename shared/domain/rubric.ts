/** A rubric 评分表: groups of criteria 评分项, what each may be given and the words a judge reads. Knows no marks and no rules of reduction. */
import { z } from 'zod'
import { CriterionId } from './ids.ts'
import { Name, Thousandths } from './quantity.ts'

/** A descriptor band 档 of a criterion: the grade, the marks that belong to it (both ends included) and its text. */
export const Band = z.strictObject({ grade: z.string().min(1), from: Thousandths, to: Thousandths, text: z.string() }).readonly()
export type Band = z.infer<typeof Band>

const common = { id: CriterionId, name: Name, bands: z.array(Band).readonly() }
const PointsCriterion = z.strictObject({ ...common, kind: z.literal('points'), max: Thousandths, step: Thousandths })
const RangeCriterion = z.strictObject({ ...common, kind: z.literal('range'), min: Thousandths, max: Thousandths, step: Thousandths })
const Level = z.strictObject({ label: z.string().min(1), points: Thousandths }).readonly()
const LevelsCriterion = z.strictObject({ ...common, kind: z.literal('levels'), max: Thousandths, levels: z.array(Level).min(2).readonly() })

export const Criterion = z.discriminatedUnion('kind', [PointsCriterion, RangeCriterion, LevelsCriterion]).readonly()
export type Criterion = z.infer<typeof Criterion>

export const CriteriaGroup = z
  .strictObject({ id: CriterionId, name: Name, max: Thousandths, criteria: z.array(Criterion).min(1).readonly() })
  .readonly()
export type CriteriaGroup = z.infer<typeof CriteriaGroup>

export const Rubric = z.strictObject({ title: Name, max: Thousandths, groups: z.array(CriteriaGroup).min(1).readonly() }).readonly()
export type Rubric = z.infer<typeof Rubric>

/** The marks of one sheet, by criterion. A criterion that is not there has no mark; that is never a zero. */
export const Marks = z.record(CriterionId, Thousandths).readonly()
export type Marks = z.infer<typeof Marks>

/** All criteria of a rubric in the order of the sheet. */
export function criteriaOf(rubric: Rubric): readonly Criterion[] {
  return rubric.groups.flatMap(group => group.criteria)
}

/** The least mark a criterion may be given: its minimum, its lowest level, or zero. */
export function leastMark(criterion: Criterion): Thousandths {
  if (criterion.kind === 'range') return criterion.min
  if (criterion.kind === 'levels') return Thousandths.parse(Math.min(...criterion.levels.map(level => level.points)))
  return Thousandths.parse(0)
}

export type MarkProblem = 'mark-above-maximum' | 'mark-below-minimum' | 'mark-off-step' | 'mark-no-level'

/** Why a criterion may not be given this mark (thousandths), or undefined when it may. Steps count from zero, ends are included. */
export function markProblem(criterion: Criterion, mark: Thousandths): MarkProblem | undefined {
  if (criterion.kind === 'levels') return criterion.levels.some(level => level.points === mark) ? undefined : 'mark-no-level'
  if (mark > criterion.max) return 'mark-above-maximum'
  if (mark < leastMark(criterion)) return 'mark-below-minimum'
  return mark % criterion.step === 0 ? undefined : 'mark-off-step'
}

/** The criteria that have no mark yet, in the order of the sheet. */
export function missingMarks(rubric: Rubric, marks: Marks): readonly Criterion[] {
  return criteriaOf(rubric).filter(criterion => marks[criterion.id] === undefined)
}

/** The sum of the marks given so far, in thousandths: whole numbers, exact. */
export function sumOfMarks(marks: Marks): Thousandths {
  return Thousandths.parse(Object.values(marks).reduce((sum: number, mark) => sum + mark, 0))
}
