/** What each step of the tie chain compares. Knows one group of tied entries and the field around them; orders nobody. */
import type { EntryId, PersonId } from '../domain/ids.ts'
import type { Rounding } from '../domain/rounding.ts'
import type { TieStep } from '../domain/tie-step.ts'
import { bestFirst, type PartValue } from './compose-parts.ts'
import { compare, type Exact, exact, subtract } from './exact.ts'
import { placeByMajority } from './majority.ts'
import type { Tally } from './majority-columns.ts'
import { isGiven, type PanelMark } from './panel-mark.ts'
import { placeAmong } from './places-of-judge.ts'
import { round } from './round.ts'
import type { EntryInput } from './track-input.ts'

/** What the chain can compare. `unrounded`: the score computed without the rounding at any stage, in points, where a rule asks for it. */
export type Contender = Readonly<{
  entry: EntryId
  number: string
  input: EntryInput
  parts: readonly PartValue[]
  droppedSum: Exact
  unrounded: Exact
}>

/** The field in which a tie stands: what only some steps ask for is worked out when they ask. */
export type TieField = Readonly<{
  rounding: Rounding
  /** Undefined where the entry has no score of that criterion. */
  criterion: (input: EntryInput, step: Extract<TieStep, { by: 'criterion' }>) => Exact | undefined
  /** The judges' totals of one entry. */
  totals: (input: EntryInput) => readonly PanelMark[]
  /** The best total that a judge gave to anyone. */
  best: (judge: PersonId) => Exact
  hash?: ((text: string) => string) | undefined
}>

/** `value`: higher is better; `shown`: what the explanation says, where that is another number, such as a place; `tally`: how a majority
 * came about. */
export type Measure = Readonly<{ value: Exact; shown?: Exact; tally?: Tally }>
/** One for each of the tied, in their order; nothing where the step does not apply: some do not have what it compares. */
type Measures = readonly Measure[] | undefined
/** Of one step of the chain; `run` counts the runs that a next best run was looked for among, the best being 1. */
export type Comparison = Readonly<{ step: TieStep; run?: number; measure: (tied: readonly Contender[]) => Measures }>

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
      return each(tied, ({ input }) => field.criterion(input, step))
    case 'dropped-sum':
      return each(tied, ({ droppedSum }) => droppedSum)
    case 'more-decimals':
      return each(tied, ({ unrounded }) => round(unrounded, { method: field.rounding.method, places: step.places }))
    case 'first-places':
      return each(tied, ({ input }) =>
        count(field.totals(input).filter(isGiven), ({ judge, mark }) => compare(mark, field.best(judge)) === 0),
      )
    case 'head-to-head':
      return each(tied, one => count(tied, other => isAhead(one, other, field)))
    case 'majority':
      return byMajority(tied, field)
    case 'draw':
      return drawnPlaces(tied, step.seed, field).map(placeMeasure)
  }
}

function each(tied: readonly Contender[], value: (one: Contender) => Exact | undefined): Measures {
  const values = tied.flatMap(one => value(one) ?? [])
  return values.length < tied.length ? undefined : values.map(found => ({ value: found }))
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
    totals(other.input)
      .filter(isGiven)
      .map(({ judge, mark }) => [judge, mark]),
  )
  const orders = totals(one.input)
    .filter(isGiven)
    .map(({ judge, mark }) => compare(mark, theirs.get(judge) ?? mark))
  return orders.filter(order => order > 0).length > orders.filter(order => order < 0).length
}

/** Only judges who marked all of them have places to give; without such a judge the step does not apply. */
function byMajority(tied: readonly Contender[], { totals }: TieField): Measures {
  const given = tied.map(({ input }) => totals(input).filter(isGiven))
  const judges = new Set(given.flatMap(marks => marks.map(({ judge }) => judge)))
  const byAll = [...judges].flatMap(judge => {
    const own = given.flatMap(marks => marks.filter(mark => mark.judge === judge).map(({ mark }) => mark))
    return own.length === tied.length ? [own.map(total => placeAmong(own, total))] : []
  })
  if (byAll.length === 0) return undefined
  const placed = placeByMajority(tied.map((_, index) => byAll.flatMap(places => places.slice(index, index + 1))))
  return placed.map(({ first, decided }) => ({ ...placeMeasure(first), tally: decided }))
}

/** By SHA-256 of the seed, the numbers of all tied entries and the own number, in the order of the hex digits: anyone can do it again. */
function drawnPlaces(tied: readonly Contender[], seed: string, { hash }: TieField): readonly number[] {
  if (hash === undefined) throw new RangeError('lots are drawn by a hash, which was not passed in')
  const all = tied.map(({ number }) => number).sort()
  const lots = tied.map(({ number }) => hash([seed, ...all, number].join('\n')))
  const order = [...lots].sort()
  return lots.map(lot => order.indexOf(lot) + 1)
}
