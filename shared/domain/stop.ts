/** The recorded way out of a hard stop: two people say how an entry is reckoned when the rules alone cannot. */
import { z } from 'zod'
import { EntryId, PanelId, PersonId } from './ids.ts'

/** The marks given are averaged without the missing ones; the mean of the others stands in for each; or all marks given are averaged
 * and none is dropped. */
export const StopRemedy = z.enum(['smaller-divisor', 'mean-of-others', 'no-trimming'])
export type StopRemedy = z.infer<typeof StopRemedy>

export const StopDecision = z
  .strictObject({
    panel: PanelId,
    entry: EntryId,
    instead: StopRemedy,
    reason: z.string().trim().min(1),
    /** The second person, who signed with an own PIN. */
    second: PersonId,
  })
  .readonly()
export type StopDecision = z.infer<typeof StopDecision>
