/** How several scores become one 合成, as data: points, weights, the best of several runs, rounds with gates, and panels brought level. */
import { z } from 'zod'
import { PartId } from './ids.ts'
import { Name } from './quantity.ts'
import { RoundingMethod, RoundingTo } from './rounding.ts'

const percent = z.int().positive().max(100)
/** What happens to equals across a line: all come in, none does, or a person is asked (domain.md F14). */
export const AtLine = z.enum(['let-in', 'keep-out', 'ask'])
export type AtLine = z.infer<typeof AtLine>

/** Points are added; weights are percent of a 100-point scale per part and total 100 (C6); of several runs the best `count` are added. */
export const Composition = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('points') }),
  z.strictObject({ method: z.literal('weights'), percent: z.record(PartId, percent).readonly() }),
  z.strictObject({ method: z.literal('best'), count: z.int().positive() }),
])
export type Composition = z.infer<typeof Composition>

/** Who goes on to the next round 晋级: so many, a share of those with a score, or the first of each group (C19). */
export const Gate = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('count'), count: z.int().positive(), atLine: AtLine }),
  z.strictObject({ by: z.literal('share'), percent, rounding: RoundingMethod, atLine: AtLine }),
  z.strictObject({ by: z.literal('rank-in-group'), rank: z.int().positive(), atLine: AtLine }),
])
export type Gate = z.infer<typeof Gate>

/** The rounds 轮次 of a track in order. Every round but the last has a gate. What an earlier round carries into the final score: its
 * points, a share, or nothing. */
export const Rounds = z.strictObject({
  list: z
    .array(z.strictObject({ name: Name, parts: z.array(PartId).min(1).readonly(), gate: Gate.optional() }))
    .min(1)
    .readonly(),
  carry: z.discriminatedUnion('method', [
    z.strictObject({ method: z.literal('sum') }),
    /** Percent of each round's score, in the order of the rounds; total 100. */
    z.strictObject({ method: z.literal('weights'), percent: z.array(percent).readonly() }),
    z.strictObject({ method: z.literal('anew') }),
  ]),
})
export type Rounds = z.infer<typeof Rounds>

/** How panels that judged in parallel are brought level 平行组换算 (C17, C18). Without it their scores stand as they are. */
export const Equating = z.discriminatedUnion('method', [
  /** score × B ÷ A; A: trimmed mean of the panel's scores, B: of all panels' scores, each panel's extremes left out (W4). */
  z.strictObject({ method: z.literal('coefficient'), high: z.int().nonnegative(), low: z.int().nonnegative() }),
  /** Each judge's totals inside a panel as z or T = 50 + 10 z; `deviation`: divided by n − 1 or by n. Irrational, so the rounding is
   * compulsory. */
  z.strictObject({ method: z.enum(['z', 't']), deviation: z.enum(['sample', 'population']), rounding: RoundingTo }),
])
export type Equating = z.infer<typeof Equating>
