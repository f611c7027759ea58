/** Closing a panel: the preview, two signatures, and reopening by two people. */
import { z } from 'zod'
import { EntryId, PanelId, PartId, PenaltyId, PersonId } from '../domain/ids.ts'
import { ExactText, Name } from '../domain/quantity.ts'
import { query, task } from './define.ts'
import { secondPersonRefusals } from './second-person.ts'

const atDesk = { windows: ['operator'] } as const
const scope = ['panel-unknown', 'panel-of-another', 'role-not-held', 'subject-in-conflict'] as const
const Pin = z.string().max(32)

/** What is asked of the shadow reckoning: one thing different, everything else as it stands. */
export const WhatIf = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('judge-left-out'), judge: PersonId }),
  z.strictObject({ change: z.literal('sheet-void'), judge: PersonId, entry: EntryId, part: PartId }),
  z.strictObject({ change: z.literal('penalty-dropped'), penalty: PenaltyId }),
])
export type WhatIf = z.infer<typeof WhatIf>

const Standing = z.strictObject({ score: ExactText.nullable(), rank: z.int().nullable() })
const PreviewRow = z.strictObject({ entry: EntryId, number: z.string(), now: Standing, instead: Standing.nullable() })
export type PreviewRow = z.infer<typeof PreviewRow>

const PanelPreview = z.strictObject({
  /** Best first as things stand; `instead` is there when something was asked. */
  rows: z.array(PreviewRow),
  judges: z.array(z.strictObject({ id: PersonId, name: z.string() })),
  parts: z.array(z.strictObject({ id: PartId, name: Name })),
  penalties: z.array(z.strictObject({ id: PenaltyId, number: z.string(), reason: z.string() })),
})
export type PanelPreview = z.infer<typeof PanelPreview>

const Edition = z.strictObject({
  edition: z.int().positive(),
  /** In the contest's time zone. */
  at: z.string(),
  chief: z.string(),
  second: z.string().nullable(),
  results: z.int(),
  reopened: z.strictObject({ at: z.string(), by: z.string(), second: z.string(), reason: z.string() }).nullable(),
})
export type Edition = z.infer<typeof Edition>

export const closingCalls = {
  'panel.preview': query({
    input: z.strictObject({ panel: PanelId, whatIf: WhatIf.nullable() }),
    output: PanelPreview,
    refusals: ['panel-unknown', 'panel-of-another'],
    roles: ['chief', 'organizer', 'supervisor'],
    ...atDesk,
  }),
  'panel.editions': query({
    /** Newest first; empty while the panel was never certified. */
    input: z.strictObject({ panel: PanelId }),
    output: z.array(Edition),
    refusals: ['panel-unknown', 'panel-of-another'],
    roles: ['chief', 'organizer', 'supervisor'],
    ...atDesk,
  }),
  'panel.overseers': query({
    /** Who may sign beside the chief: supervisors; where the contest has none, organizers. */
    input: z.strictObject({ panel: PanelId }),
    output: z.array(z.strictObject({ id: PersonId, name: z.string() })),
    refusals: [],
    roles: ['chief'],
    ...atDesk,
  }),
  'panel.certify': task({
    /** The chief signs with the own PIN, the second person with another. */
    input: z.strictObject({ panel: PanelId, pin: Pin, second: PersonId, secondPin: Pin }),
    output: z.strictObject({ results: z.int(), edition: z.int() }),
    refusals: [...scope, 'panel-certified', 'panel-blocked', 'sheets-open', 'sheet-version-stale', ...secondPersonRefusals],
    roles: ['chief'],
    ...atDesk,
  }),
  'panel.reopen': task({
    input: z.strictObject({ panel: PanelId, reason: z.string().trim().min(1).max(200), second: PersonId, pin: Pin }),
    output: z.null(),
    refusals: [...scope, 'panel-not-certified', ...secondPersonRefusals],
    roles: ['chief', 'organizer'],
    ...atDesk,
  }),
}
