/** Intraclass correlations of a full table: the six of Shrout & Fleiss with limits and F-tests. Knows mean squares, not their making. */
import { type Df, fQuantile, fUpperTail } from './distributions.ts'
import { agreementLimits, limitsOf, satterthwaite, steppedUp } from './icc-agreement.ts'
import { type MeanSquares, meanSquares } from './mean-squares.ts'
import type { Limits, MarkTable, Statistic } from './statistic.ts'

type Coefficient = Readonly<{ icc: Statistic; limits: Statistic<Limits> }>
type FTest = Readonly<{ f: number; df: Df; p: number }>
type Model = Readonly<{ single: Coefficient; average: Coefficient; test: Statistic<FTest> }>
/** What R irr 0.84.1 prints for model 2: the same F with Satterthwaite's degrees of freedom, and limits of the average that put the
 * average ICC where the single one belongs. For comparing with printed papers only. */
type Irr = Readonly<{ test: Statistic<FTest>; averageLimits: Statistic<Limits> }>

/** `oneWay` is ICC(1): every entry has its own judges. `agreement` is ICC(2) or ICC(A): judges drawn at random; `df` is Satterthwaite's v,
 * `test` is MSR/MSE with p on (n-1), (n-1)(k-1) as R psych prints it. `consistency` is ICC(3) or ICC(C): these judges only. `single` is
 * one judge's mark, `average` the mean of all k. */
export type Icc = Readonly<{
  meanSquares: MeanSquares
  oneWay: Model
  agreement: Model & Readonly<{ df: Statistic; irr: Irr }>
  consistency: Model
}>

/** The six ICC of a table of marks with confidence limits at `level`. No rounding; negative values are legal and stay. A reason instead:
 * `incomplete`, `too-few` (below two entries or judges), `constant` (all marks equal), `out-of-range` (level not between 0 and 1). Single
 * parts may lack a value too: `no-variance` where the total variance is estimated as zero or less, `no-residual` where F would be
 * infinite. Shrout & Fleiss 1979; McGraw & Wong 1996. */
export function intraclassCorrelations(table: MarkTable, level = 0.95): Statistic<Icc> {
  if (!(level > 0 && level < 1)) return { none: 'out-of-range' }
  const squares = meanSquares(table)
  if (squares.none !== undefined) return squares
  const { n, k, rows, columns, residual, within } = squares.value
  if (rows + columns + residual === 0) return { none: 'constant' }
  const upper = (1 + level) / 2
  const oneWay = { above: n - 1, below: n * (k - 1) }
  const twoWay = { above: n - 1, below: (n - 1) * (k - 1) }
  return {
    value: {
      meanSquares: squares.value,
      oneWay: against({ error: within, df: oneWay, upper }, squares.value),
      agreement: agreement(squares.value, upper, fTest(rows, residual, twoWay)),
      consistency: against({ error: residual, df: twoWay, upper }, squares.value),
    },
  }
}

/** Models 1 and 3 are the same formulas with another error term. */
function against({ error, df, upper }: Readonly<{ error: number; df: Df; upper: number }>, { k, rows }: MeanSquares): Model {
  const test = fTest(rows, error, df)
  const limits = (fromF: (f: number) => number): Statistic<Limits> => {
    if (test.none !== undefined) return test
    const high = fQuantile(upper, { above: df.below, below: df.above })
    return limitsOf(fromF(test.value.f / fQuantile(upper, df)), fromF(test.value.f * high))
  }
  return {
    single: { icc: ratio(rows - error, rows + (k - 1) * error, rows + error), limits: limits(f => (f - 1) / (f + k - 1)) },
    average: { icc: ratio(rows - error, rows, rows + error), limits: limits(f => 1 - 1 / f) },
    test,
  }
}

function agreement(squares: MeanSquares, upper: number, test: Statistic<FTest>): Icc['agreement'] {
  const { n, k, rows, columns, residual } = squares
  const size = rows + columns + residual
  const single = ratio(rows - residual, rows + (k - 1) * residual + (k * (columns - residual)) / n, size)
  const average = ratio(rows - residual, rows + (columns - residual) / n, size)
  const df = satterthwaite(squares, single)
  const limits = agreementLimits(squares, df, upper)
  return {
    single: { icc: single, limits },
    average: { icc: average, limits: steppedUp(limits, k) },
    test,
    df,
    irr: {
      test: df.none === undefined ? fTest(rows, residual, { above: n - 1, below: df.value }) : df,
      averageLimits: steppedUp(agreementLimits(squares, satterthwaite(squares, average), upper), k),
    },
  }
}

/** `size`: what `below` was summed up from. A difference of doubles that should be zero seldom is. */
function ratio(above: number, below: number, size: number): Statistic {
  return below > 1e-12 * size ? { value: above / below } : { none: 'no-variance' }
}

function fTest(above: number, below: number, df: Df): Statistic<FTest> {
  if (below === 0) return { none: 'no-residual' }
  const f = above / below
  return { value: { f, df, p: fUpperTail(f, df) } }
}
