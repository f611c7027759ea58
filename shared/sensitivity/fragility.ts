/** The smallest change of one single mark that would change an award. Advice: it changes nothing, and no award reads it. */
import type { CriterionId, EntryId, PartId, PersonId } from '../domain/ids.ts'
import type { Thousandths } from '../domain/quantity.ts'
import { byNumber } from '../scoring/entry-order.ts'
import type { EntryInput } from '../scoring/track-input.ts'
import { standAlone } from './alone.ts'
import type { Asked, AwardChange } from './asked.ts'
import { type Direction, furthestMark, type GivenMark, givenMarks, otherMarks, withMarks } from './other-marks.ts'
import { placedTrial, worthsOf } from './placed-trial.ts'
import { standingOf, type Trial, wholeTrial } from './trial.ts'

/** Another mark of one judge for one criterion, in thousandths; `size` is the distance between the two. */
export type MarkChange = Readonly<{
  judge: PersonId
  entry: EntryId
  part: PartId
  criterion: CriterionId
  from: Thousandths
  to: Thousandths
  size: Thousandths
}>
export type Turn = Readonly<{ change: MarkChange; awards: readonly AwardChange[] }>

/** `size`: of the smallest change, absent when no single mark changes any award. `turns`: changes of that size, at most as many as were
 * wanted; `count`: how many there are. */
export type Fragility = Readonly<{ size?: Thousandths; turns: readonly Turn[]; count: number }>

/** Marks that are done with, of all that there are; each counts twice, once upwards and once downwards. */
export type Progress = Readonly<{ done: number; of: number }>

/** `entry`: only the marks of this entry are changed. `most`: so many turns are listed, 20 unless told. */
export type FragilityOptions = Readonly<{ entry?: EntryId; most?: number }>

type Best = { size: number; turns: Turn[]; count: number }
type Search = Readonly<{ own: EntryInput; trial: Trial; direction: Direction; best: Best; most: number }>
const DIRECTIONS: readonly Direction[] = ['up', 'down']

/** Searches all marks of all entries, each up and down through every mark that its rubric allows, for the smallest change by which somebody
 * would have another award, one more or one fewer. Complete and exact: what is passed over is either larger than the best change found so
 * far, or lies between marks about which it is certain that they change nothing (`Trial.isSafe`); that holds because a higher mark never
 * makes a score lower, as long as entries stand alone. Under other rules every change is tried on the whole track, which takes long.
 * Yields after every few marks, so that the caller can report and stop. Turns come in the order of entry numbers, then up before down, then
 * parts, criteria and judges' ids; the order of the input changes nothing. Recorded decisions about ties and lines stay what they are. Throws
 * as the engine does on input that only a bug can make. */
export function* fragility(asked: Asked, { entry, most = 20 }: FragilityOptions = {}): Generator<Progress, Fragility> {
  const makeTrial = trialsOf(asked)
  const owns = asked.input.entries.filter(one => entry === undefined || one.entry === entry).toSorted(byNumber)
  const fields = owns.map(own => ({ own, marks: givenMarks(own, asked.parts) }))
  const of = fields.reduce((so, { marks }) => so + marks.length * DIRECTIONS.length, 0)
  const best: Best = { size: Number.POSITIVE_INFINITY, turns: [], count: 0 }
  let done = 0
  yield { done, of }
  for (const { own, marks } of fields) {
    const trial = makeTrial(own)
    for (const direction of DIRECTIONS)
      for (const many of searchEntry(marks, { own, trial, direction, best, most })) {
        done += many
        yield { done, of }
      }
  }
  const { size, turns, count } = best
  return count === 0 ? { turns, count } : { size: size as Thousandths, turns, count }
}

function trialsOf(asked: Asked): (own: EntryInput) => Trial {
  const standing = standingOf(asked)
  if (!standAlone(asked.input.rules)) return own => wholeTrial(standing, own)
  const worths = worthsOf(standing)
  return own => placedTrial(standing, worths, own)
}

/** Yields how many marks are done with. First all marks of the entry at once, then those of one criterion, and only where these could matter
 * each by itself: with all of them moved as far as the best change allows, no single one of them moves the score further. */
function* searchEntry(marks: readonly GivenMark[], search: Search): Generator<number> {
  if (isRuledOut(marks, search)) {
    yield marks.length
    return
  }
  for (const group of Map.groupBy(marks, ({ part, criterion }) => `${part}/${criterion.id}`).values()) {
    if (!isRuledOut(group, search)) for (const mark of group) tryMark(mark, search)
    yield group.length
  }
}

function isRuledOut(marks: readonly GivenMark[], { own, trial, direction, best }: Search): boolean {
  const furthest = marks.map(mark => ({ ...mark, criterion: mark.criterion.id, to: furthestMark(mark, direction, best.size) }))
  return trial.isSafe(withMarks(own, furthest))
}

function tryMark(mark: GivenMark, { own, trial, direction, best, most }: Search): void {
  const { judge, part, from } = mark
  const criterion = mark.criterion.id
  const changed = (to: Thousandths) => withMarks(own, [{ judge, part, criterion, to }])
  const options = otherMarks(mark, direction, best.size)
  for (const to of options.slice(countWhile(options, option => trial.isSafe(changed(option))))) {
    const awards = trial.changes(changed(to))
    if (awards.length === 0) continue
    const size = Math.abs(to - from) as Thousandths
    keep(best, { change: { judge, entry: own.entry, part, criterion, from, to, size }, awards }, most)
    return
  }
}

function keep(best: Best, turn: Turn, most: number): void {
  if (turn.change.size < best.size) Object.assign(best, { size: turn.change.size, turns: [], count: 0 })
  best.count += 1
  if (best.turns.length < most) best.turns.push(turn)
}

/** How many items at the start pass a test that, once failed, fails for all that follow. Asks about the last one first: mostly it passes. */
function countWhile<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  for (let at = high - 1; low < high; at = (low + high) >> 1) {
    const item = items[at]
    if (item !== undefined && test(item)) low = at + 1
    else high = at
  }
  return low
}
