/** The final places over several dances: the skating system, rules 9 to 11. Knows places; no marks and no entries. */
import { compare, type Exact, sum } from './exact.ts'
import { type DancePlace, type DancePlaces, meanPlace, placeByMajority, type SharedPlace } from './majority.ts'
import { compareTallies, orderByMajority, type Tally, tallyAt } from './majority-columns.ts'

/** Rule 9 looked at `sum` alone; rules 10 and 11 at the column "n and better" of the places in the dances, or of all judges' places. */
export type FinalDecision = Readonly<{ rule: 9; sum: Exact }> | (Tally & Readonly<{ rule: 10 | 11 }>)

/** `sum`: the sum of the places over the dances. */
type FinalPlace = SharedPlace & Readonly<{ sum: Exact; decided: FinalDecision }>

/** Both in the order of the contestants; `byDance` in the order of the dances. */
type FinalPlaces = Readonly<{ byDance: readonly (readonly DancePlace[])[]; overall: readonly FinalPlace[] }>

/** One who is still without a place; `decided` is the last comparison that took part in. */
type Waiting = Readonly<{ index: number; sum: Exact; places: readonly Exact[]; marks: readonly Exact[]; decided: FinalDecision }>
type Placed = readonly [index: number, place: FinalPlace]

/** Places the contestants over all dances. Rule 9: the smallest sum of the places of the dances, a shared place counting as its mean. Tied
 * for place n, rule 10: who has most places "n and better" over the dances, then the smaller sum of those. Still tied, rule 11: all judges'
 * places of all dances as one dance, by rules 5–8 from column n; who then leads has the place, and equals share it. After every place that
 * is given, all who are still tied start again with rule 10 for the next place; the last one takes the place that is left, decided by the
 * comparison that was lost. Throws when there is no dance, when the dances differ in their number of contestants, and where
 * `placeByMajority` throws. Source: rules 9–11 of the skating system, in the form of the German Turnier- und Sportordnung, whose example K
 * fixes the restart after rule 10. A reading of ours, on which programs differ: after rule 11, too, those whom rule 10 had left behind take
 * part in the restart, and rule 11 opens no column before n. */
export function placeOverDances(dances: readonly DancePlaces[]): FinalPlaces {
  const contestants = dances[0]?.length
  if (contestants === undefined) throw new RangeError('a final needs a dance')
  if (dances.some(dance => dance.length !== contestants)) throw new RangeError('every contestant takes part in every dance')
  const byDance = dances.map(placeByMajority)
  const waiting = Array.from({ length: contestants }, (_, index): Waiting => {
    const places = byDance.flatMap(dance => dance.slice(index, index + 1)).map(meanPlace)
    const total = sum(places)
    const marks = dances.flatMap(dance => dance.slice(index, index + 1).flat())
    return { index, sum: total, places, marks, decided: { rule: 9, sum: total } }
  })
  return { byDance, overall: placeBySum(waiting).map(([, place]) => place) }
}

function placeBySum(waiting: readonly Waiting[]): readonly Placed[] {
  const ahead = (one: Waiting) => waiting.filter(other => compare(other.sum, one.sum) < 0).length
  const firsts = new Set(waiting.map(ahead))
  const placed = [...firsts].flatMap(first =>
    settle(
      waiting.filter(one => ahead(one) === first),
      { place: first + 1, worst: waiting.length },
    ),
  )
  return placed.sort(([a], [b]) => a - b)
}

type Review = Readonly<{ place: number; worst: number }>

/** Gives `place` and the following ones to those who are tied for it. */
function settle(tied: readonly Waiting[], { place, worst }: Review): readonly Placed[] {
  if (tied.length <= 1) return tied.map(one => placedFrom(one, { first: place, last: place }))
  const { winners, others } = review(tied, { place, worst })
  const last = place + winners.length - 1
  return [...winners.map(one => placedFrom(one, { first: place, last })), ...settle(others, { place: last + 1, worst })]
}

/** Rule 10, and rule 11 for those whom it leaves equal in front. */
function review(tied: readonly Waiting[], { place, worst }: Review): Readonly<{ winners: readonly Waiting[]; others: readonly Waiting[] }> {
  const tallied = tied.map(one => ({ one, tally: tallyAt(one.places, place) }))
  const isLeader = (tally: Tally) => tallied.every(other => compareTallies(tally, other.tally) <= 0)
  const compared = ({ one, tally }: (typeof tallied)[number]): Waiting => ({ ...one, decided: { rule: 10, ...tally } })
  const leaders = tallied.filter(({ tally }) => isLeader(tally)).map(compared)
  const behind = tallied.filter(({ tally }) => !isLeader(tally)).map(compared)
  if (leaders.length === 1) return { winners: leaders, others: behind }
  const ordered = orderByMajority(
    leaders.map(({ marks }) => marks),
    { from: place, to: worst },
  )
  const groups = ordered.map(({ members, tally }) =>
    leaders.filter((_, at) => members.includes(at)).map((one): Waiting => ({ ...one, decided: { rule: 11, ...tally } })),
  )
  return { winners: groups.slice(0, 1).flat(), others: [...groups.slice(1).flat(), ...behind] }
}

function placedFrom({ index, sum: total, decided }: Waiting, place: SharedPlace): Placed {
  return [index, { ...place, sum: total, decided }]
}
