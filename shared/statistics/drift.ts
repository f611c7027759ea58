/** Drift within a day: whether a judge grows severe or generous along the running order. Knows rows as the running order; no clock. */
import { mean, squaresAround, total } from './moments.ts'
import { comparedMarks } from './others.ts'
import type { MarkTable, Statistic } from './statistic.ts'
import { columnsOf } from './table.ts'

const LEAST_ENTRIES = 4
/** Residuals below this share of the marks' own squares are rounding noise of doubles. */
const NOISE = 1e-26

/** `slope`: change of the judge's deviation per entry, in points; plus is growing generous. `t` = slope / standard error on n - 2 degrees
 * of freedom, a hint and no test: marks of one judge are not independent. */
export type Drift = Readonly<{ n: number; slope: number; standardError: number; t: Statistic }>

/** One result per judge, in the order of the columns, by ordinary least squares of the deviation from the panel mean on the place in the
 * running order (the rows; a missing mark leaves its place empty). `too-few` below four entries with another mark beside the judge's.
 * `t` is `no-residual` when the deviations lie exactly on a line. */
export function drifts(table: MarkTable): readonly Statistic<Drift>[] {
  return columnsOf(table).map((_, judge) => driftOfJudge(table, judge))
}

/** The same for the judge of this column alone. */
export function driftOfJudge(table: MarkTable, judge: number): Statistic<Drift> {
  const compared = comparedMarks(table, judge)
  const n = compared.length
  if (n < LEAST_ENTRIES) return { none: 'too-few' }
  const places = compared.map(({ row }) => row)
  const [x0, y0] = [mean(places), mean(compared.map(({ deviation }) => deviation))]
  const spread = squaresAround(places)
  const slope = total(compared.map(({ row, deviation }) => (row - x0) * (deviation - y0))) / spread
  const residual = total(compared.map(({ row, deviation }) => (deviation - y0 - slope * (row - x0)) ** 2))
  const isNoise = residual <= NOISE * total(compared.map(({ mark, panelMean }) => mark ** 2 + panelMean ** 2))
  const standardError = isNoise ? 0 : Math.sqrt(residual / (n - 2) / spread)
  return { value: { n, slope, standardError, t: isNoise ? { none: 'no-residual' } : { value: slope / standardError } } }
}
