/** Results of a track with their explanation, and the workbooks that carry them out of the house. */
import { z } from 'zod'
import { EntryId, PersonId, TrackId } from '../domain/ids.ts'
import { TrackResult } from '../domain/result.ts'
import { Track } from '../domain/track.ts'
import { query, task } from './define.ts'

const TrackResults = z.strictObject({
  track: Track,
  result: TrackResult,
  entries: z.array(z.strictObject({ id: EntryId, number: z.string(), name: z.string(), school: z.string(), subject: z.string() })),
  judges: z.array(z.strictObject({ id: PersonId, name: z.string() })),
  panels: z.array(z.strictObject({ name: z.string(), isCertified: z.boolean() })),
})
export type TrackResults = z.infer<typeof TrackResults>

export const resultCalls = {
  'result.track': query({
    input: z.strictObject({ track: TrackId }),
    output: TrackResults,
    refusals: ['track-unknown'],
    windows: ['operator'],
    roles: ['organizer', 'chief', 'supervisor'],
  }),
  'export.workbook': task({
    /** Without a track, every track: one workbook each. */
    input: z.strictObject({ track: TrackId.optional() }),
    output: z.strictObject({ files: z.array(z.string()), folder: z.string() }),
    refusals: ['track-unknown', 'cancelled', 'folder-unwritable', 'disk-full'],
    windows: ['operator'],
    roles: ['organizer', 'chief', 'supervisor'],
  }),
  'export.reveal': task({
    input: z.strictObject({ file: z.string() }),
    output: z.null(),
    refusals: ['file-missing'],
    windows: ['operator'],
    roles: ['organizer', 'chief', 'supervisor'],
  }),
  'task.cancel': task({ input: z.strictObject({}), output: z.null(), refusals: [], windows: ['operator'], roles: 'anyone' }),
}
