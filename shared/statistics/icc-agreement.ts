/** Model 2 of the intraclass correlations, agreement of judges drawn at random: its degrees of freedom and its limits. Knows mean squares
 * and the finished coefficient, not the other models. */
import { fQuantile } from './distributions.ts'
import type { MeanSquares } from './mean-squares.ts'
import type { Limits, Statistic } from './statistic.ts'

/** Entries with equal means leave no degrees of freedom: what doubles make of that zero lies far below this. */
const LEAST_DF = 1e-9

/** Satterthwaite's degrees of freedom v for the coefficient given. `no-residual` for a coefficient of 1, `no-variance` when the terms
 * cancel out. McGraw & Wong 1996, table 7. */
export function satterthwaite({ n, k, columns, residual }: MeanSquares, coefficient: Statistic): Statistic {
  if (coefficient.none !== undefined) return coefficient
  const r = coefficient.value
  if (r >= 1) return { none: 'no-residual' }
  const a = (k * r) / (n * (1 - r))
  const b = 1 + (k * r * (n - 1)) / (n * (1 - r))
  const v = (a * columns + b * residual) ** 2 / ((a * columns) ** 2 / (k - 1) + (b * residual) ** 2 / ((n - 1) * (k - 1)))
  return v > LEAST_DF ? { value: v } : { none: 'no-variance' }
}

/** Limits of ICC(2,1) with `v` degrees of freedom; `upper` is the upper quantile, 0.975 for 95 %. */
export function agreementLimits({ n, k, rows, columns, residual }: MeanSquares, v: Statistic, upper: number): Statistic<Limits> {
  if (v.none !== undefined) return v
  const low = fQuantile(upper, { above: n - 1, below: v.value })
  const high = fQuantile(upper, { above: v.value, below: n - 1 })
  const rest = k * columns + (k * n - k - n) * residual
  return limitsOf((n * (rows - low * residual)) / (low * rest + n * rows), (n * (high * rows - residual)) / (rest + n * high * rows))
}

/** Limits of the mean of `k` judges from those of one (Spearman-Brown), as R psych and DescTools print them. */
export function steppedUp(limits: Statistic<Limits>, k: number): Statistic<Limits> {
  if (limits.none !== undefined) return limits
  const { low, high } = limits.value
  // Below -1/(k-1) the step-up has passed its pole and would change its sign.
  return 1 + (k - 1) * low > 0 ? limitsOf((k * low) / (1 + (k - 1) * low), (k * high) / (1 + (k - 1) * high)) : { none: 'no-variance' }
}

/** Two limits, or `no-variance` where one of them is not a number. */
export function limitsOf(low: number, high: number): Statistic<Limits> {
  return Number.isFinite(low) && Number.isFinite(high) ? { value: { low, high } } : { none: 'no-variance' }
}
