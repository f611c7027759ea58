/** The middle one of some marks, in whole thousandths. Knows no judge. */
import type { Thousandths } from '../domain/quantity.ts'

/** The middle mark; of an even number the mean of the middle two, rounded down to a thousandth. Throws where there is none. Marks are whole
 * and at most a thousand million, so that the sum of two is exact. */
export function medianMark(marks: readonly Thousandths[]): Thousandths {
  const sorted = marks.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) throw new RangeError('no marks have no median')
  const sum = low + high
  return ((sum - (sum % 2)) / 2) as Thousandths
}
