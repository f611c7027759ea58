/** A recorded line decision: the entries that an award's line ran through, and which of them two people let in. */
import { z } from 'zod'
import { AwardId, EntryId, PersonId, TrackId } from './ids.ts'
import { tieKey } from './tie.ts'

const each = z.array(EntryId).refine(ids => new Set(ids).size === ids.length, 'no entry is named twice')

export const LineDecision = z
  .strictObject({
    track: TrackId,
    award: AwardId,
    /** Exactly the entries of one open line; a decision about others does not apply to it. */
    entries: each.min(1).readonly(),
    /** Those of them that have the award; the others compete for the next one. */
    in: each.readonly(),
    reason: z.string().trim().min(1),
    /** The second person, who signed with an own PIN. */
    second: PersonId,
  })
  .refine(decision => decision.in.every(entry => decision.entries.includes(entry)), 'only who was asked about is let in')
  .readonly()
export type LineDecision = z.infer<typeof LineDecision>

/** The question that is answered, as one text: the same whatever the order of the entries. */
export function lineKey({ track, award, entries }: Pick<LineDecision, 'track' | 'award' | 'entries'>): string {
  return `${track}/${award}/${tieKey(entries)}`
}
