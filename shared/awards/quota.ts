/** How many seats an award has. Knows no entry and no line. */
import { toCount } from '../domain/quantity.ts'
import type { Quota } from '../domain/rules.ts'
import { exact } from '../scoring/exact.ts'
import { round } from '../scoring/round.ts'

/** The seats of one award: the count itself, or `percent` of the number of entries that have a score, rounded to a whole number by the
 * quota's own method on the exact share (10 % of 25 is 2.5: floor 2, half-even 2, half-up 3, ceil 3; F10, F12, F14). May exceed the
 * number of entries. */
export function seatsOf(quota: Quota, entries: number): number {
  if (quota.kind === 'count') return quota.count
  const share = exact(BigInt(entries) * BigInt(quota.percent), 100n)
  return toCount(round(share, { method: quota.rounding, places: 0 }).over)
}
