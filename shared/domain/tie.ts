/** A recorded tie decision: the entries that the rules could not tell apart, and the order that two people put them in. */
import { z } from 'zod'
import { EntryId, PanelId, PersonId } from './ids.ts'

export const TieDecision = z
  .strictObject({
    panel: PanelId,
    /** Best first; entries in one inner list share the place. */
    order: z.array(z.array(EntryId).min(1).readonly()).min(1).readonly(),
    reason: z.string().trim().min(1),
    /** The second person, who signed with an own PIN. */
    second: PersonId,
  })
  .readonly()
export type TieDecision = z.infer<typeof TieDecision>

/** The tied entries as one text that does not depend on their order. */
export function tieKey(entries: readonly EntryId[]): string {
  return [...entries].sort().join('+')
}
