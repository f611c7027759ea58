/** One list of marks becomes one value: mean, trimmed, clipped or median. Knows no groups of judges, parts, weights or entries. */

import type { ListReduction, MissingMarks } from '../domain/reduction.ts'
import type { MarkFate } from '../domain/result.ts'
import type { MissingReason } from '../domain/score-sheet.ts'
import { add, compare, divide, type Exact, exact, fromThousandths, subtract, sum } from './exact.ts'
import { type GivenMark, isGiven, type PanelMark } from './panel-mark.ts'
import { round } from './round.ts'

/** What became of a mark. `mark` is what was given, or what stands in for it; `moved` is what counts instead. */
export type MarkOutcome = PanelMark & Readonly<{ fate: MarkFate; moved?: Exact; standIn?: MissingReason }>
/** `remaining`: marks that would be left to average; `minimum`: how many the rules ask for. */
export type Stop = Readonly<{ reason: 'pending' | 'missing' | 'too-few'; remaining: number; minimum: number }>
/** `usualDivisor` is the divisor of a list from which nobody is missing. */
export type Reduced = Readonly<{ sum: Exact; divisor: number; usualDivisor: number; value: Exact }>
/** The mean that marks were measured from, exact and as it was used. */
export type Centre = Readonly<{ before: Exact; after: Exact; limit: Exact }>
/** Outcomes in the order of the marks; `dropped` in points; `reduced` or `stopped`, never both. */
export type ListResult = Readonly<{
  outcomes: readonly MarkOutcome[]
  dropped: readonly Exact[]
  centre?: Centre
  reduced?: Reduced
  stopped?: Stop
}>

export type ListRules = Readonly<{ by: ListReduction; missing: MissingMarks }>
type Filled = PanelMark & Readonly<{ standIn?: MissingReason }>

/** Averages the marks of one criterion, one part, or the judges' totals (C4, C5). Points in, points out, exact; rounds only a stand-in and
 * the centre of a clipped mean, where the rules say so. Trimmed: the `high` highest and `low` lowest marks are dropped; median: all but the
 * middle one or two; among equal marks the order of judge ids chooses, so that the order of the list never matters. Clipped: marks further
 * than the limit from the mean of all are moved to the limit. Missing marks are never a zero (C8): each kind makes the divisor smaller, in
 * plain sight beside the usual one, or is stood in for by the mean of the others, or stops. Stops instead of a value: `pending` when a sheet
 * is still to come (always); `missing` when the rules want a person to decide; `too-few` when fewer than `keepAtLeast` marks would remain
 * (1 where nothing is trimmed). For the first two, `minimum` is the list without the judges whom the rules let go. */
export function reduceList(marks: readonly PanelMark[], { by, missing }: ListRules): ListResult {
  const filled = withStandIns(marks, missing)
  const given = filled.filter(isGiven)
  const { high, low, keep } = extremesOf(by, given.length)
  const stopped = stopOfMissing(filled, missing) ?? stopOfTooFew(given.length - high - low, keep)
  if (stopped !== undefined) return { outcomes: filled.map(mark => ({ ...mark, fate: plainFate(mark) })), dropped: [], stopped }
  const usual = extremesOf(by, marks.length)
  const usualDivisor = marks.length - usual.high - usual.low
  if (by.method === 'clipped') return clip(filled, { given, by, usualDivisor })
  const ascending = given.toSorted(byMarkThenJudge)
  const [lowest, highest] = [ascending.slice(0, low), ascending.slice(ascending.length - high)]
  const kept = ascending.slice(low, ascending.length - high).map(({ mark }) => mark)
  return {
    // Only explanations ask for them, and most reckonings are not explained.
    get outcomes() {
      return filled.map(mark => ({ ...mark, fate: fateOf(mark, lowest, highest) }))
    },
    dropped: [...lowest, ...highest].map(({ mark }) => mark),
    reduced: meanOf(kept, usualDivisor),
  }
}

