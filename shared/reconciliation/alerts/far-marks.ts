/** Marks of one list that lie far from the others. Knows no judge, no entry and no rubric. */
import type { Thousandths } from '../../domain/quantity.ts'
import { medianMark } from '../median-mark.ts'

/** `at`: the place in the list. `median`: of the others. Thousandths of a point. */
export type FarMark = Readonly<{ at: number; value: Thousandths; median: Thousandths }>

/**
 * The marks that lie further than `limit` from the median of the others, in the order of the list; needs at least three marks. A mark that
 * looks far only because of one that lies further still is not among them: of 50, 71 and 71 only the 50 is far, although the median of the
 * others is 60.5 for each 71. Medians are rounded down to a thousandth.
 */
export function farMarks(marks: readonly Thousandths[], limit: Thousandths): readonly FarMark[] {
  // No mark is further from a median of others than the ends are from each other: most lists are done with here.
  if (marks.length < 3 || Math.max(...marks) - Math.min(...marks) <= limit) return []
  const all = marks.map((value, at): FarMark => ({ at, value, median: medianMark(marks.toSpliced(at, 1)) }))
  const far = all.filter(each => awayOf(each) > limit)
  const raised = new Set<number>()
  // The furthest first; those that are equally far are looked at together, so that the order of the list does not matter.
  for (const away of [...new Set(far.map(awayOf))].sort((a, b) => b - a)) {
    const clear = far.filter(each => awayOf(each) === away && isFarWithout(marks, each, { raised, limit }))
    for (const { at } of clear) raised.add(at)
  }
  return far.filter(({ at }) => raised.has(at))
}

const awayOf = ({ value, median }: FarMark) => Math.abs(value - median)

type Known = Readonly<{ raised: ReadonlySet<number>; limit: Thousandths }>

/** Whether the mark is far from those, too, that nothing was said of yet. */
function isFarWithout(marks: readonly Thousandths[], { at, value }: FarMark, { raised, limit }: Known): boolean {
  const left = marks.filter((_, place) => place !== at && !raised.has(place))
  return left.length > 0 && Math.abs(value - medianMark(left)) > limit
}
