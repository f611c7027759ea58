/** Finds what is wrong with a track's rules before they are frozen, naming the place. */
import type { PartId } from './ids.ts'
import type { Rules } from './rules.ts'

export type RulesProblem =
  | Readonly<{ problem: 'weights-not-100'; sum: number }>
  | Readonly<{ problem: 'weight-missing' | 'weight-of-unknown-part' | 'tie-part-unknown' | 'time-part-unknown'; part: string }>
  | Readonly<{ problem: 'award-shares-above-100'; sum: number }>

/** Every problem of the rules for a track with these parts; an empty list means that they may be frozen. */
export function rulesProblems(rules: Rules, parts: readonly PartId[]): readonly RulesProblem[] {
  const unknown = (part: PartId) => !parts.includes(part)
  const shares = rules.awards.reduce((sum, { quota }) => sum + (quota.kind === 'share' ? quota.percent : 0), 0)
  return [
    ...weightProblems(rules, parts),
    ...rules.ties.flatMap(step =>
      step.by === 'part' && unknown(step.part) ? [{ problem: 'tie-part-unknown' as const, part: step.part }] : [],
    ),
    ...rules.time.flatMap(limit => (unknown(limit.part) ? [{ problem: 'time-part-unknown' as const, part: limit.part }] : [])),
    ...(shares > 100 ? [{ problem: 'award-shares-above-100' as const, sum: shares }] : []),
  ]
}

function weightProblems(rules: Rules, parts: readonly PartId[]): readonly RulesProblem[] {
  if (rules.composition.method !== 'weights') return []
  const { percent } = rules.composition
  const sum = Object.values(percent).reduce((total: number, share) => total + share, 0)
  return [
    ...(sum === 100 ? [] : [{ problem: 'weights-not-100' as const, sum }]),
    ...parts.filter(part => percent[part] === undefined).map(part => ({ problem: 'weight-missing' as const, part })),
    ...Object.keys(percent)
      .filter(part => !parts.includes(part as PartId))
      .map(part => ({ problem: 'weight-of-unknown-part' as const, part })),
  ]
}
