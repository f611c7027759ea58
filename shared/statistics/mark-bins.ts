/** One axis for the totals of all judges, cut into equal bins. Knows thousandths of a point; draws nothing. */

/** Bin i holds totals from `from + i width` on and below the next; `least` and `most` of all totals; in thousandths. */
export type Bins = Readonly<{ from: number; width: number; count: number; least: number; most: number }>

/** Widths that read well on an axis, in thousandths. */
const WIDTHS = [500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
const MOST = 14

/** Bins for all these totals: the narrowest of 0.5, 1, 2, 5, 10, 20, 50 or 100 points, edges at its multiples, that needs no more than 14; at
 * least one. `null` without totals. Totals are whole thousandths from 0 on. */
export function commonBins(totals: readonly number[]): Bins | null {
  if (totals.length === 0) return null
  const [least, most] = [Math.min(...totals), Math.max(...totals)]
  const tried = WIDTHS.map(width => {
    const from = Math.floor(least / width) * width
    return { from, width, least, most, count: Math.floor((most - from) / width) + 1 }
  })
  const widest = tried.at(-1) ?? null
  return tried.find(({ count }) => count <= MOST) ?? widest
}

/** How many totals lie in each bin; those outside all of them are left out. */
export function countInBins({ from, width, count }: Bins, totals: readonly number[]): readonly number[] {
  return Array.from({ length: count }, (_, at) => totals.filter(total => Math.floor((total - from) / width) === at).length)
}
