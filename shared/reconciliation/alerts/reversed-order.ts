/** A judge who ranks the entries otherwise than the panel does. Knows pairs of values; no judge and no rubric. */
import { correlation } from '../../statistics/moments.ts'
import { meanRanks } from '../../statistics/ranks.ts'
import { zip } from '../../zip.ts'

/** `below`: in thousandths; `from`: so many entries at least. */
export type OrderLimit = Readonly<{ below: number; from: number }>

/** Spearman's rank correlation (−1 to 1, equal values share the mean of their places) of a judge's marks with what the others gave to the
 * same entries, where it lies below the limit; undefined otherwise, where the marks of one side are all the same, and below `from` entries. */
export function reversedOrder(own: readonly number[], others: readonly number[], { below, from }: OrderLimit): number | undefined {
  if (own.length < from) return undefined
  const rho = correlation(zip(meanRanks(own), meanRanks(others))).value
  return rho !== undefined && rho * 1000 < below ? rho : undefined
}
