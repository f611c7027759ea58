/** Who is far from the others on the same entry and part. Advice to the chief; it never changes a mark (domain fact C13). */
import { type Thousandths, toThousandths } from '../domain/quantity.ts'

export type JudgeTotal<Key> = Readonly<{ key: Key; total: Thousandths }>
export type FarTotal<Key> = Readonly<{ key: Key; total: Thousandths; median: Thousandths; limit: Thousandths }>

/** At most a tenth of the maximum away, and never less than one and a half points: a school's usual talk among judges starts there. */
export function disagreementLimit(max: Thousandths): Thousandths {
  const tenth = BigInt(max) / 10n
  return toThousandths(tenth > 1500n ? tenth : 1500n)
}

/**
 * The totals that lie further than the limit from the median of all totals of the entry and part; needs at least three. Thousandths of a
 * point. Of all, not of the others: among three judges one outlier would make the other two look far as well. The median of an even number
 * of totals is the mean of the middle two, rounded down to a thousandth.
 */
export function farTotals<Key>(totals: readonly JudgeTotal<Key>[], max: Thousandths): readonly FarTotal<Key>[] {
  if (totals.length < 3) return []
  const limit = disagreementLimit(max)
  const median = medianOf(totals.map(({ total }) => BigInt(total)))
  return totals.flatMap(({ key, total }) => {
    const away = BigInt(total) - median
    return away > BigInt(limit) || -away > BigInt(limit) ? [{ key, total, median: toThousandths(median), limit }] : []
  })
}

function medianOf(totals: readonly bigint[]): bigint {
  const sorted = [...totals].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1)
  return middle.reduce((sum, total) => sum + total, 0n) / BigInt(middle.length)
}
