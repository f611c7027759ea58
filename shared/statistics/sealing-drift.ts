/** Whether one judge grows severe or generous in the order in which this judge worked. Knows that order as rows of a table; no clock. */
import { driftOfJudge } from './drift.ts'
import { MATTERS } from './judge-figures.ts'
import { tQuantile } from './limits-of-mean.ts'
import { mean } from './moments.ts'
import { comparedMarks } from './others.ts'
import type { MarkTable, Statistic } from './statistic.ts'

/** `row` of the table; `place` from 1 in the judge's own order; `deviation` from the mean of all marks of the entry, in points. */
export type DriftPoint = Readonly<{ row: number; place: number; deviation: number }>
/** The fitted line at the first and at the last place, in points. `isClear`: zero lies outside the slope's 95 % limits and the whole change is
 * 3 % of the maximum or more. */
export type DriftLine = Readonly<{ from: number; to: number; isClear: boolean }>
export type SealingDrift = Readonly<{ points: readonly DriftPoint[]; line: Statistic<DriftLine> }>
type Options = Readonly<{ judge: number; order: readonly number[]; max: number }>

/** `order`: the rows that the judge marked, the first one first; `max` in points. `too-few` below four entries that someone else marked too. */
export function sealingDrift(table: MarkTable, { judge, order, max }: Options): SealingDrift {
  const own = order.map(row => table[row] ?? [])
  const points = comparedMarks(own, judge).map(({ row: at, deviation }) => ({ row: order[at] ?? 0, place: at + 1, deviation }))
  const fitted = driftOfJudge(own, judge)
  if (fitted.none !== undefined) return { points, line: fitted }
  const { n, slope, standardError } = fitted.value
  // A line of least squares runs through the mean of the points.
  const level = mean(points.map(({ deviation }) => deviation)) - slope * mean(points.map(({ place }) => place))
  const places = points.map(({ place }) => place)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const isSure = Math.abs(slope) > tQuantile(n - 2) * standardError
  const isClear = isSure && Math.abs(slope * (last - first)) >= MATTERS * max
  return { points, line: { value: { from: level + slope * first, to: level + slope * last, isClear } } }
}
