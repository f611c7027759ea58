/** The chief asks a judge to confirm a sealed sheet; the judge answers. */
import { z } from 'zod'
import { Digest, PanelId, SheetId } from '../domain/ids.ts'
import { command } from './define.ts'

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
  'confirmation.give': command({
    input: z.strictObject({ sheet: SheetId, version: Digest, note: z.string().trim().max(200) }),
    output: z.null(),
    refusals: ['sheet-unknown', 'sheet-of-another', 'panel-certified', 'question-not-open', 'role-not-held', 'subject-in-conflict'],
    windows: ['kiosk'],
    roles: ['judge'],
    announces: 'sheets.changed',
  }),
}
