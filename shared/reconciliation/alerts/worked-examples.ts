/** For each limit a few made-up marks that just pass it and a few that just do not, found with the same detectors that raise alerts. */
import type { Thousandths } from '../../domain/quantity.ts'
import { dixonCritical } from '../../statistics/dixon.ts'
import { medianMark } from '../median-mark.ts'
import { type DixonLimit, dixonOutlier } from './dixon-outlier.ts'
import { farMarks } from './far-marks.ts'
import { type OrderLimit, reversedOrder } from './reversed-order.ts'
import { type RobustLimit, robustOutliers } from './robust-outliers.ts'
import { sameMarkRuns } from './same-mark-runs.ts'
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
  return firstThatFires(scale, 5, marks => {
    const [far] = farMarks(marks, limit)
    return { isFiring: far?.at === 0, figure: Math.abs((marks[0] ?? 0) - medianMark(marks.slice(1))) }
  })
}

/** The same five marks; what counts is the highest less the lowest. */
export function spreadExamples(limit: Thousandths, scale: Scale): Examples {
  const { fires, stays } = firstThatFires(scale, 5, marks => {
    const figure = Math.max(...marks) - Math.min(...marks)
    return { isFiring: wideSpread(marks, limit) !== undefined, figure }
  })
  return { fires: fires && { ...fires, at: null }, stays: stays && { ...stays, at: null } }
}

/** Five marks of which the four others lie two steps apart. */
export function robustExamples(limit: RobustLimit, scale: Scale): Examples {
  return firstThatFires(scale, 5, marks => {
    const found = robustOutliers(marks, limit).find(({ at }) => at === 0)
    const any = robustOutliers(marks, { above: 0, least: 0 as Thousandths }).find(({ at }) => at === 0)
    return { isFiring: found !== undefined, figure: Math.abs(any?.z ?? 0) }
  })
}

/** As many marks as the panel has judges: what Q must exceed depends on it. None below three and above ten. */
export function dixonExamples(limit: DixonLimit, scale: Scale, judges: number): Examples {
  if (dixonCritical(judges, limit.confidence) === undefined) return none
  return firstThatFires(scale, judges, marks => {
    const [lowest = 0, next = 0] = marks.toSorted((a, b) => a - b)
    const range = Math.max(...marks) - lowest
    return { isFiring: dixonOutlier(marks, limit)?.at === 0, figure: range === 0 ? 0 : (next - lowest) / range }
  })
}

type Verdict = Readonly<{ isFiring: boolean; figure: number }>

/** Takes the first mark down from the level of the others until it stands out; the step before just does not. */
function firstThatFires(scale: Scale, count: number, judge: (marks: readonly Thousandths[]) => Verdict): Examples {
  const others = closeMarks(scale, count - 1)
  let before: Example | null = null
  for (let mark = others[0] ?? scale.max; mark >= 0; mark = (mark - scale.step) as Thousandths) {
    const marks = [mark, ...others]
    const { isFiring, figure } = judge(marks)
    const example = { marks, others: null, at: 0, figure }
    if (isFiring) return { fires: example, stays: before }
    before = example
  }
  return { fires: null, stays: before }
}

/** Marks near the upper end, none like its neighbour: max − 1, max, max − 2, max − 1 … steps. */
function closeMarks({ max, step }: Scale, count: number): readonly Thousandths[] {
  const top = max - (max % step)
  const below = [1, 0, 2] as const
  return Array.from({ length: count }, (_, at) => Math.max(0, top - step * (below[at % below.length] ?? 0)) as Thousandths)
}

/** So many entries, which the others rank from best to last; the judge turns the order of ever more of them round. */
export function orderExamples(limit: OrderLimit, { max, step }: Scale): Examples {
  const ladder = Array.from({ length: limit.from }, (_, at) => Math.max(0, max - (max % step) - step * at) as Thousandths)
  let stays: Example | null = null
  for (let turned = 1; turned <= ladder.length; turned++) {
    const marks = [...ladder.slice(0, turned).toReversed(), ...ladder.slice(turned)]
    const example = (figure: number): Example => ({ marks, others: ladder, at: null, figure })
    const rho = reversedOrder(marks, ladder, limit)
    if (rho !== undefined) return { fires: example(rho), stays }
    const any = reversedOrder(marks, ladder, { ...limit, below: 1001 })
    stays = any === undefined ? stays : example(any)
  }
  return { fires: null, stays }
}

/** One mark so many times running, and once less; before it another. */
export function runExamples(times: number, { max, step }: Scale): Examples {
  const mark = (max - (max % step)) as Thousandths
  const other = Math.max(0, mark - step) as Thousandths
  const example = (length: number): Example => ({
    marks: [other, ...Array.from({ length }, () => mark)],
    others: null,
    at: null,
    figure: length,
  })
  const [fires, stays] = [example(times), example(times - 1)]
  return sameMarkRuns(fires.marks, times).length > 0 ? { fires, stays } : { fires: null, stays }
}
