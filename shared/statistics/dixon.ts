/** Dixon's Q test of the most extreme mark of a small panel. Knows one list of marks and the published critical values. */
import type { Statistic } from './statistic.ts'
import { present } from './table.ts'

/** Two-sided critical values of r10 at 95 %, by number of marks. Dean & Dixon 1951, as corrected by Rorabacher 1991, table 1. */
const CRITICAL: ReadonlyMap<number, number> = new Map([
  [3, 0.97],
  [4, 0.829],
  [5, 0.71],
  [6, 0.625],
  [7, 0.568],
  [8, 0.526],
  [9, 0.493],
  [10, 0.466],
])

/** `q`: gap over range, 0 to 1, of the `suspect` end; `isOutlier` when it exceeds `critical`. */
export type DixonQ = Readonly<{ q: number; critical: number; suspect: 'lowest' | 'highest'; isOutlier: boolean }>

/** The end of the marks with the larger gap to its neighbour, the highest if both gaps are the same. `too-few` below three present marks,
 * `too-many` above ten (no critical value), `constant` when all are equal. */
export function dixonQ(marks: readonly (number | null)[]): Statistic<DixonQ> {
  const [lowest, second, ...rest] = present(marks).toSorted((a, b) => a - b)
  const [last, beforeLast = second] = rest.toReversed()
  if (lowest === undefined || second === undefined || last === undefined || beforeLast === undefined) return { none: 'too-few' }
  const critical = CRITICAL.get(rest.length + 2)
  if (critical === undefined) return { none: 'too-many' }
  if (last === lowest) return { none: 'constant' }
  const [low, high] = [second - lowest, last - beforeLast]
  const q = Math.max(low, high) / (last - lowest)
  return { value: { q, critical, suspect: low > high ? 'lowest' : 'highest', isOutlier: q > critical } }
}