function fateOf(mark: Filled, lowest: readonly GivenMark[], highest: readonly GivenMark[]): MarkFate {
  const isOneOf = (list: readonly GivenMark[]) => list.some(({ judge }) => judge === mark.judge)
  if (isOneOf(lowest)) return 'dropped-low'
  return isOneOf(highest) ? 'dropped-high' : plainFate(mark)
}

/** How many marks are dropped at each end of a list of `many`, and how many must remain. */
function extremesOf(by: ListReduction, many: number): Readonly<{ high: number; low: number; keep: number }> {
  if (by.method === 'trimmed') return { high: by.high, low: by.low, keep: by.keepAtLeast }
  // A mean of nothing has no value.
  if (by.method !== 'median' || many === 0) return { high: 0, low: 0, keep: 1 }
  const each = (many - 1) >> 1
  return { high: each, low: each, keep: 1 }
}

function meanOf(values: readonly Exact[], usualDivisor: number): Reduced {
  const total = sum(values)
  return { sum: total, divisor: values.length, usualDivisor, value: divide(total, exact(BigInt(values.length))) }
}

type Clip = Readonly<{ given: readonly GivenMark[]; by: Extract<ListReduction, { method: 'clipped' }>; usualDivisor: number }>

function clip(filled: readonly Filled[], { given, by, usualDivisor }: Clip): ListResult {
  const before = meanOf(
    given.map(({ mark }) => mark),
    usualDivisor,
  ).value
  const after = by.centre === 'exact' ? before : round(before, by.centre)
  const limit = fromThousandths(by.limit)
  const outcomes = filled.map((one): MarkOutcome => {
    if (!isGiven(one)) return { ...one, fate: plainFate(one) }
    const moved = within(one.mark, subtract(after, limit), add(after, limit))
    return moved === one.mark ? { ...one, fate: 'counted' } : { ...one, fate: 'moved', moved }
  })
  const counted = outcomes.flatMap(({ mark, moved }) => (typeof mark === 'string' ? [] : [moved ?? mark]))
  return { outcomes, dropped: [], centre: { before, after, limit }, reduced: meanOf(counted, usualDivisor) }
}

function within(value: Exact, least: Exact, most: Exact): Exact {
  if (compare(value, least) < 0) return least
  return compare(value, most) > 0 ? most : value
}

function withStandIns(marks: readonly PanelMark[], missing: MissingMarks): readonly Filled[] {
  const isStoodIn = ({ mark }: PanelMark) => isReason(mark) && missing[mark] === 'mean-of-others'
  if (!marks.some(isStoodIn)) return marks
  const given = marks.filter(isGiven)
  if (given.length === 0) return marks
  const mean = divide(sum(given.map(({ mark }) => mark)), exact(BigInt(given.length)))
  const value = missing.standIn === undefined ? mean : round(mean, missing.standIn)
  return marks.map(one => (isReason(one.mark) && isStoodIn(one) ? { ...one, mark: value, standIn: one.mark } : one))
}

function stopOfMissing(marks: readonly PanelMark[], missing: MissingMarks): Stop | undefined {
  const isLacking = ({ mark }: PanelMark) => mark === 'pending' || (isReason(mark) && missing[mark] === 'hard-stop')
  if (!marks.some(isLacking)) return undefined
  const lacking = marks.filter(isLacking)
  const reason = lacking.some(({ mark }) => mark === 'pending') ? 'pending' : 'missing'
  const remaining = marks.filter(isGiven).length
  return { reason, remaining, minimum: remaining + lacking.length }
}

function stopOfTooFew(remaining: number, minimum: number): Stop | undefined {
  return remaining >= minimum ? undefined : { reason: 'too-few', remaining: Math.max(remaining, 0), minimum }
}

function plainFate({ mark }: PanelMark): MarkFate {
  return typeof mark === 'string' ? mark : 'counted'
}

function isReason(mark: PanelMark['mark']): mark is MissingReason {
  return typeof mark === 'string' && mark !== 'pending' && mark !== 'no-spread'
}

function byMarkThenJudge(a: GivenMark, b: GivenMark): number {
  return compare(a.mark, b.mark) || (a.judge < b.judge ? -1 : 1)
}
