/** The judge's sheets: the list, the one in hand, its draft, and the seal. */
import { z } from 'zod'
import { CriterionId, EntryId, PanelId, PartId, SheetId } from '../domain/ids.ts'
import { Name, Thousandths } from '../domain/quantity.ts'
import { Marks, Rubric } from '../domain/rubric.ts'
import { SheetState } from '../domain/score-sheet.ts'
import { command, note, query } from './define.ts'

const MySheet = z.strictObject({
  id: SheetId,
  part: PartId,
  state: SheetState,
  total: Thousandths.nullable(),
  marked: z.int(),
  criteria: z.int(),
})
export type MySheet = z.infer<typeof MySheet>
const MyPanel = z.strictObject({
  panel: PanelId,
  name: z.string(),
  track: Name,
  parts: z.array(z.strictObject({ id: PartId, name: Name, max: Thousandths })),
  /** Entries by number; a kiosk shows nothing else of them. */
  entries: z.array(z.strictObject({ entry: EntryId, number: z.string(), sheets: z.array(MySheet) })),
})
export type MyPanel = z.infer<typeof MyPanel>
const SheetInHand = z.strictObject({
  id: SheetId,
  number: z.string(),
  part: Name,
  partId: PartId,
  rubric: Rubric,
  marks: Marks,
  state: SheetState,
  /** The chief's reason, when the sheet was given back. */
  returnReason: z.string().nullable(),
  /** Totals of the judge's own sealed sheets of this part, for consistency. */
  ownTotals: z.array(Thousandths),
})
export type SheetInHand = z.infer<typeof SheetInHand>
const closed = ['sheet-unknown', 'sheet-of-another', 'sheet-closed', 'judge-recused', 'rules-not-frozen', 'panel-certified'] as const

export const sheetCalls = {
  'sheet.mine': query({ input: z.strictObject({}), output: z.array(MyPanel), refusals: [], windows: ['kiosk'], roles: ['judge'] }),
  'sheet.open': query({
    input: z.strictObject({ sheet: SheetId }),
    output: SheetInHand,
    refusals: ['sheet-unknown', 'sheet-of-another', 'judge-recused', 'rules-not-frozen'],
    windows: ['kiosk'],
    roles: ['judge'],
  }),
  'draft.mark': note({
    /** `null` takes a mark away again. The reply is what is on the disk. */
    input: z.strictObject({ sheet: SheetId, criterion: CriterionId, mark: Thousandths.nullable() }),
    output: z.strictObject({ marks: Marks }),
    refusals: [...closed, 'criterion-unknown', 'mark-above-maximum', 'mark-below-minimum', 'mark-off-step', 'mark-no-level'],
    windows: ['kiosk'],
    roles: ['judge'],
    announces: 'drafts.changed',
  }),
  'sheet.seal': command({
    /** The marks that the judge saw when sealing: if the draft is another by now, nothing is sealed. */
    input: z.strictObject({ sheet: SheetId, marks: Marks }),
    output: z.strictObject({ sheet: SheetId, total: Thousandths }),
    refusals: [
      ...closed,
      'draft-changed',
      'marks-missing',
      'criterion-unknown',
      'mark-out-of-range',
      'panel-of-another',
      'rules-of-another-edition',
      'subject-in-conflict',
      'role-not-held',
    ],
    windows: ['kiosk'],
    roles: ['judge'],
    announces: 'sheets.changed',
  }),
}
