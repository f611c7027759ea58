/** The chief asks a judge to confirm a sealed sheet; the judge answers. */
import { z } from 'zod'
import { Digest, PanelId, SheetId } from '../domain/ids.ts'
import { Name } from '../domain/quantity.ts'
import { command, query } from './define.ts'

const AskedConfirmation = z.strictObject({
  sheet: SheetId,
  judge: z.string(),
  number: z.string(),
  part: Name,
  question: z.string(),
  /** Null while it waits; the judge may have said nothing more than that it stands. */
  answer: z.string().nullable(),
})
export type AskedConfirmation = z.infer<typeof AskedConfirmation>

export const confirmationCalls = {
  'confirmation.ask': command({
    input: z.strictObject({ sheet: SheetId, panel: PanelId, version: Digest, question: z.string().trim().min(1).max(200) }),
    output: z.null(),
    refusals: [
      'panel-of-another',
      'panel-certified',
      'role-not-held',
      'subject-in-conflict',
      'sheet-not-sealed',
      'sheet-version-stale',
      'question-known',
    ],
    windows: ['operator'],
    roles: ['chief'],
    announces: 'sheets.changed',
  }),
  'confirmation.list': query({
    /** About sheets as they stand: waiting ones and answered ones. */
    input: z.strictObject({ panel: PanelId }),
    output: z.array(AskedConfirmation),
    refusals: ['panel-unknown', 'panel-of-another'],
    windows: ['operator'],
    roles: ['chief', 'organizer', 'supervisor'],
  }),
  'confirmation.give': command({
    input: z.strictObject({ sheet: SheetId, version: Digest, note: z.string().trim().max(200) }),
    output: z.null(),
    refusals: ['sheet-unknown', 'sheet-of-another', 'panel-certified', 'question-not-open', 'role-not-held', 'subject-in-conflict'],
    windows: ['kiosk'],
    roles: ['judge'],
    announces: 'sheets.changed',
  }),
}
