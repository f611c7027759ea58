/** Paper sheets: keyed in twice, compared, decided, attached. What one recorder keyed is never in a reply to the other. */
import { z } from 'zod'
import { CriterionId, Digest, EntryId, PanelId, PartId, PersonId, SheetId } from '../domain/ids.ts'
import { NamedKeyings, PaperMedia } from '../domain/paper.ts'
import { Name, Thousandths } from '../domain/quantity.ts'
import { Marks, Rubric } from '../domain/rubric.ts'
import { command, query, task } from './define.ts'

const recorder = ['recorder'] as const
const lookers = ['recorder', 'chief'] as const
const operator = ['operator'] as const
const Reason = z.string().trim().min(1).max(200)
const scope = ['panel-unknown', 'panel-of-another', 'sheet-unknown'] as const
const paper = [
  ...scope,
  'rules-not-frozen',
  'rules-of-another-edition',
  'judge-recused',
  'panel-certified',
  'sheet-not-on-paper',
  'entry-withdrawn',
  'role-not-held',
  'subject-in-conflict',
] as const
const look = ['paper-not-keyed-twice', 'third-look-own'] as const

/** How far a paper has come. `unreturned`: nothing of it is here. `back`: it went back to its judge. `once`: one recorder keyed it. `mine`: the asking
 * recorder keyed it, and is told no more. `agreed`: two keyed the same, and nobody has said yet that it counts. `differ`: a third person must look.
 * `decided`: it is the sheet. `draft`, `sealed`: marked at a kiosk instead. `missing`: none will come. */
export const PaperStatus = z.enum(['unreturned', 'back', 'once', 'mine', 'agreed', 'differ', 'decided', 'draft', 'sealed', 'missing'])
export type PaperStatus = z.infer<typeof PaperStatus>

const PaperLine = z.strictObject({
  sheet: SheetId,
  judge: PersonId,
  part: PartId,
  entry: EntryId,
  number: z.string(),
  /** The short code that is printed on the paper. */
  code: z.string(),
  status: PaperStatus,
  /** Who keyed a paper that was keyed once; why a paper went back. */
  by: z.string().nullable(),
  reason: z.string().nullable(),
  /** The total written on a decided paper is not what its marks add up to. Told to the chief. */
  isTotalWrong: z.boolean(),
  attachments: z.int(),
})
export type PaperLine = z.infer<typeof PaperLine>
const PanelPapers = z.strictObject({
  panel: PanelId,
  name: z.string(),
  trackName: Name,
  isFrozen: z.boolean(),
  isCertified: z.boolean(),
  judges: z.array(z.strictObject({ id: PersonId, name: z.string() })),
  parts: z.array(z.strictObject({ id: PartId, name: Name, max: Thousandths })),
  /** In the order in which papers lie: part by part, judge by judge, entries in their running order. */
  sheets: z.array(PaperLine),
})
export type PanelPapers = z.infer<typeof PanelPapers>

const Attachment = z.strictObject({ sha256: Digest, bytes: z.int(), mediaType: PaperMedia, name: z.string() })
export type Attachment = z.infer<typeof Attachment>

const Head = {
  sheet: SheetId,
  panel: PanelId,
  number: z.string(),
  judge: z.string(),
  part: Name,
  code: z.string(),
  rubric: Rubric,
  attachments: z.array(Attachment),
}
const PaperForm = z.strictObject({
  ...Head,
  /** Why the paper was sent back before. */
  back: z.string().nullable(),
  /** What the asking recorder keyed, and only that. */
  mine: z.strictObject({ marks: Marks, writtenTotal: Thousandths.nullable(), place: z.int() }).nullable(),
})
export type PaperForm = z.infer<typeof PaperForm>

const Reading = z.strictObject({
  recorder: PersonId,
  name: z.string(),
  keyed: Digest,
  marks: Marks,
  writtenTotal: Thousandths.nullable(),
  sum: Thousandths,
})
export type Reading = z.infer<typeof Reading>
const ThirdLook = z.strictObject({
  ...Head,
  readings: z.tuple([Reading, Reading]),
  differing: z.array(CriterionId),
  blank: z.array(CriterionId),
  isTotalDiffering: z.boolean(),
  isTotalWrong: z.boolean(),
  isAgreed: z.boolean(),
})
export type ThirdLook = z.infer<typeof ThirdLook>
/** How a decided paper came to its marks. */
const Transcription = z.strictObject({
  recorders: z.array(z.string()),
  /** Null where the two agreed. */
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  writtenTotals: z.array(Thousandths.nullable()),
  total: Thousandths,
  isTotalWrong: z.boolean(),
  attachments: z.array(Attachment),
})
export type Transcription = z.infer<typeof Transcription>

