/** One entry in the chief's hands: all its sheets side by side by criterion, and what may be done. */
import { z } from 'zod'
import { SealedComment } from '../domain/comment.ts'
import { Digest, EntryId, PanelId, PartId, PersonId, SheetId } from '../domain/ids.ts'
import { Role } from '../domain/person.ts'
import { Name, Thousandths } from '../domain/quantity.ts'
import { EntryResult } from '../domain/result.ts'
import { Marks, Rubric } from '../domain/rubric.ts'
import { SheetState } from '../domain/score-sheet.ts'
import { command, query } from './define.ts'

/** One thing that was recorded, with what it changed. Totals and marks in thousandths of a point. */
export const HistoryLine = z.strictObject({
  fact: Digest,
  kind: z.string(),
  /** In the contest's time zone. */
  at: z.string(),
  by: z.string(),
  as: Role,
  /** The station where it was said. */
  where: z.string(),
  /** Whose sheet and which part, where it is about one. */
  judge: z.string().nullable(),
  part: Name.nullable(),
  reason: z.string().nullable(),
  /** What a clock stood at, in whole seconds, as a penalty by the same limit tells them. */
  elapsed: z.int().nullable(),
  before: Thousandths.nullable(),
  after: Thousandths.nullable(),
  changes: z.array(z.strictObject({ criterion: Name, before: Thousandths.nullable(), after: Thousandths.nullable() })),
})
export type HistoryLine = z.infer<typeof HistoryLine>

const Column = z.strictObject({
  judge: PersonId,
  name: z.string(),
  sheet: SheetId,
  state: SheetState,
  reason: z.string().nullable(),
  /** More than one is a conflict: then there are no marks here. */
  versions: z.int(),
  version: Digest.nullable(),
  total: Thousandths.nullable(),
  marks: Marks.nullable(),
  comments: z.array(SealedComment).readonly(),
  /** 手录: the marks were keyed in from a paper. */
  origin: z.literal('paper').optional(),
  /** What the judge had marked before the discussion that was called last, or before the sheet was recorded as recused or void. */
  former: z.strictObject({ total: Thousandths, marks: Marks }).nullable(),
  /** The record that it is recused or void can be taken back. */
  mayReinstate: z.boolean(),
})
const PartAtHand = z.strictObject({
  id: PartId,
  name: Name,
  rubric: Rubric,
  columns: z.array(Column),
  /** The reason of the discussion that was called last. */
  discussion: z.string().nullable(),
})
export type PartAtHand = z.infer<typeof PartAtHand>
export type SheetColumn = PartAtHand['columns'][number]

export const EntryAtHand = z.strictObject({
  panel: PanelId,
  entry: EntryId,
  number: z.string(),
  segment: z.string().nullable(),
  isCertified: z.boolean(),
  /** In running order. */
  place: z.int(),
  of: z.int(),
  previous: EntryId.nullable(),
  next: EntryId.nullable(),
  parts: z.array(PartAtHand),
  result: EntryResult,
  history: z.array(HistoryLine),
})
export type EntryAtHand = z.infer<typeof EntryAtHand>

export const entryAtHandCalls = {
  'entry.at-hand': query({
    input: z.strictObject({ panel: PanelId, entry: EntryId }),
    output: EntryAtHand,
    refusals: ['panel-unknown', 'panel-of-another', 'entry-unknown'],
    windows: ['operator'],
    roles: ['chief', 'organizer', 'supervisor'],
  }),
  'discussion.call': command({
    /** Gives every sealed sheet of the entry and part back to its judge; at least two must be in. */
    input: z.strictObject({ panel: PanelId, entry: EntryId, part: PartId, reason: z.string().trim().min(1).max(200) }),
    output: z.strictObject({ returned: z.int() }),
    refusals: [
      'panel-unknown',
      'panel-of-another',
      'panel-certified',
      'role-not-held',
      'subject-in-conflict',
      'sheet-not-sealed',
      'discussion-of-one',
      'sheet-version-stale',
    ],
    windows: ['operator'],
    roles: ['chief'],
    announces: 'sheets.changed',
  }),
}
