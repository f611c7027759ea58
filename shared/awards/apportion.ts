/** Seats shared among groups by their size. Knows sizes and a method; no entry, no award and no name of a group. */
import type { Quota } from '../domain/award-rules.ts'
import { toCount } from '../domain/quantity.ts'
import { zip } from '../zip.ts'
import { cutLine } from './cut-line.ts'

type Method = Extract<Quota, { kind: 'apportioned' }>['method']

/** `atLeastOne`: every group that is not empty has a seat. */
export type Apportioning = Readonly<{ sizes: readonly bigint[]; seats: number; method: Method; atLeastOne?: boolean | undefined }>

/** In the order of the groups. `open` seats are in dispute among the `tied` groups, who are equal at the last seat, and are not in `seats`. */
type Shares = Readonly<{ seats: readonly number[]; tied: readonly number[]; open: number }>

/** `tied` and `paradox` are indices of groups. `paradox`: groups that would have a seat less if there were one more in all. */
export type Apportionment = Shares & Readonly<{ paradox: readonly number[] }>

/** Fewer seats than groups that must have one; or seats, and nobody in any group. */
type ApportionRefusal = Readonly<{ refused: 'fewer-seats-than-groups' | 'all-empty' }>

/** A group asks for one seat more with the strength over/under. */
type Claim = Readonly<{ group: number; over: bigint; under: bigint }>
type Start = Readonly<{ seats: readonly bigint[]; left: number; claims: readonly Claim[] }>

/** Shares `seats` among groups by `sizes`, exactly. largest-remainder (Hare–Niemeyer): the whole part of size × seats ÷ all, then one more
 * each by the largest remainder; d-hondt and sainte-lague: seat by seat to the greatest size ÷ (1, 2, 3 …) or size ÷ (1, 3, 5 …). Equals at
 * the last seat are reported, never settled by their order. An empty group gets nothing. With `atLeastOne`, groups with a quota below one
 * get one and the others share what is left (largest remainder), or the first seats go one to each group (divisors). Only largest remainder
 * can have a `paradox` (Alabama): it names the groups that would lose whatever became of seats that are open. Throws when a size is negative
 * or `seats` is negative or not whole. */
export function apportion(asked: Apportioning): Apportionment | ApportionRefusal {
  const { sizes, seats, method, atLeastOne } = asked
  if (seats < 0 || seats % 1 !== 0 || sizes.some(size => size < 0n)) throw new RangeError('seats and sizes are counts')
  const filled = sizes.filter(size => size > 0n).length
  if (atLeastOne && seats < filled) return { refused: 'fewer-seats-than-groups' }
  if (filled === 0) return seats > 0 ? { refused: 'all-empty' } : { seats: sizes.map(() => 0), tied: [], open: 0, paradox: [] }
  if (method !== 'largest-remainder') return { ...give(byDivisor(asked)), paradox: [] }
  const now = give(byRemainder(asked))
  const more = give(byRemainder({ ...asked, seats: seats + 1 }))
  const most = more.seats.map((count, group) => (more.tied.includes(group) ? count + 1 : count))
  return { ...now, paradox: zip(now.seats, most).flatMap(([count, after], group) => (count > after ? [group] : [])) }
}

function byRemainder({ sizes, seats, atLeastOne }: Apportioning): Start {
  const small = atLeastOne ? smallGroups(sizes, seats) : new Set<number>()
  const shared = BigInt(seats - small.size)
  const large = sizes.map((size, group) => (small.has(group) ? 0n : size))
  const all = total(large)
  const given = large.map((size, group) => (small.has(group) ? 1n : (size * shared) / all))
  const claims = large.map((size, group): Claim => ({ group, over: (size * shared) % all, under: 1n }))
  return { seats: given, left: seats - toCount(total(given)), claims }
}

/** The groups whose quota is below one, when each of them is given one and the others share the rest; there is always one that is not. */
function smallGroups(sizes: readonly bigint[], seats: number): ReadonlySet<number> {
  const small = new Set<number>()
  for (let before = -1; before < small.size; ) {
    before = small.size
    const shared = BigInt(seats - small.size)
    const all = total(sizes.filter((_, group) => !small.has(group)))
    for (const [group, size] of sizes.entries()) if (size > 0n && !small.has(group) && size * shared < all) small.add(group)
  }
  return small
}

function byDivisor({ sizes, seats, method, atLeastOne }: Apportioning): Start {
  const given = sizes.map(size => (atLeastOne && size > 0n ? 1n : 0n))
  const left = seats - toCount(total(given))
  const step = method === 'd-hondt' ? 1n : 2n
  // An empty group claims with strength zero: there are always enough stronger claims.
  const claims = zip(sizes, given).flatMap(([over, has], group) =>
    Array.from({ length: left }, (_, more): Claim => ({ group, over, under: 1n + step * (has + BigInt(more)) })),
  )
  return { seats: given, left, claims }
}

/** The strongest claims have the seats that are left, unless the last seats fall among equals. */
function give({ seats, left, claims }: Start): Shares {
  const { inside, across } = cutLine(groupEqual(claims), left)
  const winners = inside.flat().map(({ group }) => group)
  const count = (given: bigint, group: number) => toCount(given) + winners.filter(winner => winner === group).length
  return { seats: seats.map(count), tied: across.map(({ group }) => group), open: left - winners.length }
}

/** Strongest first; equals in the order of the groups, which decides nothing. */
function groupEqual(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups: [Claim, ...Claim[]][] = []
  for (const claim of claims.toSorted(strongerFirst)) {
    const last = groups.at(-1)
    if (last !== undefined && strongerFirst(last[0], claim) === 0) last.push(claim)
    else groups.push([claim])
  }
  return groups
}

function strongerFirst(a: Claim, b: Claim): number {
  const [ofA, ofB] = [a.over * b.under, b.over * a.under]
  if (ofA === ofB) return 0
  return ofA > ofB ? -1 : 1
}

function total(counts: readonly bigint[]): bigint {
  return counts.reduce((sum, count) => sum + count, 0n)
}
