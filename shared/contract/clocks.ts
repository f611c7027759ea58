/** The clock of a lecture at this station. It reminds; it closes and submits nothing. */
import { z } from 'zod'
import { EntryId, PanelId, PartId, SheetId } from '../domain/ids.ts'
import { TimeLimit } from '../domain/time-limit.ts'
import { note, query } from './define.ts'

const Clock = z.strictObject({
  panel: PanelId,
  entry: EntryId,
  part: PartId,
  limit: TimeLimit,
  /** The timekeeper's, or the judge's own. */
  source: z.enum(['hall', 'own']),
  /** Epoch milliseconds by this station's clock; null before the start. */
  startedAt: z.int().nullable(),
  stoppedAt: z.int().nullable(),
  /** This station's clock when the reply was made. */
  now: z.int(),
})
export type Clock = z.infer<typeof Clock>
const atKiosk = { windows: ['kiosk'], roles: ['judge'] } as const

export const clockCalls = {
  'clock.read': query({
    input: z.strictObject({ sheet: SheetId }),
    /** Null: the rules give this part no time limit. */
    output: Clock.nullable(),
    refusals: ['sheet-unknown', 'sheet-of-another', 'judge-recused', 'rules-not-frozen'],
    ...atKiosk,
  }),
  'clock.set': note({
    input: z.strictObject({ sheet: SheetId, to: z.enum(['start', 'stop', 'clear']) }),
    output: z.null(),
    refusals: ['sheet-unknown', 'sheet-of-another', 'judge-recused', 'rules-not-frozen', 'clock-missing', 'clock-running', 'clock-stopped'],
    ...atKiosk,
    announces: 'drafts.changed',
  }),
}
