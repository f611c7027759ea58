/** An entry 参赛单元: a teacher, a team with members, or a paper. Judges see its number 抽签号 and nothing else when the track is blind. */
import { z } from 'zod'
import { EntryId, TrackId } from './ids.ts'
import { EntryKind } from './track.ts'

export const Entry = z
  .strictObject({
    id: EntryId,
    track: TrackId,
    kind: EntryKind,
    number: z.string().min(1),
    name: z.string().min(1),
    school: z.string().min(1),
    subject: z.string(),
    /** The teaching segment 节段 that was drawn: its title, which a blind judge may read. */
    segment: z.string().min(1).max(80).optional(),
    mentors: z.array(z.string()).readonly(),
    members: z.array(z.string()).readonly(),
    /** Why it takes part without competing for awards 不参评; it has a place, uses no seat and is not in the base of a share. */
    ineligible: z.string().min(1).optional(),
  })
  .readonly()
export type Entry = z.infer<typeof Entry>
