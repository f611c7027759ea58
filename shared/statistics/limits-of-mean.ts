/** How sure a mean is: its 95 % interval by Student's t. Knows a mean and its standard error; not what was averaged. */
import { fQuantile } from './distributions.ts'
import type { Limits } from './statistic.ts'

/** Limits of the mean of `n` values, n at least 2, with this standard error: mean ± t(0.975; n - 1) × error. */
export function limitsOfMean(mean: number, { standardError, n }: Readonly<{ standardError: number; n: number }>): Limits {
  const margin = tQuantile(n - 1) * standardError
  return { low: mean - margin, high: mean + margin }
}

/** The value that |t| stays below with probability 0.95: t squared is an F with one degree of freedom above. */
export function tQuantile(df: number): number {
  return Math.sqrt(fQuantile(0.95, { above: 1, below: df }))
}
