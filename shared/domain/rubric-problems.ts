/** Finds what is wrong with a rubric before anyone marks by it, naming the branch and the difference. Domain.md B2: sheets that do not add up circulate. */
import { type Criterion, criteriaOf, leastMark, type Rubric } from './rubric.ts'

export type RubricProblem =
  | Readonly<{ problem: 'group-sum'; branch: string; declared: number; sum: number }>
  | Readonly<{ problem: 'rubric-sum'; branch: string; declared: number; sum: number }>
  | Readonly<{ problem: 'minimum-above-maximum' | 'step-zero' | 'level-above-maximum' | 'maximum-off-step'; branch: string }>
  | Readonly<{ problem: 'criterion-twice'; branch: string }>

/** Every problem of a rubric; an empty list means that it may be frozen. Sums are in thousandths of a point. */
export function rubricProblems(rubric: Rubric): readonly RubricProblem[] {
  const title = rubric.title.zh
  const groups = rubric.groups.flatMap(group => {
    const sum = total(group.criteria.map(criterion => criterion.max))
    const branch = `${title} › ${group.name.zh}`
    const wrong = group.criteria.flatMap(criterion => criterionProblems(criterion, `${branch} › ${criterion.name.zh}`))
    return sum === group.max ? wrong : [{ problem: 'group-sum' as const, branch, declared: group.max, sum }, ...wrong]
  })
  const sum = total(rubric.groups.map(group => group.max))
  const whole = sum === rubric.max ? [] : [{ problem: 'rubric-sum' as const, branch: title, declared: rubric.max, sum }]
  return [...whole, ...groups, ...doubles(rubric)]
}

function criterionProblems(criterion: Criterion, branch: string): readonly RubricProblem[] {
  if (criterion.kind === 'levels')
    return Math.max(...criterion.levels.map(level => level.points)) === criterion.max ? [] : [{ problem: 'level-above-maximum', branch }]
  if (criterion.step === 0) return [{ problem: 'step-zero', branch }]
  if (leastMark(criterion) > criterion.max) return [{ problem: 'minimum-above-maximum', branch }]
  return criterion.max % criterion.step === 0 ? [] : [{ problem: 'maximum-off-step', branch }]
}

function doubles(rubric: Rubric): readonly RubricProblem[] {
  const seen = new Set<string>()
  return criteriaOf(rubric).flatMap(criterion => {
    if (!seen.has(criterion.id)) {
      seen.add(criterion.id)
      return []
    }
    return [{ problem: 'criterion-twice' as const, branch: `${rubric.title.zh} › ${criterion.name.zh}` }]
  })
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
