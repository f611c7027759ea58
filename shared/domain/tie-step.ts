/** The tie chain 并列处理 as data. Breaks no tie. */
import { z } from 'zod'
import { CriterionId, PartId } from './ids.ts'

/** One step of the chain; the first that tells two entries apart decides (domain.md C9, C15, C16). decision, draw and shared end a chain. */
export const TieStep = z.discriminatedUnion('by', [
  /** The higher score of a part, or of one criterion, as the panel's marks reduce. */
  z.strictObject({ by: z.literal('part'), part: PartId }),
  z.strictObject({ by: z.literal('criterion'), part: PartId, criterion: CriterionId }),
  z.strictObject({ by: z.literal('dropped-sum') }),
  z.strictObject({ by: z.literal('more-decimals'), places: z.int().min(1).max(12) }),
  /** The next best run, where the score is the best of several. */
  z.strictObject({ by: z.literal('next-best') }),
  /** How many judges put the entry first among all that they judged. */
  z.strictObject({ by: z.literal('first-places') }),
  /** How many of the tied entries it beats with more judges than the other way round. */
  z.strictObject({ by: z.literal('head-to-head') }),
  /** Places by majority among the tied entries (skating system, rules 5 to 8). */
  z.strictObject({ by: z.literal('majority') }),
  /** 抽签: an order that anyone can derive again from the seed, a public text named before the first mark. */
  z.strictObject({ by: z.literal('draw'), seed: z.string().min(1) }),
  z.strictObject({ by: z.literal('decision') }),
  /** 并列: they share the place. */
  z.strictObject({ by: z.literal('shared') }),
])
export type TieStep = z.infer<typeof TieStep>
