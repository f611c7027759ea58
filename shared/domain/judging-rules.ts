/** How the marking itself is run 评分方式: what a judge sees and when a sheet may be begun. Knows no marks and changes no result. */
import { z } from 'zod'

/** What is not said is the careful way: a judge sees numbers only, and may begin any sheet. */
export const JudgingRules = z
  .strictObject({
    /** The judge also sees name and school. Without it the track is blind 盲评: number and segment, nothing else. */
    names: z.literal('shown').optional(),
    /** The judge's own earlier totals beside the sheet in hand; other judges' marks are never shown. */
    ownTotals: z.literal('hidden').optional(),
    /** A sheet may be begun only when the chief calls its entry to the floor. */
    floor: z.literal('called').optional(),
    /** The first so many sheets of a part are sealed only when all of them are marked, so that they can be weighed against each other. */
    holdBack: z.int().min(2).max(20).optional(),
    /** Nobody sees statistics of the judges: how severe, how alike, who stands near a line. */
    statistics: z.literal('hidden').optional(),
  })
  .readonly()
export type JudgingRules = z.infer<typeof JudgingRules>
