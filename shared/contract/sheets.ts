/** The judge's sheets: the list of the day, the one in hand, and the seal. */
import { z } from 'zod'
import { ChangeRequest } from '../domain/change-request.ts'
import { DraftComment, SealedComment } from '../domain/comment.ts'
import { Confirmation } from '../domain/confirmation.ts'
import { Floor } from '../domain/floor.ts'
import { CriterionId, Digest, EntryId, PanelId, PartId, SheetId } from '../domain/ids.ts'
import { Name, Thousandths } from '../domain/quantity.ts'
import { Marks, Rubric } from '../domain/rubric.ts'
import { SheetState } from '../domain/score-sheet.ts'
import { query, task } from './define.ts'

const MySheet = z.strictObject({
  id: SheetId,
  part: PartId,
  state: SheetState,
  total: Thousandths.nullable(),
  marked: z.int(),
  criteria: z.int(),
  /** Whether the judge asked the chief to give it back, and waits. */
  isRequested: z.boolean(),
  /** The chief let the sheet stand as it is although the judge asked to change it. */
  isDeclined: z.boolean(),
  /** The chief asks the judge to confirm it, and waits. */
  isQuestioned: z.boolean(),
  /** Whether it may be begun now; what was begun may always be gone on with. */
  mayBegin: z.boolean(),
})
export type MySheet = z.infer<typeof MySheet>

/** What a judge may know of an entry: on a blind track its number and segment only. */
const shownEntry = { number: z.string(), segment: z.string().nullable(), name: z.string().nullable(), school: z.string().nullable() }
const MyEntry = z.strictObject({ entry: EntryId, ...shownEntry, sheets: z.array(MySheet) })
export type MyEntry = z.infer<typeof MyEntry>
const MyPanel = z.strictObject({
  panel: PanelId,
  name: z.string(),
  venue: z.string(),
  track: Name,
  parts: z.array(z.strictObject({ id: PartId, name: Name, max: Thousandths })),
  /** In running order. */
  entries: z.array(MyEntry),
  /** Whom the chief has called; null where the rules leave the order to the judge. */
  floor: Floor.nullable(),
  /** The lecture that is marked before all others. */
  calibration: z.strictObject({ title: z.string(), sheets: z.array(MySheet) }).nullable(),
  /** So many first sheets of a part are sealed only when all of them are marked. */
  holdBack: z.int().nullable(),
})
export type MyPanel = z.infer<typeof MyPanel>

const SheetInHand = z.strictObject({
  id: SheetId,
  ...shownEntry,
  panel: PanelId,
  part: Name,
  partId: PartId,
  rubric: Rubric,
  marks: Marks,
  comments: z.array(DraftComment),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  state: SheetState,
  /** The version that was sealed last; what a receipt is made of. */
  version: Digest.nullable(),
  /** What the chief gave back, and why. */
  returned: z.strictObject({ reason: z.string(), marks: Marks, comments: z.array(SealedComment) }).nullable(),
  /** What the judge asked of the chief about the sheet as it stands. */
  request: ChangeRequest.nullable(),
  /** What the chief asks about the sheet as it stands, or was told. */
  question: Confirmation.nullable(),
  isCalibration: z.boolean(),
  /** Totals of the judge's own sealed sheets of this part, for consistency; none where the rules hide them or calibration is not done. */
  ownTotals: z.array(Thousandths),
  /** The judge's own usual mark of a criterion, once there are three sheets to tell it from. */
  usual: Marks,
  /** How many of the first sheets are still to be marked before this one may be sealed. */
  heldBack: z.int(),
  /** The criterion that was in hand when the judge was last here. */
  place: CriterionId.nullable(),
})
export type SheetInHand = z.infer<typeof SheetInHand>

const kiosk = ['kiosk'] as const
const judge = ['judge'] as const
const openRefusals = [
  'sheet-unknown',
  'sheet-of-another',
  'judge-recused',
  'rules-not-frozen',
  'calibration-first',
  'entry-not-called',
  'entry-withdrawn',
] as const
export const closedRefusals = [...openRefusals, 'sheet-closed', 'panel-certified'] as const

export const sheetCalls = {
  'sheet.mine': query({ input: z.strictObject({}), output: z.array(MyPanel), refusals: [], windows: kiosk, roles: judge }),
  'sheet.open': query({
    input: z.strictObject({ sheet: SheetId }),
    output: SheetInHand,
    refusals: openRefusals,
    windows: kiosk,
    roles: judge,
  }),
  'sheet.seal': task({
    /** The marks and the comments for the contestant that the judge saw: if the draft is another by now, nothing is sealed. The judge's own PIN signs. */
    input: z.strictObject({ sheet: SheetId, marks: Marks, comments: z.array(SealedComment), pin: z.string().max(32) }),
    output: z.strictObject({ sheet: SheetId, total: Thousandths, version: Digest }),
    refusals: [
      ...closedRefusals,
      'sheet-held-back',
      'draft-changed',
      'marks-missing',
      'criterion-unknown',
      'comment-twice',
      'mark-out-of-range',
      'panel-of-another',
      'rules-of-another-edition',
      'subject-in-conflict',
      'role-not-held',
      'person-unknown',
      'pin-not-set',
      'pin-wrong',
      'pin-locked',
    ],
    windows: kiosk,
    roles: judge,
  }),
}
