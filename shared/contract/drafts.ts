/** The draft of the sheet in hand: every call is on the disk before its reply, which is the whole draft as it now is. */
import { z } from 'zod'
import { Audience, CommentText, DraftComment } from '../domain/comment.ts'
import { CriterionId, SheetId } from '../domain/ids.ts'
import { Thousandths } from '../domain/quantity.ts'
import { Marks } from '../domain/rubric.ts'
import { note, query } from './define.ts'
import { closedRefusals } from './sheets.ts'

const DraftNow = z.strictObject({
  marks: Marks,
  comments: z.array(DraftComment),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** The criterion that the last change was about; null for the whole sheet or for none. */
  touched: CriterionId.nullable(),
})
export type DraftNow = z.infer<typeof DraftNow>

const markProblems = ['criterion-unknown', 'mark-above-maximum', 'mark-below-minimum', 'mark-off-step', 'mark-no-level'] as const
const atKiosk = { windows: ['kiosk'], roles: ['judge'] } as const

export const draftCalls = {
  'draft.mark': note({
    /** `null` takes a mark away again. `joins`: goes on with the key before, so that one undo takes both back. */
    input: z.strictObject({ sheet: SheetId, criterion: CriterionId, mark: Thousandths.nullable(), joins: z.boolean() }),
    output: DraftNow,
    refusals: [...closedRefusals, ...markProblems],
    ...atKiosk,
    announces: 'drafts.changed',
  }),
  'draft.comment': note({
    input: z.strictObject({
      sheet: SheetId,
      about: CriterionId.nullable(),
      audience: Audience,
      text: CommentText.nullable(),
      joins: z.boolean(),
    }),
    output: DraftNow,
    refusals: [...closedRefusals, 'criterion-unknown'],
    ...atKiosk,
  }),
  /** Takes all marks away, as one change that can be taken back. */
  'draft.clear': note({
    input: z.strictObject({ sheet: SheetId }),
    output: DraftNow,
    refusals: closedRefusals,
    ...atKiosk,
    announces: 'drafts.changed',
  }),
  'draft.undo': note({
    input: z.strictObject({ sheet: SheetId }),
    output: DraftNow,
    refusals: [...closedRefusals, 'nothing-to-undo'],
    ...atKiosk,
    announces: 'drafts.changed',
  }),
  'draft.redo': note({
    input: z.strictObject({ sheet: SheetId }),
    output: DraftNow,
    refusals: [...closedRefusals, 'nothing-to-redo'],
    ...atKiosk,
    announces: 'drafts.changed',
  }),
  /** Where the judge is: kept so that a restart or a pause leads back there. No sheet is the list. */
  'place.keep': note({
    input: z.strictObject({ sheet: SheetId.nullable(), criterion: CriterionId.nullable() }),
    output: z.null(),
    refusals: [],
    ...atKiosk,
  }),
  'place.read': query({
    input: z.strictObject({}),
    output: z.strictObject({ sheet: SheetId }).nullable(),
    refusals: [],
    ...atKiosk,
  }),
}
