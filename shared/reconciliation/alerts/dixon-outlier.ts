/** The most extreme of a few marks, where Dixon's Q calls it one. Knows no judge, no entry and no rubric. */
import type { Thousandths } from '../../domain/quantity.ts'
import { type Confidence, dixonQ } from '../../statistics/dixon.ts'

/** `least`: the gap that is asked for besides, in thousandths of a point. */
export type DixonLimit = Readonly<{ confidence: Confidence; least: Thousandths }>
/** `next`: the mark nearest to it; `range`: from the lowest to the highest of all; `q`: the gap as part of the range. */
export type DixonOutlier = Readonly<{
  at: number
  value: Thousandths
  next: Thousandths
  range: Thousandths
  q: number
  critical: number
}>

/** The one mark that Dixon's Q and the least gap both call an outlier, or undefined; for three to ten marks. Two equal marks are never far
 * from each other, so that the place is the only one with this mark. */
export function dixonOutlier(marks: readonly Thousandths[], { confidence, least }: DixonLimit): DixonOutlier | undefined {
  const found = dixonQ(marks, confidence).value
  if (!found?.isOutlier) return undefined
  const rising = marks.toSorted((a, b) => a - b)
  const [value, next, other] =
    found.suspect === 'lowest' ? [rising[0], rising[1], rising.at(-1)] : [rising.at(-1), rising.at(-2), rising[0]]
  if (value === undefined || next === undefined || other === undefined || Math.abs(value - next) < least) return undefined
  return { at: marks.indexOf(value), value, next, range: Math.abs(value - other) as Thousandths, q: found.q, critical: found.critical }
}
