/** Cronbach's alpha of a panel or of a rubric's parts, with Feldt's limits. Knows columns that should measure one thing; not which. */

import { zip } from '../zip.ts'
import { type Df, fQuantile } from './distributions.ts'
import { mean, total } from './moments.ts'
import type { Limits, MarkTable, Statistic } from './statistic.ts'
import { columnsOf, present } from './table.ts'

/** `listwise` uses only rows without a gap; `pairwise` every row that both columns of a pair have. */
export type MissingMarks = 'listwise' | 'pairwise'
/** `rows`: the n behind the limits. Listwise the rows used; pairwise all rows of the table, as pingouin counts them. */
export type CronbachAlpha = Readonly<{ alpha: number; limits: Limits; rows: number }>
type Options = Readonly<{ missing: MissingMarks; level?: number }>

/** alpha = k/(k-1) (1 - trace C / sum C) over the covariances C of the columns; at most 1, negative is legal. `level` of the limits is
 * 0.95 if not given. `too-few`: fewer than two columns, or two rows that count for some pair; `no-variance`: the sums of the rows do not
 * vary, or pairwise covariances contradict each other so far that alpha would exceed 1; `out-of-range`: level not between 0 and 1.
 * Cronbach 1951; Feldt, Woodruff & Salih 1987. */
export function cronbachAlpha(table: MarkTable, { missing, level = 0.95 }: Options): Statistic<CronbachAlpha> {
  if (!(level > 0 && level < 1)) return { none: 'out-of-range' }
  const k = columnsOf(table).length
  const rows = missing === 'listwise' ? table.filter(row => present(row).length === k) : table
  const columns = columnsOf(rows)
  const pairs = columns.map(a => columns.map(b => paired(a, b)))
  if (pairs.length < 2 || pairs.flat().some(pair => pair.length < 2)) return { none: 'too-few' }
  const covariances = pairs.map(row => row.map(covariance))
  const all = total(covariances.flat())
  const trace = total(covariances.flatMap((row, at) => row.slice(at, at + 1)))
  // Relative to the trace: a sum of doubles that should be zero seldom is.
  if (all <= 1e-12 * trace) return { none: 'no-variance' }
  const alpha = (k / (k - 1)) * (1 - trace / all)
  if (alpha > 1 + 1e-12) return { none: 'no-variance' }
  const n = rows.length
  const limits = feldtLimits(alpha, { above: n - 1, below: (n - 1) * (k - 1) }, (1 + level) / 2)
  return { value: { alpha, limits, rows: n } }
}

function feldtLimits(alpha: number, df: Df, upper: number): Limits {
  return { low: 1 - (1 - alpha) * fQuantile(upper, df), high: 1 - (1 - alpha) * fQuantile(1 - upper, df) }
}

type Pairs = readonly (readonly [number, number])[]

function paired(as: readonly (number | null)[], bs: readonly (number | null)[]): Pairs {
  return zip(as, bs).flatMap(([a, b]) => (a === null || b === null ? [] : [[a, b] as const]))
}

function covariance(pairs: Pairs): number {
  const [a0, b0] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))]
  return total(pairs.map(([a, b]) => (a - a0) * (b - b0))) / (pairs.length - 1)
}
