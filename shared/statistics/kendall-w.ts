/** Kendall's W, the agreement of judges about an order. Knows ranks and the chi-square test; not what a mark means. */
import { chiSquareUpperTail } from './distributions.ts'
import { countsOf, doubledRankAmong } from './ranks.ts'
import type { MarkTable, Statistic } from './statistic.ts'
import { fullColumnsOf, fullTable } from './table.ts'

/** `exact` is W as a reduced fraction, "1/16". `p` is from chi-square with `df`, poor below eight entries. */
type Concordance = Readonly<{ w: number; exact: string; chiSquare: number; df: number; p: number }>

/** `s`: sum of squared deviations of `rankSums`, which stand in the order of the rows. `ties`: sum of t^3 - t over all groups of equal
 * marks. `corrected` (Wt) takes those ties into account and is the one to quote; without ties it is the same as `uncorrected`. */
export type KendallW = Readonly<{
  rankSums: readonly number[]
  s: number
  ties: number
  uncorrected: Concordance
  corrected: Concordance
}>

/** Kendall's W of a full table of marks; ties share mean ranks, and the direction of the scale does not matter. `incomplete`; `too-few`
 * below two entries or judges; `constant` when every judge gave all entries the same mark. One constant judge is legal: as an opinion
 * without an order it lowers the uncorrected W. Kendall & Babington Smith 1939; Siegel & Castellan 1988. */
export function kendallW(table: MarkTable): Statistic<KendallW> {
  const full = fullTable(table)
  if (full.none !== undefined) return full
  const columns = fullColumnsOf(full.value)
  const [n, k] = [full.value.length, columns.length]
  const doubledSums = fullColumnsOf(columns.map(column => column.map(doubledRankAmong(column)))).map(ranks =>
    ranks.reduce((sum, rank) => sum + rank, 0),
  )
  const ties = columns.flatMap(column => [...countsOf(column).values()]).reduce((sum, t) => sum + t ** 3 - t, 0)
  const fourfold = doubledSums.reduce((sum, rankSum) => sum + (rankSum - k * (n + 1)) ** 2, 0)
  const most = k * k * (n ** 3 - n)
  if (most === k * ties) return { none: 'constant' }
  return {
    value: {
      rankSums: doubledSums.map(rankSum => rankSum / 2),
      s: fourfold / 4,
      ties,
      uncorrected: concordance([3 * fourfold, most], { n, k }),
      corrected: concordance([3 * fourfold, most - k * ties], { n, k }),
    },
  }
}

type Size = Readonly<{ n: number; k: number }>

function concordance([above, below]: readonly [number, number], { n, k }: Size): Concordance {
  const w = above / below
  const chiSquare = (k * (n - 1) * above) / below
  // Whole numbers below 2^53 for any field of entries, since the ranks were doubled: they cross into bigint without loss.
  const divisor = greatestCommonDivisor(BigInt(above), BigInt(below))
  const exact = `${BigInt(above) / divisor}/${BigInt(below) / divisor}`
  return { w, exact, chiSquare, df: n - 1, p: chiSquareUpperTail(chiSquare, n - 1) }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}
