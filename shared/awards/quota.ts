/** How many seats an award has, in all or in each group. Knows numbers of entries; no entry and no line. */
import type { Quota } from '../domain/award-rules.ts'
import { toCount } from '../domain/quantity.ts'
import { exact } from '../scoring/exact.ts'
import { round } from '../scoring/round.ts'
import { apportion } from './apportion.ts'

type OwnQuota = Exclude<Quota, { kind: 'apportioned' }>

/** `seats` in the order of the groups. `open` seats are in none of them: a person gives them to some of the `tied` groups (indices). */
type SharedSeats = Readonly<{ seats: readonly number[]; tied: readonly number[]; open: number }>

/** The seats of one award: the count itself; or `percent` or `over`/`under` of the entries, which are those that compete and have a score,
 * rounded to a whole number by the quota's own method on the exact share (10 % of 25 is 2.5: floor 2, half-even 2, half-up 3, ceil 3; F10,
 * F12, F14). `atLeast` is a plain lower limit, after rounding: even of no entries there are so many. May exceed the number of entries. */
export function seatsOf(quota: OwnQuota, entries: number): number {
  if (quota.kind === 'count') return quota.count
  const [over, under] = quota.kind === 'share' ? [quota.percent, 100] : [quota.over, quota.under]
  const share = exact(BigInt(entries) * BigInt(over), BigInt(under))
  return Math.max(toCount(round(share, { method: quota.rounding, places: 0 }).over), quota.atLeast ?? 0)
}

/** The seats of one award in each group of these sizes: every group by itself, or all seats apportioned among them. Fewer seats than groups
 * that must each have one are nobody's: all are open among all groups. */
export function seatsByGroup(quota: Quota, sizes: readonly number[]): SharedSeats {
  if (quota.kind !== 'apportioned') return { seats: sizes.map(size => seatsOf(quota, size)), tied: [], open: 0 }
  const { seats, method, atLeastOne } = quota
  const shared = apportion({ sizes: sizes.map(size => BigInt(size)), seats, method, atLeastOne })
  return 'refused' in shared ? { seats: sizes.map(() => 0), tied: sizes.map((_, group) => group), open: seats } : shared
}
