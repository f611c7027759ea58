/** What it costs to miss a time limit 用时. Knows one limit and one time; no clock, no entry and no score. */
import { type Thousandths, toThousandths } from '../domain/quantity.ts'
import type { TimeLimit } from '../domain/time-limit.ts'

/** `limit`: the bound that was missed, in seconds; `outside`: how far beyond it, in milliseconds, more than 0. `spans`: the started spans
 * that cost something, in a stepped deduction. `deduction` comes off the final score, in thousandths of a point. */
type TimeDeduction = Readonly<{ side: 'under' | 'over'; limit: number; outside: number; spans?: number; deduction: Thousandths }>

/** What a time in whole milliseconds costs, or undefined when it is inside the limit (D1, D13, D17). Strict: both bounds are allowed times,
 * so that 17:59.999 is below 18:00 and 20:00.001 above 20:00. Stepped: every started span outside the limit costs `points`, all together at
 * most `most`. Rounds nothing. Throws when the time is negative or not whole, or when the deduction is larger than a mark can be. */
export function timeDeduction({ atLeast, atMost, deduction }: TimeLimit, milliseconds: number): TimeDeduction | undefined {
  if (!Number.isSafeInteger(milliseconds) || milliseconds < 0) throw new RangeError(`not a time in whole milliseconds: ${milliseconds}`)
  if (milliseconds < atLeast * 1000) return { side: 'under', limit: atLeast, ...costOf(deduction, atLeast * 1000 - milliseconds) }
  if (milliseconds > atMost * 1000) return { side: 'over', limit: atMost, ...costOf(deduction, milliseconds - atMost * 1000) }
  return undefined
}

function costOf(deduction: TimeLimit['deduction'], outside: number): Pick<TimeDeduction, 'outside' | 'spans' | 'deduction'> {
  if (typeof deduction === 'number') return { outside, deduction }
  const { every, points, most } = deduction
  const spans = Math.ceil(outside / (every * 1000))
  const all = BigInt(spans) * BigInt(points)
  return { outside, spans, deduction: most !== undefined && all > BigInt(most) ? most : toThousandths(all) }
}
