/** Where and how the rules round, as data. Rounds nothing. */
import { z } from 'zod'

/** half-even is GB/T 8170 四舍六入五成双 on exact values; down cuts towards zero, floor and ceil go towards −∞ and +∞. */
export const RoundingMethod = z.enum(['half-up', 'half-even', 'floor', 'ceil', 'down'])
export type RoundingMethod = z.infer<typeof RoundingMethod>

const places = z.int().min(0).max(9)

/** One rounding by itself: the method and the number of decimals. */
export const RoundingTo = z.strictObject({ method: RoundingMethod, places: z.int().min(0).max(15) }).readonly()
export type RoundingTo = z.infer<typeof RoundingTo>

/** Where a value may be rounded, in the order in which the stages are reached. judge-total: what one judge puts into the reduction;
 * criterion and part: a reduced score; factored and weighted: the same after its factor or weight; total: the composed score; equated: after
 * panels were brought level; final: after penalties. */
export const RoundingStage = z.enum(['judge-total', 'criterion', 'factored', 'part', 'weighted', 'total', 'equated', 'final'])
export type RoundingStage = z.infer<typeof RoundingStage>

/** A value is rounded once at each stage named here, and nowhere else: rounding is chained only where the rules say so. */
export const Rounding = z.strictObject({
  method: RoundingMethod,
  places,
  stages: z.array(RoundingStage).readonly(),
  /** Stages that keep another number of decimals. */
  placesAt: z.partialRecord(RoundingStage, places).readonly().optional(),
  /** GB/T 8170 is a label of half-even; the sheet prints the name that the rule book uses. */
  label: z.enum(['plain', 'gbt8170']).default('plain'),
})
export type Rounding = z.infer<typeof Rounding>
