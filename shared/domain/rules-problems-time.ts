/** Contradictions in the time limits: a limit that nobody can keep, and phases that do not fill it. Measures nothing. */
import type { Part } from './part.ts'
import type { Rules } from './rules.ts'
import type { RulesProblem } from './rules-problem.ts'
import { unknownPart } from './rules-problems-names.ts'
import type { TimeLimit } from './time-limit.ts'

/** The problems of `time`, in seconds. A warning at the very end of its phase is inside it. */
export function timeProblems({ time }: Rules, parts: readonly Part[]): readonly RulesProblem[] {
  return time.flatMap((limit, index) => {
    const place = `time[${index}]`
    return [...unknownPart(limit.part, parts, `${place}.part`), ...limitProblems(limit, place), ...phaseProblems(limit, place)]
  })
}

function limitProblems({ atLeast, atMost }: TimeLimit, place: string): readonly RulesProblem[] {
  return atLeast < atMost ? [] : [{ problem: 'time-empty', place: `${place}.atLeast`, atLeast, atMost }]
}

function phaseProblems({ phases, atMost }: TimeLimit, place: string): readonly RulesProblem[] {
  if (phases === undefined) return []
  const sum = phases.reduce((total, { length }) => total + length, 0)
  const late = phases.flatMap(({ warnings, length }, phase) =>
    warnings.flatMap((warning, index) =>
      warning <= length
        ? []
        : [{ problem: 'warning-outside-phase' as const, place: `${place}.phases[${phase}].warnings[${index}]`, warning, length }],
    ),
  )
  return [...late, ...(sum === atMost ? [] : [{ problem: 'phases-not-limit' as const, place: `${place}.phases`, sum, atMost }])]
}
