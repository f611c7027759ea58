/** The named rounding methods on exact values. Knows nothing of where the rules round. */
import type { RoundingMethod, RoundingTo } from '../domain/rounding.ts'
import { type Exact, exact } from './exact.ts'

/** The value in points rounded to `places` decimals (0 or more). half-up: a half goes away from zero (−0.125 → −0.13); half-even: GB/T 8170
 * 四舍六入五成双, a half goes to the even digit (86.125 → 86.12, 2.675 → 2.68); floor and ceil: towards −∞ and +∞; down: towards zero. Exact: a half is a half,
 * where binary floating point sees 2.67499… (W3, C11). Throws when `places` is negative or not whole. */
export function round(value: Exact, { method, places }: RoundingTo): Exact {
  const scale = 10n ** BigInt(places)
  return exact(roundToWhole({ over: value.over * scale, under: value.under }, method), scale)
}

function roundToWhole({ over, under }: Exact, method: RoundingMethod): bigint {
  const towardsZero = over / under
  const below = over < towardsZero * under ? towardsZero - 1n : towardsZero
  const rest = over - below * under
  if (rest === 0n || method === 'floor') return below
  if (method === 'down') return towardsZero
  if (method === 'ceil') return below + 1n
  if (rest * 2n !== under) return rest * 2n < under ? below : below + 1n
  const isHalfUpwards = method === 'half-up' ? over > 0n : below % 2n !== 0n
  return isHalfUpwards ? below + 1n : below
}
