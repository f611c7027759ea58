/** The two distributions this folder tests against, F and chi-square. The only file that knows the package behind them. */
import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf'
import fCdf from '@stdlib/stats-base-dists-f-cdf'
import quantile from '@stdlib/stats-base-dists-f-quantile'

/** Degrees of freedom above and below the line; fractions are allowed. */
export type Df = Readonly<{ above: number; below: number }>

/** The value that F stays below with probability `p`. NaN where the degrees of freedom are not positive: callers check what they return. */
export function fQuantile(p: number, { above, below }: Df): number {
  return quantile(p, above, below)
}

/** Probability of an F at least this large. Taken as the lower tail of 1/F: `1 - cdf` would lose the digits of a small p. */
export function fUpperTail(f: number, { above, below }: Df): number {
  return fCdf(1 / f, below, above)
}

/** Probability of a chi-square at least this large. */
export function chiSquareUpperTail(chiSquare: number, df: number): number {
  return 1 - chiSquareCdf(chiSquare, df)
}
