/** A time limit 用时 of a part and what it costs to miss it, as data. Measures nothing. */
import { z } from 'zod'
import { PartId } from './ids.ts'
import { Name, Thousandths } from './quantity.ts'

const seconds = z.int().nonnegative()

/** So many points for every started span outside the limit, at most `most`. */
const SteppedDeduction = z.strictObject({ every: z.int().positive(), points: Thousandths, most: Thousandths.optional() })

/** One named stretch of a part, with the moments at which a card is raised, counted from its start (domain.md D1–D15). */
const Phase = z.strictObject({ name: Name, length: z.int().positive(), warnings: z.array(seconds).readonly() })

/** In seconds; strict comparisons: 不足18分钟 means below 18:00, not at it (D17). The deduction comes off the final score (D1, D13). */
export const TimeLimit = z.strictObject({
  part: PartId,
  atLeast: seconds,
  atMost: z.int().positive(),
  deduction: z.union([Thousandths, SteppedDeduction]),
  phases: z.array(Phase).readonly().optional(),
})
export type TimeLimit = z.infer<typeof TimeLimit>

/**
 * The whole seconds in which `milliseconds` are told; without a limit started ones are not counted. A started second counts against whoever is
 * over, and not for whoever is under: 17:59.2 is not 18:00.
 */
export function toldSeconds(limit: Pick<TimeLimit, 'atMost'> | undefined, milliseconds: number): number {
  const isOver = limit !== undefined && milliseconds > limit.atMost * 1000
  return isOver ? Math.ceil(milliseconds / 1000) : Math.floor(milliseconds / 1000)
}

/** Seconds as minutes and seconds: 20:00. */
export function clock(seconds: number): string {
  return `${Math.trunc(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
