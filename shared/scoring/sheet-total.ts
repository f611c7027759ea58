/** The total of one sealed sheet. Knows no rubric, no judge and no other sheet. */
import type { Thousandths } from '../domain/quantity.ts'
import type { Marks } from '../domain/rubric.ts'

const MOST = 1_000_000_000

/** The sum of a sheet's marks in thousandths of a point: whole numbers, no rounding. Throws when there is no mark at all (a missing sheet
 * is never a zero), when a mark is not a whole number, and when the sum passes the largest total that can travel. A sealed sheet has a
 * mark for every criterion; that is refused at sealing, not here. */
export function sheetTotal(marks: Marks): Thousandths {
  let total = 0
  let isEmpty = true
  for (const mark of Object.values(marks)) {
    if (!Number.isSafeInteger(mark)) throw new RangeError('marks are whole thousandths of a point')
    total += mark
    isEmpty = false
  }
  if (isEmpty) throw new RangeError('a sheet without marks has no total')
  if (total > MOST) throw new RangeError('a total this large cannot travel')
  return total as Thousandths
}
