/** Marks of one list that lie far from the others for how close those lie together. Knows no judge, no entry and no rubric. */
import type { Thousandths } from '../../domain/quantity.ts'
import { singleMarks } from '../../statistics/single-mark.ts'
import { medianMark } from '../median-mark.ts'

/** `above`: in thousandths; `least`: a nearer mark is never far, in thousandths of a point. */
export type RobustLimit = Readonly<{ above: number; least: Thousandths }>
/** `usual`: the middle one of the others' own distances from their median. */
export type RobustOutlier = Readonly<{ at: number; value: Thousandths; median: Thousandths; usual: Thousandths; z: number }>

/** The marks whose robust z passes the limit, above or below, in the order of the list. None where more than half of the others agree: then
 * there is no spread to measure by; nor with fewer than three others. Advice in floating point: z has the unit 1. */
export function robustOutliers(marks: readonly Thousandths[], { above, least }: RobustLimit): readonly RobustOutlier[] {
  return singleMarks(marks, null).flatMap(({ judge: at, difference, robustZ }) => {
    const [value, z] = [marks[at], robustZ.value]
    if (value === undefined || z === undefined || Math.abs(z) * 1000 <= above || Math.abs(difference) < least) return []
    const others = marks.toSpliced(at, 1)
    const median = medianMark(others)
    const usual = medianMark(others.map(other => Math.abs(other - median) as Thousandths))
    return [{ at, value, median, usual, z }]
  })
}
