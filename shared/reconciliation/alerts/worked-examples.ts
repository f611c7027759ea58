/** For each limit a few made-up marks that just pass it and a few that just do not, found with the same detectors that raise alerts. */
import type { Thousandths } from '../../domain/quantity.ts'
import { dixonCritical } from '../../statistics/dixon.ts'
import { medianMark } from '../median-mark.ts'
import { type DixonLimit, dixonOutlier } from './dixon-outlier.ts'
import { farMarks } from './far-marks.ts'
import { type OrderLimit, reversedOrder } from './reversed-order.ts'
import { type RobustLimit, robustOutliers } from './robust-outliers.ts'
import { wideSpread } from './wide-spread.ts'

/** `at`: the mark in question, null where it is all of them. `others`: what the others gave, entry by entry. `figure`: what the marks come to,
 * in the unit of the limit. */
export type Example = Readonly<{
  marks: readonly Thousandths[]
  others: readonly Thousandths[] | null
  at: number | null
  figure: number
}>
/** null where no marks can pass the limit. */
export type Examples = Readonly<{ fires: Example | null; stays: Example | null }>

/** What marks may be: none above `max`, all of them whole steps. */
export type Scale = Readonly<{ max: Thousandths; step: Thousandths }>

const none: Examples = { fires: null, stays: null }

/** Five marks: four close together at the upper end, and one that goes down step by step. */
export function distanceExamples(limit: Thousandths, scale: Scale): Examples {
  return firstThatFires(scale, 5, (mark, others) => ({
    isFiring: farMarks([mark, ...others], limit).some(({ at }) => at === 0),
    figure: Math.abs(mark - medianMark(others)),
  }))
}

/** The same five marks; what counts is the highest less the lowest. */
export function spreadExamples(limit: Thousandths, scale: Scale): Examples {
  const { fires, stays } = firstThatFires(scale, 5, (mark, others) => {
    const marks = [mark, ...others]
    return { isFiring: wideSpread(marks, limit) !== undefined, figure: Math.max(...marks) - Math.min(...marks) }
  })
  return { fires: ofAll(fires), stays: ofAll(stays) }
}

const ofAll = (example: Example | null) => example && { ...example, at: null }

/** Five marks of which the four others lie two steps apart. */
export function robustExamples(limit: RobustLimit, scale: Scale): Examples {
  const zOf = (marks: readonly Thousandths[], asked: RobustLimit) => robustOutliers(marks, asked).find(({ at }) => at === 0)?.z
  return firstThatFires(scale, 5, (mark, others) => ({
    isFiring: zOf([mark, ...others], limit) !== undefined,
    figure: Math.abs(zOf([mark, ...others], { above: 0, least: 0 as Thousandths }) ?? 0),
  }))
}

/** As many marks as the panel has judges: what Q must exceed depends on it. None below three and above ten. */
export function dixonExamples(limit: DixonLimit, scale: Scale, judges: number): Examples {
  if (dixonCritical(judges, limit.confidence) === undefined) return none
  return firstThatFires(scale, judges, (mark, others) => ({
    isFiring: dixonOutlier([mark, ...others], limit)?.at === 0,
    figure: (Math.min(...others) - mark) / (Math.max(...others) - mark),
  }))
}

type Verdict = Readonly<{ isFiring: boolean; figure: number }>

/** Takes the first mark down from the level of the others until it stands out; the step before just does not. */
function firstThatFires(scale: Scale, count: number, judge: (mark: Thousandths, others: readonly Thousandths[]) => Verdict): Examples {
  const others = closeMarks(scale, count - 1)
  let stays: Example | null = null
  for (let mark = topOf(scale) - scale.step; mark >= 0; mark -= scale.step) {
    const { isFiring, figure } = judge(mark as Thousandths, others)
    const example = { marks: [mark as Thousandths, ...others], others: null, at: 0, figure }
    if (isFiring) return { fires: example, stays }
    stays = example
  }
  return { fires: null, stays }
}

/** The highest mark on the scale. */
const topOf = ({ max, step }: Scale) => max - (max % step)

/** Marks near the upper end, none like its neighbour: one step below it, the end itself, two steps below it, and so on round. */
function closeMarks(scale: Scale, count: number): readonly Thousandths[] {
  return Array.from({ length: count }, (_, at) => Math.max(0, topOf(scale) - scale.step * ((2 * at + 1) % 3)) as Thousandths)
}

/** So many entries, which the others rank from best to last; the judge turns the order of ever more of them round. */
export function orderExamples(limit: OrderLimit, scale: Scale): Examples {
  const ladder = Array.from({ length: limit.from }, (_, at) => Math.max(0, topOf(scale) - scale.step * at) as Thousandths)
  const tried = ladder.flatMap((_, at) => {
    const marks = [...ladder.slice(0, at + 1).toReversed(), ...ladder.slice(at + 1)]
    // Every correlation lies below this one.
    const figure = reversedOrder(marks, ladder, { ...limit, below: 1001 })
    return figure === undefined ? [] : [{ marks, others: ladder, at: null, figure }]
  })
  const first = tried.findIndex(({ marks }) => reversedOrder(marks, ladder, limit) !== undefined)
  return { fires: tried[first] ?? null, stays: tried[first - 1] ?? null }
}

/** One mark so many times running, and once less; before it another. */
export function runExamples(times: number, scale: Scale): Examples {
  const top = topOf(scale) as Thousandths
  if (top === 0) return none
  const before = (top - scale.step) as Thousandths
  const example = (figure: number): Example => ({
    marks: [before, ...Array.from({ length: figure }, () => top)],
    others: null,
    at: null,
    figure,
  })
  return { fires: example(times), stays: example(times - 1) }
}
