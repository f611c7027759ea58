/** Results of a track with their explanation, and the workbooks that carry them out of the house. */
import { z } from 'zod'
import { AwardId, EntryId, PanelId, PersonId, TrackId } from '../domain/ids.ts'
import { TrackResult } from '../domain/result.ts'
import { SideAward } from '../domain/side-awards.ts'
import { Track } from '../domain/track.ts'
import { query, task } from './define.ts'
import { secondPersonRefusals } from './second-person.ts'

const TrackResults = z.strictObject({
  track: Track,
  /** Of the rules; there once they were changed after the freeze. */
  edition: z.int().min(2).optional(),
  result: TrackResult,
  /** In the order of the rules; there only where the rules name such awards. */
  sideAwards: z.array(SideAward).min(1).readonly().optional(),
  entries: z.array(z.strictObject({ id: EntryId, number: z.string(), name: z.string(), school: z.string(), subject: z.string() })),
  judges: z.array(z.strictObject({ id: PersonId, name: z.string() })),
  panels: z.array(z.strictObject({ id: PanelId, name: z.string(), isCertified: z.boolean() })),
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
  'line.decide': task({
    /** `entries`: all who stand across the line; `in`: those of them who have the award. The second person signs with an own PIN. */
    input: z.strictObject({
      track: TrackId,
      award: AwardId,
      entries: z.array(EntryId).min(1),
      in: z.array(EntryId),
      reason: z.string().trim().min(1).max(200),
      second: PersonId,
      pin: z.string().max(32),
    }),
    output: z.null(),
    refusals: [
      'track-unknown',
      'rules-not-frozen',
      'award-unknown',
      'entry-unknown',
      'line-not-open',
      'line-contradictory',
      'tie-open-first',
      'line-of-others',
      'role-not-held',
      'subject-in-conflict',
      ...secondPersonRefusals,
    ],
    windows: ['operator'],
    roles: ['organizer'],
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
    roles: ['organizer', 'chief', 'supervisor', 'recorder'],
  }),
  'task.cancel': task({ input: z.strictObject({}), output: z.null(), refusals: [], windows: ['operator'], roles: 'anyone' }),
}
