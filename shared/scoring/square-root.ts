/** The square root of an exact value to a number of decimals. Knows whole-number arithmetic; no judge and no score. */
import { type Exact, exact } from './exact.ts'

/** `isExact`: the root is the very value, not one cut off. */
type SquareRoot = Readonly<{ root: Exact; isExact: boolean }>

/** The root of a value of zero or more. Exact when the value is the square of a fraction (1/9 gives 1/3, whatever `digits`); otherwise the
 * root is irrational and cut after `digits` decimals: root² < value < (root + 10^−digits)², so it is less than 10^−digits too small. Throws
 * when the value is negative. */
export function squareRoot(value: Exact, digits: number): SquareRoot {
  if (value.over < 0n) throw new RangeError('a negative value has no root')
  const [over, under] = [wholeRoot(value.over), wholeRoot(value.under)]
  // In lowest terms a fraction is a square only when both its parts are.
  if (over * over === value.over && under * under === value.under) return { root: exact(over, under), isExact: true }
  const scale = 10n ** BigInt(digits)
  return { root: exact(wholeRoot((value.over * scale * scale) / value.under), scale), isExact: false }
}

/** The greatest whole number whose square is not above `value`: Newton's steps from above, which fall until they have it. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value
  let root = 1n << BigInt(value.toString(2).length)
  for (let next = root >> 1n; next < root; next = (root + value / root) >> 1n) root = next
  return root
}
