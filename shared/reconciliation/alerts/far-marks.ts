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
  const distances = marks.map((value, at) => distance(value, marks.toSpliced(at, 1)))
  const far = marks.flatMap((value, at) => ((distances[at] ?? 0) > limit ? [{ at, value, away: distances[at] ?? 0 }] : []))
  const raised = new Set<number>()
  // The furthest first; those that are equally far are looked at together, so that the order of the list does not matter.
  for (const away of [...new Set(far.map(each => each.away))].sort((a, b) => b - a)) {
    const clear = far.filter(each => each.away === away && isFarWithout(marks, each, { raised, limit }))
    for (const { at } of clear) raised.add(at)
  }
  return far.flatMap(({ at, value }) => (raised.has(at) ? [{ at, value, median: medianMark(marks.toSpliced(at, 1)) }] : []))
}

type Known = Readonly<{ raised: ReadonlySet<number>; limit: Thousandths }>

function isFarWithout(marks: readonly Thousandths[], { at, value }: Omit<FarMark, 'median'>, { raised, limit }: Known): boolean {
  const left = marks.filter((_, place) => place !== at && !raised.has(place))
  return left.length > 0 && distance(value, left) > limit
}

const distance = (value: Thousandths, others: readonly Thousandths[]) => Math.abs(value - medianMark(others))
