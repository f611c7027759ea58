/** Contradictions in the tie chain: steps that can never be reached or never decide, and a chain that may end without an answer. Breaks no tie. */
import type { Part } from './part.ts'
import type { Rules } from './rules.ts'
import type { RulesProblem } from './rules-problem.ts'
import { repeated, unknownCriterionOf, unknownPart } from './rules-problems-names.ts'
import type { TieStep } from './tie-step.ts'

/** The problems of `ties`. No chain at all is none: equals then share their place. */
export function tieProblems(rules: Rules, parts: readonly Part[]): readonly RulesProblem[] {
  const { ties } = rules
  const end = ties.findIndex(isEnd)
  const unreached = end < 0 ? [] : ties.slice(end + 1)
  return [
    ...ties.flatMap((step, index) => stepProblems(step, { rules, parts, place: `ties[${index}]` })),
    ...repeated(ties, nameOf).map(({ index, first }) => ({
      problem: 'tie-step-twice' as const,
      place: `ties[${index}]`,
      first: `ties[${first}]`,
    })),
    ...unreached.map((_, index) => ({ problem: 'tie-step-after-end' as const, place: `ties[${end + 1 + index}]` })),
    ...(ties.length > 0 && end < 0 ? [{ problem: 'ties-without-end' as const, place: 'ties' }] : []),
  ]
}

type At = Readonly<{ rules: Rules; parts: readonly Part[]; place: string }>

function stepProblems(step: TieStep, { rules, parts, place }: At): readonly RulesProblem[] {
  if (step.by === 'part') return unknownPart(step.part, parts, `${place}.part`)
  if (step.by === 'criterion') return unknownCriterionOf(step, parts, place)
  if (step.by === 'next-best' && rules.composition.method !== 'best') return [{ problem: 'next-best-without-best', place }]
  // Equal exact values are equal in every decimal.
  return step.by === 'more-decimals' && rules.rank.by === 'exact' ? [{ problem: 'more-decimals-of-exact', place }] : []
}

function isEnd({ by }: TieStep): boolean {
  return by === 'decision' || by === 'draw' || by === 'shared'
}

/** Two steps of one name decide the same. */
function nameOf(step: TieStep): string {
  if (step.by === 'part') return `part ${step.part}`
  if (step.by === 'criterion') return `criterion ${step.part} ${step.criterion}`
  return step.by === 'more-decimals' ? `more-decimals ${step.places}` : step.by
}
