/** A deduction that the rules proposed for a time and the chief did not take, with the reason. Knows no penalty. */
import { z } from 'zod'
import { Digest, EntryId, PanelId, PartId } from './ids.ts'

export const DeclinedProposal = z
  .strictObject({
    panel: PanelId,
    entry: EntryId,
    part: PartId,
    /** The timings that stood then, sorted: those of one timekeeper or of several. */
    timings: z.array(Digest).min(1).readonly(),
    reason: z.string().trim().min(1).max(200),
  })
  .readonly()
export type DeclinedProposal = z.infer<typeof DeclinedProposal>
