/** Placing by majority in one dance: the skating system, rules 5 to 8. Knows the judges' places; no marks, no entries and no second dance. */
import { compare, type Exact, exact } from './exact.ts'
import { type ColumnGroup, orderByMajority, type Tally } from './majority-columns.ts'

/** Per contestant the places that the judges gave, in the order of the judges. */
export type DancePlaces = readonly (readonly Exact[])[]

/** The rule that settled a place and the values it looked at: column n holds the places "n and better". */
type DanceDecision = Tally & Readonly<{ rule: 5 | 6 | 7 | 8 }>

/** Place `first`, or, when `last` is greater, the places from `first` to `last` shared. */
export type SharedPlace = Readonly<{ first: number; last: number }>
export type DancePlace = SharedPlace & Readonly<{ decided: DanceDecision }>

const RULES = { majority: 5, 'larger-majority': 6, sum: 7, 'later-majority': 8 } as const satisfies Record<ColumnGroup['by'], number>

/** Places the contestants of one dance, in the order given. A majority is more than half of the judges, whose number may be even. Rule 5:
 * the place goes to whom alone a majority put there or better; 6: the larger majority; 7: of equal majorities the smaller sum of the places
 * that form it, then the following columns; 8: nobody had a majority, so the next column is opened. Equal through all columns: the place
 * is shared. A judge's own equals arrive as mean places (2½). Throws when there is no judge, when contestants have different numbers of
 * judges, or when a place is not between 1 and the number of contestants. Source: rules 5–8 of the
 * skating system, in the form of the German Turnier- und Sportordnung. */
export function placeByMajority(dance: DancePlaces): readonly DancePlace[] {
  checkDance(dance)
  const placed = new Map<number, DancePlace>()
  for (const { members, by, tally } of orderByMajority(dance, { from: 1, to: dance.length })) {
    const first = placed.size + 1
    const last = placed.size + members.length
    for (const member of members) placed.set(member, { first, last, decided: { rule: RULES[by], ...tally } })
  }
  return [...placed].sort(([a], [b]) => a - b).map(([, place]) => place)
}

/** What a shared place counts in a sum of places (rule 9): the mean, so that places 2 and 3 shared are 2½. */
export function meanPlace({ first, last }: SharedPlace): Exact {
  return exact(BigInt(first + last), 2n)
}

function checkDance(dance: DancePlaces): void {
  const judges = dance[0]?.length
  if (judges === 0) throw new RangeError('a dance needs a judge')
  if (dance.some(places => places.length !== judges)) throw new RangeError('every contestant needs a place from every judge')
  const worst = exact(BigInt(dance.length))
  const isPlace = (place: Exact) => compare(place, exact(1n)) >= 0 && compare(place, worst) <= 0
  if (!dance.every(places => places.every(isPlace))) throw new RangeError('a place lies between 1 and the number of contestants')
}
