/** When marks stand out so far that the chief is asked about them 分歧提示. Knows limits, no marks; an alert asks a person and changes no result. */
import { z } from 'zod'
import type { Thousandths as Mark } from './quantity.ts'
import { Thousandths } from './quantity.ts'

const Off = z.literal('off')
/** In thousandths of a point, or in thousandths of the maximum (100 is a tenth of it). What lies on the limit does not pass it. */
export const AlertLimit = z
  .union([z.strictObject({ points: Thousandths.min(1) }), z.strictObject({ perMille: z.int().min(1).max(1000) })])
  .readonly()
export type AlertLimit = z.infer<typeof AlertLimit>

/** A limit for each way to stand out. What is not said has the usual limit of `alertLimits`; `off` asks nobody. */
export const AlertRules = z
  .strictObject({
    /** From the total of a sheet to the median of the others', of the part's maximum. */
    distance: z.union([AlertLimit, Off]).optional(),
    /** From the mark of a criterion to the median of the others', of the criterion's maximum. */
    criterionDistance: z.union([AlertLimit, Off]).optional(),
    /** From the highest to the lowest total of an entry in a part, of the part's maximum. */
    spread: z.union([AlertLimit, Off]).optional(),
    /** 0.6745 × the distance from the median of the others ÷ the middle one of their own distances from it. `above` in thousandths. Marks
     * nearer than `least` are never asked about: where the others all but agree a small distance already has a large z. */
    robustZ: z.union([z.strictObject({ above: z.int().min(1000).max(100_000), least: AlertLimit.optional() }).readonly(), Off]).optional(),
    /** Dixon's Q of the most extreme total; `least` is how far it must lie from its neighbour besides. */
    dixon: z.union([z.strictObject({ confidence: z.literal([90, 95]), least: AlertLimit.optional() }).readonly(), Off]).optional(),
    /** Spearman's rank correlation of a judge's totals with the means of the others; `below` in thousandths, from so many entries on. */
    inversion: z.union([z.strictObject({ below: z.int().min(-999).max(1000), from: z.int().min(4).max(100) }).readonly(), Off]).optional(),
    /** How many entries running have the same total, or the same mark of a criterion, from one judge. */
    sameMark: z
      .union([z.strictObject({ total: z.int().min(3).max(50).optional(), criterion: z.int().min(3).max(50).optional() }).readonly(), Off])
      .optional(),
    /** No panel is certified while an alert is open. */
    mustBeClosed: z.literal(true).optional(),
  })
  .readonly()
export type AlertRules = z.infer<typeof AlertRules>

/** By what an alert is raised. */
export const AlertKind = z.enum(['distance', 'criterion', 'spread', 'robust-z', 'dixon', 'inversion', 'same-mark'])
export type AlertKind = z.infer<typeof AlertKind>

/** What the chief found out about an alert: the judge stands by the mark; there is a reason for it; there was nothing in it. */
export const AlertFinding = z.enum(['confirmed', 'explained', 'no-matter'])
export type AlertFinding = z.infer<typeof AlertFinding>

/** The limit of a maximum in thousandths of a point, rounded down to a whole one, and never nothing. */
export function limitOf(limit: AlertLimit, max: Mark): Mark {
  return 'points' in limit ? limit.points : Thousandths.parse(Math.max(1, Math.trunc((max * limit.perMille) / 1000)))
}
