/** The two-way analysis of variance of a full table: mean squares of rows, columns, residual and within rows. Knows no coefficient. */

import { zip } from '../zip.ts'
import { mean, squaresAround, total } from './moments.ts'
import type { MarkTable, Statistic } from './statistic.ts'
import { fullColumnsOf, fullTable } from './table.ts'

/** `n` rows (entries), `k` columns (judges); `rows`, `columns`, `residual`, `within` are the mean squares MSR, MSC, MSE, MSW. */
export type MeanSquares = Readonly<{ n: number; k: number; rows: number; columns: number; residual: number; within: number }>

/** Sums of squares below this share of the marks' own squares are rounding noise of doubles, not disagreement. */
const NOISE = 1e-26

/** Mean squares of a full table with at least two rows and columns, in squared points. A constant table has four zeros. `incomplete`,
 * `too-few`: see table.ts. */
export function meanSquares(table: MarkTable): Statistic<MeanSquares> {
  const full = fullTable(table)
  if (full.none !== undefined) return full
  const rows = full.value
  const columns = fullColumnsOf(rows)
  const [n, k] = [rows.length, columns.length]
  const marks = rows.flat()
  const noise = NOISE * total(marks.map(mark => mark ** 2))
  const clean = (squares: number) => (squares <= noise ? 0 : squares)
  const grand = mean(marks)
  const columnMeans = columns.map(mean)
  const ofRows = clean(k * squaresAround(rows.map(mean)))
  const ofColumns = clean(n * squaresAround(columnMeans))
  const within = clean(total(rows.map(squaresAround)))
  // Row by row: the marks without their judge's own level; what they still differ by inside a row is the residual.
  const levelled = rows.map(row => zip(row, columnMeans).map(([mark, level]) => mark - level + grand))
  const residual = clean(total(levelled.map(squaresAround)))
  return {
    value: {
      n,
      k,
      rows: ofRows / (n - 1),
      columns: ofColumns / (k - 1),
      residual: residual / ((n - 1) * (k - 1)),
      within: within / (n * (k - 1)),
    },
  }
}
