/** Contradictions in where the rules round: stages that the computation never comes to, or that stand twice. Rounds nothing. */
import type { RoundingStage } from './rounding.ts'
import type { Rules } from './rules.ts'
import type { RulesProblem } from './rules-problem.ts'
import { repeated } from './rules-problems-names.ts'

/** The problems of `rounding`. */
export function roundingProblems(rules: Rules): readonly RulesProblem[] {
  const { stages, placesAt = {}, label, method } = rules.rounding
  const unnamed = Object.keys(placesAt).filter(stage => !stages.some(named => named === stage))
  const twice = repeated(stages, stage => stage)
  return [
    ...twice.map(({ item, index }) => ({ problem: 'stage-twice' as const, place: `rounding.stages[${index}]`, stage: item })),
    ...stages.flatMap((stage, index) =>
      isReached[stage](rules) ? [] : [{ problem: 'stage-never-reached' as const, place: `rounding.stages[${index}]`, stage }],
    ),
    ...unnamed.map(stage => ({ problem: 'places-without-stage' as const, place: `rounding.placesAt.${stage}`, stage })),
    ...(label === 'gbt8170' && method !== 'half-even' ? [{ problem: 'label-of-another-method' as const, place: 'rounding.label' }] : []),
  ]
}

const isReached: Readonly<Record<RoundingStage, (rules: Rules) => boolean>> = {
  // z and T scores have a compulsory rounding of their own, and a criterion's mark is no judge's total.
  'judge-total': ({ reduction, equating }) => reduction.of !== 'criteria' && (equating === undefined || equating.method === 'coefficient'),
  criterion: rules => rules.reduction.of === 'criteria' || comparesCriteria(rules),
  factored: ({ reduction, factors = {} }) => reduction.of === 'criteria' && Object.keys(factors).length > 0,
  part: () => true,
  // Weights inside a judge's total are exact.
  weighted: ({ reduction, composition }) => reduction.of !== 'totals' && composition.method === 'weights',
  total: () => true,
  equated: ({ equating }) => equating?.method === 'coefficient',
  final: () => true,
}

/** Ties and single-item awards compare a criterion's score as it is rounded, however the score itself is reduced. */
function comparesCriteria({ ties, singleItemAwards = [] }: Rules): boolean {
  return ties.some(({ by }) => by === 'criterion') || singleItemAwards.some(({ criterion }) => criterion !== undefined)
}
