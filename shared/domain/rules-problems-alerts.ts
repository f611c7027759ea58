/** Limits of alerts that no marks can ever pass. Knows the maxima of the parts and of their criteria; no marks. */
import type { AlertLimit } from './alert-rules.ts'
import type { Part } from './part.ts'
import { criteriaOf } from './rubric.ts'
import type { Rules } from './rules.ts'
import type { RulesProblem } from './rules-problem.ts'

/** The problems of `alerts`: a distance in points that is as large as every maximum it could be of. */
export function alertProblems({ alerts = {} }: Rules, parts: readonly Part[]): readonly RulesProblem[] {
  const { distance, criterionDistance, spread, robustZ, dixon } = alerts
  const ofParts = Math.max(...parts.map(({ rubric }) => rubric.max))
  const ofCriteria = Math.max(...parts.flatMap(({ rubric }) => criteriaOf(rubric).map(({ max }) => max)))
  return [
    ...never(distance, 'distance', ofParts),
    ...never(criterionDistance, 'criterionDistance', ofCriteria),
    ...never(spread, 'spread', ofParts),
    ...(robustZ === 'off' ? [] : never(robustZ?.least, 'robustZ.least', ofParts)),
    ...(dixon === 'off' ? [] : never(dixon?.least, 'dixon.least', ofParts)),
  ]
}

function never(limit: AlertLimit | 'off' | undefined, place: string, max: number): readonly RulesProblem[] {
  if (limit === undefined || limit === 'off' || !('points' in limit) || limit.points < max) return []
  return [{ problem: 'alert-never', place: `alerts.${place}.points`, points: limit.points, max }]
}