const ofAttachment = z.strictObject({ sheet: SheetId, sha256: Digest })
const unreadable = ['attachment-unknown', 'attachment-lost', 'attachment-changed'] as const

export const paperCalls = {
  'paper.panels': query({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: PanelId, name: z.string(), trackName: Name, isFrozen: z.boolean() })),
    refusals: [],
    windows: operator,
    roles: lookers,
  }),
  'paper.list': query({
    input: z.strictObject({ panel: PanelId }),
    output: PanelPapers,
    refusals: ['panel-unknown', 'panel-of-another'],
    windows: operator,
    roles: lookers,
  }),
  /** The sheet whose paper carries this code, typed or scanned, whichever panel it is of. */
  'paper.find': query({
    input: z.strictObject({ code: z.string().max(250) }),
    output: z.strictObject({ sheet: SheetId, panel: PanelId }),
    refusals: ['paper-code-wrong', 'paper-code-unknown'],
    windows: operator,
    roles: recorder,
  }),
  'paper.open': query({
    input: z.strictObject({ sheet: SheetId }),
    output: PaperForm,
    refusals: [...paper, 'paper-keyed-twice'],
    windows: operator,
    roles: recorder,
  }),
  /** The reply is the same whatever another recorder keyed, and so is what is announced. */
  'paper.key': command({
    input: z.strictObject({ sheet: SheetId, marks: Marks, writtenTotal: Thousandths.nullable(), place: z.int().positive().max(100_000) }),
    output: z.null(),
    refusals: [...paper, 'paper-keyed-twice', 'paper-changed', 'keying-of-another', 'criterion-unknown', 'mark-out-of-range'],
    windows: operator,
    roles: recorder,
    announces: 'sheets.changed',
  }),
  'paper.compare': query({
    input: z.strictObject({ sheet: SheetId }),
    output: ThirdLook,
    refusals: [...paper, ...look],
    windows: operator,
    roles: lookers,
  }),
  'paper.decide': command({
    input: z.strictObject({ sheet: SheetId, marks: Marks, keyings: NamedKeyings, reason: Reason.nullable() }),
    output: z.strictObject({ total: Thousandths }),
    refusals: [...paper, ...look, 'third-look-reason-missing', 'marks-missing', 'criterion-unknown', 'mark-out-of-range', 'comment-twice'],
    windows: operator,
    roles: lookers,
    announces: 'sheets.changed',
  }),
  'paper.send-back': command({
    input: z.strictObject({ sheet: SheetId, keyings: NamedKeyings, reason: Reason }),
    output: z.null(),
    refusals: [...paper, ...look],
    windows: operator,
    roles: lookers,
    announces: 'papers.changed',
  }),
  'paper.transcription': query({
    input: z.strictObject({ sheet: SheetId, panel: PanelId }),
    output: Transcription,
    refusals: [...scope, 'sheet-not-transcribed'],
    windows: operator,
    roles: ['chief', 'organizer', 'supervisor'],
  }),
  'paper.attach': task({
    /** Without a file, a person is asked for one. */
    input: z.strictObject({ sheet: SheetId, file: z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) }).nullable() }),
    output: Attachment,
    refusals: [
      ...scope,
      'role-not-held',
      'subject-in-conflict',
      'nothing-chosen',
      'file-missing',
      'attachment-too-large',
      'attachment-kind-wrong',
      'attachment-known',
      'attachment-changed',
      'folder-unwritable',
      'disk-full',
    ],
    windows: operator,
    roles: lookers,
  }),
  /** The picture itself, read and checked against its SHA-256, as a data URL. */
  'paper.picture': task({
    input: ofAttachment,
    output: z.strictObject({ url: z.string() }),
    refusals: [...scope, ...unreadable, 'attachment-not-shown'],
    windows: operator,
    roles: ['recorder', 'chief', 'organizer', 'supervisor'],
  }),
  'paper.reveal': task({
    input: ofAttachment,
    output: z.null(),
    refusals: [...scope, ...unreadable],
    windows: operator,
    roles: ['recorder', 'chief', 'organizer', 'supervisor'],
  }),
}
