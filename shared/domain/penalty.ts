/** A penalty 扣分: an amount taken from an entry's final score, with the reason and the person who recorded it. */
import { z } from 'zod'
import { EntryId, PanelId, PenaltyId } from './ids.ts'
import { Thousandths } from './quantity.ts'

export const Penalty = z
  .strictObject({
    id: PenaltyId,
    panel: PanelId,
    entry: EntryId,
    amount: Thousandths.refine(amount => amount > 0, 'a penalty takes something away'),
    reason: z.string().trim().min(1),
  })
  .readonly()
export type Penalty = z.infer<typeof Penalty>
/** A penalty as the journal knows it; a withdrawn one keeps its line and counts for nothing. */
export type PenaltyState = Readonly<{ penalty: Penalty; withdrawn?: string }>
