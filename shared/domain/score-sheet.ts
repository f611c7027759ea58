/** A score sheet 评分单: one judge × one entry × one part. Knows the states and the legal moves between them; not totals, ranks or windows. */
import { z } from 'zod'
import { SealedComment } from './comment.ts'
import { Digest, PanelId, PersonId, SheetId } from './ids.ts'
import { Marks } from './rubric.ts'

const sealedFields = {
  id: SheetId,
  panel: PanelId,
  marks: Marks,
  /** For the contestant; not there when the judge wrote none. */
  comments: z.array(SealedComment).min(1).readonly().optional(),
  rubric: Digest,
  rules: Digest,
  /** The hash of the fact that sealed these marks: the version of the sheet. */
  version: Digest,
  /** 手录: keyed in from a paper by two people; not there when the judge sealed it. */
  origin: z.literal('paper').optional(),
}
const SealedSheet = z.strictObject({ ...sealedFields, state: z.literal('sealed') })
const ReceivedSheet = z.strictObject({ ...sealedFields, state: z.literal('received') })
const ReturnedSheet = z.strictObject({ ...sealedFields, state: z.literal('returned'), reason: z.string().min(1), returnedBy: PersonId })
const AcceptedSheet = z.strictObject({ ...sealedFields, state: z.literal('accepted') })
/** Why there will be no marks; a missing sheet is never a zero. */
export const MissingReason = z.enum(['absent', 'recused', 'void'])
export type MissingReason = z.infer<typeof MissingReason>
const MissingSheet = z.strictObject({
  id: SheetId,
  panel: PanelId,
  state: z.literal('missing'),
  missing: MissingReason,
  reason: z.string().min(1),
  /** What stood sealed when it was recorded, so that the record can be taken back; not there when nothing did. */
  former: z.strictObject(sealedFields).optional(),
})

/** A sheet that the journal knows. One that it does not know is 未评, or 草稿 when its station holds a draft. */
export const ScoreSheet = z.discriminatedUnion('state', [SealedSheet, ReceivedSheet, ReturnedSheet, AcceptedSheet, MissingSheet]).readonly()
export type ScoreSheet = z.infer<typeof ScoreSheet>
export type MarkedSheet = Exclude<ScoreSheet, { state: 'missing' }>

/** The marks of one version, whatever the chief has done with it. */
export type SealedMarks = NonNullable<z.infer<typeof MissingSheet>['former']>

/** The sealed marks that a record of 缺评 has set aside; undefined where the sheet stands, or had none. */
export function marksBehind(sheet: ScoreSheet | undefined): SealedMarks | undefined {
  return sheet?.state === 'missing' ? sheet.former : undefined
}

/** What a window shows for a sheet. */
export const SheetState = z.enum([
  'unmarked',
  'draft',
  'sealed',
  'received',
  'returned',
  'accepted',
  'absent',
  'recused',
  'void',
  'withdrawn',
])
export type SheetState = z.infer<typeof SheetState>

/** Whether the judge may still write on the sheet: nothing sealed yet, the chief gave it back, or the judge was absent and came after all. */
export function isEditable(sheet: ScoreSheet | undefined): boolean {
  return sheet === undefined || sheet.state === 'returned' || (sheet.state === 'missing' && sheet.missing === 'absent')
}

/** Whether the sheet is in the chief's hands: sealed or received, and not yet decided upon. */
export function isAwaitingChief(sheet: ScoreSheet | undefined): sheet is MarkedSheet {
  return sheet?.state === 'sealed' || sheet?.state === 'received'
}
