/** What each step of the tie chain compares. Knows one group of tied entries and the field around them; orders nobody. */
import type { EntryId, PersonId } from '../domain/ids.ts'
import type { Rounding } from '../domain/rounding.ts'
import type { TieStep } from '../domain/tie-step.ts'
import { bestFirst, type PartValue } from './compose-parts.ts'
import { compare, type Exact, exact, subtract } from './exact.ts'
import { placeByMajority } from './majority.ts'
import type { Tally } from './majority-columns.ts'
import { isGiven, type PanelMark } from './panel-mark.ts'
import { placesOfJudge } from './places-of-judge.ts'
import { round } from './round.ts'

/** What the chain can compare. */
export type Contender = Readonly<{ entry: EntryId; number: string; parts: readonly PartValue[]; droppedSum: Exact }>

/** The field in which a tie stands: what only some steps ask for is worked out when they ask. */
export type TieField = Readonly<{
  rounding: Rounding
  /** The score computed without any rounding, in points. */
  unrounded: (entry: EntryId) => Exact
  /** Undefined where the entry has no score of that criterion. */
  criterion: (entry: EntryId, step: Extract<TieStep, { by: 'criterion' }>) => Exact | undefined
  /** The judges' totals of one entry. */
  totals: (entry: EntryId) => readonly PanelMark[]
  /** The best total that a judge gave to anyone. */
  best: (judge: PersonId) => Exact
  hash?: ((text: string) => string) | undefined
}>

/** `value`: higher is better; `shown`: what the explanation says, where that is another number, such as a place; `tally`: how a majority
 * came about. */
export type Measure = Readonly<{ value: Exact; shown?: Exact; tally?: Tally }>
/** Of one step of the chain; `run` counts the runs that a next best run was looked for among, the best being 1. */
export type Comparison = Readonly<{ step: TieStep; run?: number; measure: (tied: readonly Contender[]) => Measures }>
/** Nothing where the step does not apply: some of the tied entries do not have what it compares. */
type Measures = ReadonlyMap<EntryId, Measure> | undefined

type ComparingStep = Exclude<TieStep, { by: 'decision' | 'shared' }>

/** The comparisons that a step stands for, in order: one, or for the next best run one for every run after the best. A part or criterion
 * that some of the tied entries have no score of (of another round, or a run that was not made) is passed over. Throws when lots are to
 * be drawn and no hash was passed in. */
export function comparisonsOf(step: ComparingStep, field: TieField, runs: number): readonly Comparison[] {
  if (step.by !== 'next-best') return [{ step, measure: tied => measured(tied, step, field) }]
  return Array.from({ length: Math.max(runs - 1, 0) }, (_, index) => ({
    step,
    run: index + 2,
    measure: tied => each(tied, one => runAt(one, index + 1)),
  }))
}

function measured(tied: readonly Contender[], step: Exclude<ComparingStep, { by: 'next-best' }>, field: TieField): Measures {
  switch (step.by) {
    case 'part':
      return each(tied, ({ parts }) => parts.find(score => score.part === step.part)?.value)
    case 'criterion':
      return each(tied, ({ entry }) => field.criterion(entry, step))
    case 'dropped-sum':
      return each(tied, ({ droppedSum }) => droppedSum)
    case 'more-decimals':
      return each(tied, ({ entry }) => round(field.unrounded(entry), { method: field.rounding.method, places: step.places }))
    case 'first-places':
      return each(tied, one => count(field.totals(one.entry).filter(isGiven), ({ judge, mark }) => compare(mark, field.best(judge)) === 0))
    case 'head-to-head':
      return each(tied, one => count(tied, other => isAhead(one, other, field)))
    case 'majority':
      return byMajority(tied, field)
    case 'draw':
      return byPlace(tied, drawnPlaces(tied, step.seed, field))
  }
}

function each(tied: readonly Contender[], value: (one: Contender) => Exact | undefined): Measures {
  const measures = tied.flatMap(one => {
    const found = value(one)
    return found === undefined ? [] : [[one.entry, { value: found }] as const]
  })
  return measures.length < tied.length ? undefined : new Map(measures)
}

function byPlace(tied: readonly Contender[], places: readonly number[]): Measures {
  return new Map(tied.map(({ entry }, index) => [entry, placeMeasure(places[index] ?? 0)]))
}

function placeMeasure(place: number): Measure {
  const shown = exact(BigInt(place))
  return { value: subtract(exact(0n), shown), shown }
}

function count<Item>(items: readonly Item[], is: (item: Item) => boolean): Exact {
  return exact(BigInt(items.filter(is).length))
}

/** A run that was not made counts for nothing. */
function runAt({ parts }: Contender, index: number): Exact {
  return bestFirst(parts)[index]?.value ?? exact(0n)
}

/** More of the judges who marked both put the one before the other than the other way round. */
function isAhead(one: Contender, other: Contender, { totals }: TieField): boolean {
  const theirs = new Map(
    totals(other.entry)
      .filter(isGiven)
      .map(({ judge, mark }) => [judge, mark]),
  )
  const orders = totals(one.entry)
    .filter(isGiven)
    .map(({ judge, mark }) => compare(mark, theirs.get(judge) ?? mark))
  return orders.filter(order => order > 0).length > orders.filter(order => order < 0).length
}

/** Only judges who marked all of them have places to give; without such a judge the step does not apply. */
function byMajority(tied: readonly Contender[], { totals }: TieField): Measures {
  const given = tied.map(
    ({ entry }) =>
      new Map(
        totals(entry)
          .filter(isGiven)
          .map(({ judge, mark }) => [judge, mark]),
      ),
  )
  const judges = [...(given[0]?.keys() ?? [])].filter(judge => given.every(one => one.has(judge)))
  if (judges.length === 0) return undefined
  const places = judges.map(judge => placesOfJudge(given.map(one => one.get(judge))))
  const placed = placeByMajority(tied.map((_, index) => places.flatMap(own => own[index] ?? [])))
  return new Map(
    tied.flatMap(({ entry }, index) => {
      const place = placed[index]
      return place === undefined ? [] : [[entry, { ...placeMeasure(place.first), tally: place.decided }] as const]
    }),
  )
}

/** By SHA-256 of the seed, the numbers of all tied entries and the own number, in the order of the hex digits: anyone can do it again. */
function drawnPlaces(tied: readonly Contender[], seed: string, { hash }: TieField): readonly number[] {
  if (hash === undefined) throw new RangeError('lots are drawn by a hash, which was not passed in')
  const all = tied.map(({ number }) => number).sort()
  const lots = tied.map(({ number }) => hash([seed, ...all, number].join('\n')))
  const order = [...lots].sort()
  return lots.map(lot => order.indexOf(lot) + 1)
}
