/** Contradictions in how parts become one score and how panels are brought level: factors, weights, best runs, equating. Knows no marks. */
import { CriterionId, PartId } from './ids.ts'
import type { Part } from './part.ts'
import { placeOf } from './place.ts'
import type { Rules } from './rules.ts'
import type { PanelFacts, RulesProblem } from './rules-problem.ts'
import { notHundred, unknownCriterion, unknownPart } from './rules-problems-names.ts'

/** The problems of `factors`, `composition` and `equating`. */
export function compositionProblems(rules: Rules, parts: readonly Part[], panel: PanelFacts): readonly RulesProblem[] {
  const factors = Object.keys(rules.factors ?? {}).flatMap(criterion =>
    unknownCriterion(CriterionId.parse(criterion), parts, placeOf(['factors', criterion])),
  )
  return [...factors, ...weightProblems(rules, parts), ...bestProblems(rules, parts), ...equatingProblems(rules, panel)]
}

function weightProblems({ composition }: Rules, parts: readonly Part[]): readonly RulesProblem[] {
  if (composition.method !== 'weights') return []
  const place = 'composition.percent'
  const percents = Object.entries(composition.percent)
  return [
    ...notHundred(
      percents.map(([, percent]) => percent),
      place,
    ),
    ...parts
      .filter(({ id }) => composition.percent[id] === undefined)
      .map(({ id }) => ({ problem: 'weight-missing' as const, place, part: id })),
    ...percents.flatMap(([part]) => unknownPart(PartId.parse(part), parts, placeOf(['composition', 'percent', part]))),
  ]
}

/** The best of all runs is all of them. */
function bestProblems({ composition }: Rules, parts: readonly Part[]): readonly RulesProblem[] {
  if (composition.method !== 'best' || composition.count < parts.length) return []
  return [{ problem: 'best-of-all', place: 'composition.count', count: composition.count, parts: parts.length }]
}

function equatingProblems({ equating, reduction }: Rules, { entries }: PanelFacts): readonly RulesProblem[] {
  if (equating === undefined) return []
  if (equating.method !== 'coefficient')
    return reduction.of === 'totals' ? [] : [{ problem: 'equating-needs-totals', place: 'equating.method' }]
  const { high, low } = equating
  return entries !== undefined && entries <= high + low
    ? [{ problem: 'equating-leaves-nothing', place: 'equating', entries, high, low }]
    : []
}
