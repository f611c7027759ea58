/** Many judges' marks become one: the mean, or the mean after the extremes are dropped. Knows one list of marks; not parts, weights or
 * entries. */
import type { PersonId } from '../domain/ids.ts'
import type { MarkFate } from '../domain/result.ts'
import type { Reduction, Rules } from '../domain/rules.ts'
import type { MissingReason } from '../domain/score-sheet.ts'
import { compare, divide, type Exact, exact, sum } from './exact.ts'

/** One judge's mark in points, or why there is none (yet). */
export type PanelMark = Readonly<{ judge: PersonId; mark: Exact | MissingReason | 'pending' }>
export type ReductionRules = Readonly<{ reduction: Reduction; missing: Rules['missing'] }>

/** `remaining`: marks that would be left to average; `minimum`: how many the rules ask for. */
export type Stop = Readonly<{ reason: 'pending' | 'missing' | 'too-few'; remaining: number; minimum: number }>
/** `usualDivisor` is the divisor of a panel from which nobody is missing. */
export type Reduced = Readonly<{ sum: Exact; divisor: number; usualDivisor: number; value: Exact }>
/** Fates in the order of the marks; `reduced` or `stopped`, never both. */
export type PanelReduction = Readonly<{ fates: readonly MarkFate[]; reduced?: Reduced; stopped?: Stop }>

type Given = Readonly<{ judge: PersonId; mark: Exact }>

/** Averages the marks of one part, or the judges' totals (C4, C5). Points in, points out, exact, no rounding. Trimmed: the `high` highest
 * and `low` lowest marks given are dropped; among equal marks the order of judge ids chooses, so that the order of the list never
 * matters. Missing marks are never a zero (C8): each kind either makes the divisor smaller, in plain sight beside the usual one, or
 * stops. Stops instead of a value: `pending` when a sheet is still to come (always); `missing` when the rules want a person to decide;
 * `too-few` when fewer than `keepAtLeast` marks would remain (1 for a mean). For the first two, `minimum` is the panel without the judges
 * whom the rules let go. */
export function reducePanel(marks: readonly PanelMark[], { reduction, missing }: ReductionRules): PanelReduction {
  const given = marks.filter(isGiven)
  const [high, low, keep] = reduction.method === 'trimmed' ? [reduction.high, reduction.low, reduction.keepAtLeast] : [0, 0, 1]
  const stopped = stopOfMissing(marks, missing) ?? stopOfTooFew(given.length - high - low, keep)
  if (stopped !== undefined) return { fates: marks.map(({ mark }) => (typeof mark === 'string' ? mark : 'counted')), stopped }
  const ascending = given.toSorted(byMarkThenJudge)
  const kept = ascending.slice(low, ascending.length - high)
  const total = sum(kept.map(({ mark }) => mark))
  const fateOf = ({ judge, mark }: PanelMark): MarkFate => {
    if (typeof mark === 'string') return mark
    const at = ascending.findIndex(other => other.judge === judge)
    if (at < low) return 'dropped-low'
    return at < ascending.length - high ? 'counted' : 'dropped-high'
  }
  return {
    fates: marks.map(fateOf),
    reduced: {
      sum: total,
      divisor: kept.length,
      usualDivisor: marks.length - high - low,
      value: divide(total, exact(BigInt(kept.length))),
    },
  }
}

function stopOfMissing(marks: readonly PanelMark[], missing: Rules['missing']): Stop | undefined {
  const excused = ({ mark }: PanelMark) => typeof mark === 'string' && mark !== 'pending' && missing[mark] === 'smaller-divisor'
  const lacking = marks.filter(mark => !isGiven(mark) && !excused(mark))
  if (lacking.length === 0) return undefined
  const reason = lacking.some(({ mark }) => mark === 'pending') ? 'pending' : 'missing'
  const remaining = marks.filter(isGiven).length
  return { reason, remaining, minimum: remaining + lacking.length }
}

function stopOfTooFew(remaining: number, keepAtLeast: number): Stop | undefined {
  // A mean of nothing has no value, whatever minimum the rules name.
  const minimum = Math.max(keepAtLeast, 1)
  return remaining >= minimum ? undefined : { reason: 'too-few', remaining: Math.max(remaining, 0), minimum }
}

function isGiven(mark: PanelMark): mark is Given {
  return typeof mark.mark !== 'string'
}

function byMarkThenJudge(a: Given, b: Given): number {
  return compare(a.mark, b.mark) || (a.judge < b.judge ? -1 : 1)
}
