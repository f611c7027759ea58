/** Single marks far from the rest of their entry: typing error or real dissent, for a person to ask about. Knows one entry; changes no
 * mark. */
import { median } from './moments.ts'
import type { Statistic } from './statistic.ts'
import { present } from './table.ts'

/** Beyond this a robust z is taken for an outlier. Iglewicz & Hoaglin 1993. */
const ROBUST_LIMIT = 3.5
/** Below this many other marks their spread says nothing. */
const LEAST_FOR_SPREAD = 3

/** `judge` is the place in the list. `difference`: mark minus median of the others, in points. `robustZ` = 0.6745 difference / MAD of the
 * others. `flag` says by which of the two the mark stands out. */
export type SingleMark = Readonly<{ judge: number; difference: number; robustZ: Statistic; flag: 'limit' | 'robust-z' | null }>

/** Every mark of one entry against the median of the others. With a `limit` (points) a mark further off than that is flagged, and nothing
 * else; with `null`, a robust z beyond 3.5. A mark without others is left out. `robustZ` lacks a value with fewer than three others
 * (`too-few`) or when more than half of them agree (`constant`). */
export function singleMarks(marks: readonly (number | null)[], limit: number | null): readonly SingleMark[] {
  return marks.flatMap((mark, judge) => {
    const others = present(marks.toSpliced(judge, 1))
    if (mark === null || others.length === 0) return []
    const difference = mark - median(others)
    const robustZ = robust(difference, others)
    const beyondLimit = limit !== null && Math.abs(difference) > limit
    const beyondSpread = limit === null && Math.abs(robustZ.value ?? 0) > ROBUST_LIMIT
    return [{ judge, difference, robustZ, flag: beyondLimit ? 'limit' : beyondSpread ? 'robust-z' : null }]
  })
}

function robust(difference: number, others: readonly number[]): Statistic {
  if (others.length < LEAST_FOR_SPREAD) return { none: 'too-few' }
  const middle = median(others)
  const mad = median(others.map(other => Math.abs(other - middle)))
  return mad === 0 ? { none: 'constant' } : { value: (0.6745 * difference) / mad }
}
