/** Contradictions in the rounds of a track: which parts they hold, who goes on, and what is carried along. Knows no marks. */
import type { Part } from './part.ts'
import type { Rules } from './rules.ts'
import type { RulesProblem } from './rules-problem.ts'
import { notHundred, repeated, unknownPart } from './rules-problems-names.ts'

type Rounds = NonNullable<Rules['rounds']>

/** The problems of `rounds`: every part stands in one round, every round but the last has a gate, and carried weights are one for each. */
export function roundProblems({ rounds }: Rules, parts: readonly Part[]): readonly RulesProblem[] {
  if (rounds === undefined) return []
  return [...partProblems(rounds, parts), ...gateProblems(rounds), ...carryProblems(rounds)]
}

function partProblems({ list }: Rounds, parts: readonly Part[]): readonly RulesProblem[] {
  const named = list.flatMap((round, at) => round.parts.map((part, index) => ({ part, place: `rounds.list[${at}].parts[${index}]` })))
  const twice = repeated(named, ({ part }) => part)
  return [
    ...named.flatMap(({ part, place }) => unknownPart(part, parts, place)),
    ...twice.map(({ item }) => ({ problem: 'part-in-two-rounds' as const, ...item })),
    ...parts
      .filter(({ id }) => !named.some(({ part }) => part === id))
      .map(({ id }) => ({ problem: 'part-in-no-round' as const, place: 'rounds.list', part: id })),
  ]
}

function gateProblems({ list }: Rounds): readonly RulesProblem[] {
  return list.flatMap(({ gate }, index): readonly RulesProblem[] => {
    const isLast = index === list.length - 1
    if (isLast === (gate === undefined)) return []
    return isLast
      ? [{ problem: 'gate-on-last-round', place: `rounds.list[${index}].gate` }]
      : [{ problem: 'gate-missing', place: `rounds.list[${index}]` }]
  })
}

function carryProblems({ list, carry }: Rounds): readonly RulesProblem[] {
  if (carry.method !== 'weights') return []
  const place = 'rounds.carry.percent'
  const given = carry.percent.length
  const wrong = given === list.length ? [] : [{ problem: 'carry-not-per-round' as const, place, rounds: list.length, given }]
  return [...wrong, ...notHundred(carry.percent, place)]
}
