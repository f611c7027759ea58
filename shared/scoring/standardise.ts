/** One judge's values brought to a common scale: z and T scores. Knows one list of values; no panel and no entry. The one exception to exact
 * arithmetic: a standard deviation is irrational as a rule, so a score is found to 30 decimals and must be rounded. */
import type { RoundingTo } from '../domain/rounding.ts'
import { add, compare, divide, type Exact, exact, subtract, sum, times } from './exact.ts'
import { round } from './round.ts'
import { squareRoot } from './square-root.ts'

/** sample: the squares are divided by n − 1; population: by n. */
export type Standard = Readonly<{ scale: 'z' | 't'; deviation: 'sample' | 'population'; rounding: RoundingTo }>

/** The rounded scores in the order of the values, with the mean and the standard deviation (exact when it is rational, otherwise cut after 30
 * decimals; only to be shown), or why there are none: fewer than two values, or all of them equal. */
export type Standardised =
  | Readonly<{ values: readonly Exact[]; mean: Exact; deviation: Exact }>
  | Readonly<{ reason: 'too-few' | 'constant' }>

const DIGITS = 30
const HALF_DIGIT = exact(1n, 2n * 10n ** BigInt(DIGITS))
/** T scores need two digits beyond the rounded place: one for its half, one for the factor ten. */
const MOST_PLACES = DIGITS - 2

/** z = (value − mean) ÷ standard deviation; T = 50 + 10 z; both rounded, as an irrational number must be. A z that is rational is exact
 * before it is rounded. Any other z is held to 30 decimals and moved to the middle of the last digit, at most 5 · 10^−31 away from the true
 * z (5 · 10^−30 for T); no number on which a rounding turns lies so close, so every rounded score is the true score rounded. Throws when
 * more than 28 places are asked for. */
export function standardise(values: readonly Exact[], { scale, deviation, rounding }: Standard): Standardised {
  if (rounding.places > MOST_PLACES) throw new RangeError(`scores are good for ${MOST_PLACES} places, not ${rounding.places}`)
  if (values.length < 2) return { reason: 'too-few' }
  const mean = divide(sum(values), exact(BigInt(values.length)))
  const distances = values.map(value => subtract(value, mean))
  const squares = sum(distances.map(distance => times(distance, distance)))
  if (squares.over === 0n) return { reason: 'constant' }
  const variance = divide(squares, exact(BigInt(deviation === 'sample' ? values.length - 1 : values.length)))
  const scores = distances.map(distance => round(onScale(zScore(distance, variance), scale), rounding))
  return { values: scores, mean, deviation: squareRoot(variance, DIGITS).root }
}

/** The root of distance² ÷ variance, with the sign of the distance: one root, and no error that grows when the deviation is small. */
function zScore(distance: Exact, variance: Exact): Exact {
  const { root, isExact } = squareRoot(divide(times(distance, distance), variance), DIGITS)
  const size = isExact ? root : add(root, HALF_DIGIT)
  return compare(distance, exact(0n)) < 0 ? subtract(exact(0n), size) : size
}

function onScale(z: Exact, scale: Standard['scale']): Exact {
  return scale === 'z' ? z : add(exact(50n), times(exact(10n), z))
}
