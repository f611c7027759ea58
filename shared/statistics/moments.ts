/** Means, spreads and correlation of plain lists of numbers. Knows neither judges nor entries. */
import type { Statistic } from './statistic.ts'

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Needs at least one value. The second pass takes the rounding error of the first back, so that the mean of equal values is that value. */
export function mean(values: readonly number[]): number {
  const rough = total(values) / values.length
  return rough + total(values.map(value => value - rough)) / values.length
}

/** Sum of squared distances from the mean. Needs at least one value. */
export function squaresAround(values: readonly number[]): number {
  const centre = mean(values)
  return total(values.map(value => (value - centre) ** 2))
}

/** Sample variance, divisor n - 1. Needs at least two values. */
export function variance(values: readonly number[]): number {
  return squaresAround(values) / (values.length - 1)
}

/** Middle value, or the mean of the two middle ones. Needs at least one value. */
export function median(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b)
  const left = Math.floor((ascending.length - 1) / 2)
  return mean(ascending.slice(left, ascending.length - left))
}

export function isConstant(values: readonly number[]): boolean {
  return new Set(values).size <= 1
}

/** Pearson's r of pairs (x, y), between -1 and 1. `too-few` below three pairs (two always lie on a line), `constant` when one side does
 * not vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): Statistic {
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
  if (pairs.length < 3) return { none: 'too-few' }
  if (isConstant(xs) || isConstant(ys)) return { none: 'constant' }
  const [x0, y0] = [mean(xs), mean(ys)]
  const together = total(pairs.map(([x, y]) => (x - x0) * (y - y0)))
  const r = together / Math.sqrt(squaresAround(xs) * squaresAround(ys))
  return { value: Math.max(-1, Math.min(1, r)) }
}
