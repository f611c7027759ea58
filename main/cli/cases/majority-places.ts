/** skating_system: places by majority, in one dance (rules 5 to 8) or over several (rules 9 to 11). */
import { z } from 'zod'
import { decimalText } from '../../../shared/scoring/decimal-text.ts'
import type { Exact } from '../../../shared/scoring/exact.ts'
import { meanPlace, placeByMajority, type SharedPlace } from '../../../shared/scoring/majority.ts'
import { placeOverDances } from '../../../shared/scoring/majority-over-dances.ts'
import { adapter, type Computed } from './adapter.ts'
import { isJsonObject, type Json } from './exact-json.ts'
import { amount, setsOf } from './fields.ts'
import { type Found, type FoundObject, foundBy } from './found-value.ts'
import { bareTrace } from './trace.ts'

const byJudge = z.array(amount).min(1)
const oneDance = z.record(z.string(), byJudge)
type Dance = Readonly<{ name: string; marks: Readonly<Record<string, readonly Exact[]>> }>

const Named = z.object({ name: z.string() })
const Single = Named.extend({ marks: oneDance }).transform(
  ({ name, marks }): Dances => ({ name, isSingle: true, dances: [{ name: '1', marks }] }),
)
const Lists = Named.extend({ marks: z.record(z.string(), z.array(byJudge).min(1)) }).transform(({ name, marks }): Dances => {
  const many = Math.max(0, ...Object.values(marks).map(dances => dances.length))
  const dances = Array.from({ length: many }, (_, index): Dance => {
    const places = Object.entries(marks).map(([couple, own]) => [couple, own[index] ?? []] as const)
    return { name: `${index + 1}`, marks: Object.fromEntries(places) }
  })
  return { name, isSingle: false, dances }
})
const NamedDance = z.object({ name: z.string().optional(), marks: oneDance })
const ListOfDances = Named.extend({
  dances: z.array(z.union([NamedDance, oneDance.transform(marks => ({ name: undefined, marks }))])).min(1),
}).transform(
  ({ name, dances }): Dances => ({
    name,
    isSingle: false,
    dances: dances.map(({ name: dance, marks }, index) => ({ name: dance ?? `${index + 1}`, marks })),
  }),
)
const NamedDances = Named.extend({ dances: z.record(z.string(), oneDance) }).transform(
  ({ name, dances }): Dances => ({
    name,
    isSingle: false,
    dances: Object.entries(dances).map(([dance, marks]) => ({ name: dance, marks })),
  }),
)
type Dances = Readonly<{ name: string; isSingle: boolean; dances: readonly Dance[] }>

const Sets = z.object({ sets: setsOf(z.union([Single, Lists, ListOfDances, NamedDances])) })

/** → name: couple: [first, last]. A place that is expected as one number is the mean of the two. Over several dances also `final` (the same
 * places), `sums` (rule 9) and `dances` by name. */
export const skatingSystem = adapter(Sets, ({ sets }, expected): Computed => {
  const placed = new Map(sets.map(set => [set.name, placeSet(set)]))
  return {
    found: foundBy(
      sets,
      ({ name }) => name,
      ({ name }) => placed.get(name)?.found(expected[name]) ?? {},
    ),
    trace: ([name, couple]) => {
      const decided = placed.get(String(name))?.decided.get(String(couple))
      return decided && bareTrace([decided])
    },
  }
})

/** The found values depend on the form in which places are expected. */
type Placed = Readonly<{ found: (expected: Json | undefined) => FoundObject; decided: ReadonlyMap<string, object | undefined> }>

function placeSet({ isSingle, dances }: Dances): Placed {
  const couples = Object.keys(dances[0]?.marks ?? {})
  const rows = dances.map(dance => rowsOf(dance, couples))
  return isSingle ? placeOne(rows.flat(), couples) : placeAll(rows, { couples, names: dances.map(({ name }) => name) })
}

function placeOne(rows: readonly (readonly Exact[])[], couples: readonly string[]): Placed {
  const places = byCouple(couples, placeByMajority(rows))
  return { found: expected => placesFound(places, expected), decided: new Map(places.map(([couple, { decided }]) => [couple, decided])) }
}

type Names = Readonly<{ couples: readonly string[]; names: readonly string[] }>

function placeAll(rows: readonly (readonly (readonly Exact[])[])[], { couples, names }: Names): Placed {
  const { overall, byDance } = placeOverDances(rows)
  const places = byCouple(couples, overall)
  const dances = byCouple(names, byDance)
  const sums = Object.fromEntries(places.map(([couple, { sum }]) => [couple, decimalText(sum, 0)]))
  return {
    found: expected => ({
      final: placesFound(places, innerOf(expected, 'final')),
      sums,
      dances: Object.fromEntries(
        dances.map(([name, own]) => [name, placesFound(byCouple(couples, own), innerOf(innerOf(expected, 'dances'), name))]),
      ),
      ...placesFound(places, expected),
    }),
    decided: new Map(places.map(([couple, { decided }]) => [couple, decided])),
  }
}

function byCouple<Item>(names: readonly string[], items: readonly Item[]): readonly (readonly [string, Item])[] {
  return items.map((item, index) => [names[index] ?? '', item])
}

function placesFound(places: readonly (readonly [string, SharedPlace])[], expected: Json | undefined): FoundObject {
  return Object.fromEntries(places.map(([couple, place]) => [couple, placeFound(place, innerOf(expected, couple))]))
}

function innerOf(expected: Json | undefined, key: string): Json | undefined {
  return isJsonObject(expected) ? expected[key] : undefined
}

/** Every dance has the same couples. */
function rowsOf({ name, marks }: Dance, couples: readonly string[]) {
  if (Object.keys(marks).length !== couples.length) throw new RangeError(`dance ${name} has other contestants`)
  return couples.map(couple => {
    const places = marks[couple]
    if (places === undefined) throw new RangeError(`dance ${name} has no ${couple}`)
    return places
  })
}

function placeFound(place: SharedPlace, expected: Json | undefined): Found {
  return typeof expected === 'string' ? decimalText(meanPlace(place), 0) : [place.first, place.last]
}
