/** A penalty 扣分: an amount taken from an entry's final score, with the reason and the person who recorded it. */
import { z } from 'zod'
import { Digest, EntryId, PanelId, PartId, PenaltyId, PersonId } from './ids.ts'
import { Thousandths } from './quantity.ts'

/** Time, a disclosed identity, too many words, conduct, and whatever else the rules of the day know. */
export const PenaltyType = z.enum(['time', 'identity', 'words', 'conduct', 'other'])
export type PenaltyType = z.infer<typeof PenaltyType>

export const Penalty = z
  .strictObject({
    id: PenaltyId,
    panel: PanelId,
    entry: EntryId,
    amount: Thousandths.refine(amount => amount > 0, 'a penalty takes something away'),
    reason: z.string().trim().min(1),
    /** What it is for; a ledger of the first versions does not say. */
    type: PenaltyType.optional(),
    /** Who proposed it, where that was not the chief. */
    proposer: PersonId.optional(),
    /** The part and the timing that a time penalty rests on. */
    part: PartId.optional(),
    timing: Digest.optional(),
  })
  .readonly()
export type Penalty = z.infer<typeof Penalty>
/** A penalty as the journal knows it; a withdrawn one keeps its line and counts for nothing. */
export type PenaltyState = Readonly<{
  penalty: Penalty
  /** The chief who recorded it. */
  approver: PersonId
  withdrawn?: string
  appeal?: Appeal
}>
/** An objection against a penalty 申诉: whose, why, and how it was ruled. */
export type Appeal = Readonly<{ by: string; reason: string; ruling?: Readonly<{ stands: boolean; reason: string }> }>
