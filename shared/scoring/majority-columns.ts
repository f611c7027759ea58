/** Places counted column by column: who has a majority of "place n and better" first, and how firmly. Knows lists of places; no dances, no
 * rules over several dances. */

import { zip } from '../zip.ts'
import { compare, type Exact, exact, sum } from './exact.ts'

/** What stands in column n, "place n and better": how many of the places are n or better, and their sum. */
export type Tally = Readonly<{ column: number; marks: number; sum: Exact }>

/** The members that stay equal through every column, best group first. `by`: the majority alone; a column passed over because nobody had a
 * majority there; more marks than others with a majority in that column; the smaller sum, or a later column. `tally`: the values that
 * decided. */
export type ColumnGroup = Readonly<{
  members: readonly number[]
  by: 'majority' | 'later-majority' | 'larger-majority' | 'sum'
  tally: Tally
}>

/** `from`: the first column that is looked at; `to`: the last. */
type Columns = Readonly<{ from: number; to: number }>

/** One contestant's columns: the first with a majority, all from there on, and the last. */
type Lane = Readonly<{ index: number; majority: Tally; tallies: readonly Tally[]; last: Tally }>

/** Column `column` of one list of places. A shared place of 2½ stands in column 3, not in column 2. */
export function tallyAt(places: readonly Exact[], column: number): Tally {
  const limit = exact(BigInt(column))
  const counted = places.filter(place => compare(place, limit) <= 0)
  return { column, marks: counted.length, sum: sum(counted) }
}

/** Below zero when a is ahead of b in their column: more marks, then the smaller sum. */
export function compareTallies(a: Tally, b: Tally): number {
  return b.marks - a.marks || compare(a.sum, b.sum)
}

/** Orders lists of places by majority, which is more than half of the list: the earlier column with a majority; there more marks, then the
 * smaller sum; then the same two in each later column. `members` are indices of `rows`. Every place must be within `to`, so that the last
 * column has a majority for all. */
export function orderByMajority(rows: readonly (readonly Exact[])[], columns: Columns): readonly ColumnGroup[] {
  const lanes = rows.map((places, index) => laneOf(places, index, columns)).sort(compareLanes)
  const groups: [Lane, ...Lane[]][] = []
  for (const lane of lanes) {
    const last = groups.at(-1)
    if (last !== undefined && compareLanes(last[0], lane) === 0) last.push(lane)
    else groups.push([lane])
  }
  return groups.map((group, at) => describe(group, { before: groups[at - 1]?.[0], after: groups[at + 1]?.[0], from: columns.from }))
}

function laneOf(places: readonly Exact[], index: number, { from, to }: Columns): Lane {
  const tallies = Array.from({ length: to - from + 1 }, (_, step) => tallyAt(places, from + step))
  const first = tallies.findIndex(({ marks }) => marks * 2 > places.length)
  return { index, majority: tallyAt(places, from + first), tallies: tallies.slice(first), last: tallyAt(places, to) }
}

function compareLanes(a: Lane, b: Lane): number {
  return a.majority.column - b.majority.column || separation(a, b).order
}

type Separation = Readonly<{ order: number; tally: Tally; by: ColumnGroup['by'] }>

/** Where two with a majority in the same column part, seen from the first; with order 0 in the last column when they part in none. */
function separation(a: Lane, b: Lane): Separation {
  for (const [step, [tally, other]] of zip(a.tallies, b.tallies).entries()) {
    const order = compareTallies(tally, other)
    if (order !== 0) return { order, tally, by: step === 0 && tally.marks !== other.marks ? 'larger-majority' : 'sum' }
  }
  return { order: 0, tally: a.last, by: 'sum' }
}

type Neighbours = Readonly<{ before: Lane | undefined; after: Lane | undefined; from: number }>

/** In a sorted list nobody is harder to tell apart from a group than its neighbours are: they show what decided. */
function describe(group: readonly [Lane, ...Lane[]], { before, after, from }: Neighbours): ColumnGroup {
  const [lane] = group
  const members = group.map(({ index }) => index)
  if (members.length > 1) return { members, by: 'sum', tally: lane.last }
  const rivals = [before, after].filter(other => other !== undefined).filter(other => other.majority.column === lane.majority.column)
  const [closest] = rivals.map(other => separation(lane, other)).sort(closestFirst)
  if (closest !== undefined) return { members, by: closest.by, tally: closest.tally }
  const reviewed = before === undefined ? from : before.majority.column + 1
  return { members, by: lane.majority.column > reviewed ? 'later-majority' : 'majority', tally: lane.majority }
}

/** The later column first; in the same column, who were parted by the sum. */
function closestFirst(a: Separation, b: Separation): number {
  return b.tally.column - a.tally.column || (a.by === 'sum' ? -1 : 1)
}
