/** Who has the awards beside those by place: single items, mentors, schools. Says what was computed; computes nothing. */
import { z } from 'zod'
import { AwardId, EntryId } from './ids.ts'
import { ExactText } from './quantity.ts'

const entries = z.array(EntryId).readonly()

/** `open`: who stands across the line where the rules say that a person is asked; they have nothing. */
export const SideAward = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('single-item'),
    award: AwardId,
    /** Best first, with what each has in the part or criterion, in points. */
    winners: z.array(z.strictObject({ entry: EntryId, value: ExactText })).readonly(),
    open: entries,
  }),
  z.strictObject({
    kind: z.literal('mentor'),
    award: AwardId,
    /** The mentor's name, and the entries that brought the award. */
    winners: z.array(z.strictObject({ mentor: z.string(), entries })).readonly(),
  }),
  z.strictObject({
    kind: z.literal('school'),
    award: AwardId,
    /** Every school with points, most first; places without gaps (1, 1, 2); `entries` are those that brought points. */
    listing: z.array(z.strictObject({ school: z.string(), points: z.int(), place: z.int().positive(), entries })).readonly(),
    winners: z.array(z.string()).readonly(),
    open: z.array(z.string()).readonly(),
  }),
])
export type SideAward = z.infer<typeof SideAward>
