/** Dixon's Q test of the most extreme mark of a small panel. Knows one list of marks and the published critical values. */
import type { Statistic } from './statistic.ts'
import { present } from './table.ts'

/** Two-sided critical values of r10 by number of marks, from three on. Dean & Dixon 1951, as corrected by Rorabacher 1991, table 1. */
const CRITICAL = {
  90: [0.941, 0.765, 0.642, 0.56, 0.507, 0.468, 0.437, 0.412],
  95: [0.97, 0.829, 0.71, 0.625, 0.568, 0.526, 0.493, 0.466],
} as const

/** In percent. */
export type Confidence = keyof typeof CRITICAL

/** What Q must exceed with so many marks; undefined where nobody has published it: below three and above ten. */
export function dixonCritical(marks: number, confidence: Confidence): number | undefined {
  return CRITICAL[confidence][marks - 3]
}

/** `q`: gap over range, 0 to 1, of the `suspect` end; `isOutlier` when it exceeds `critical`. */
export type DixonQ = Readonly<{ q: number; critical: number; suspect: 'lowest' | 'highest'; isOutlier: boolean }>

/** The end of the marks with the larger gap to its neighbour, the highest if both gaps are the same, at this confidence. `too-few` below three present marks,
 * `too-many` above ten (no critical value), `constant` when all are equal. */
export function dixonQ(marks: readonly (number | null)[], confidence: Confidence = 95): Statistic<DixonQ> {
  const [lowest, second, ...rest] = present(marks).toSorted((a, b) => a - b)
  const [last, beforeLast = second] = rest.toReversed()
  if (lowest === undefined || second === undefined || last === undefined || beforeLast === undefined) return { none: 'too-few' }
  const critical = dixonCritical(rest.length + 2, confidence)
  if (critical === undefined) return { none: 'too-many' }
  if (last === lowest) return { none: 'constant' }
  const [low, high] = [second - lowest, last - beforeLast]
  const q = Math.max(low, high) / (last - lowest)
  return { value: { q, critical, suspect: low > high ? 'lowest' : 'highest', isOutlier: q > critical } }
}
