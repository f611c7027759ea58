/** What is printed, as plain data: one shape a document, complete, so that the page that lays it out asks for nothing more. */
import { z } from 'zod'
import { SealedComment } from '../domain/comment.ts'
import { AwardId, Digest, EntryId, PanelId, PartId, PersonId } from '../domain/ids.ts'
import { Part } from '../domain/part.ts'
import { ExactText, Name, Thousandths } from '../domain/quantity.ts'
import { TrackResult } from '../domain/result.ts'
import { Marks } from '../domain/rubric.ts'
import { SheetState } from '../domain/score-sheet.ts'
import { Track } from '../domain/track.ts'
import { Blocker, Disagreement } from './reconciliations.ts'

/** What stands on every page: where it is from, when it was printed, by which rules. */
const Head = z.strictObject({
  contest: Name,
  isSample: z.boolean(),
  track: Name,
  panel: z.string(),
  venue: z.string(),
  /** In the contest's time zone, with the zone. */
  printedAt: z.string(),
  station: z.string(),
  /** Of the rules in force; null while they are open. */
  digest: Digest.nullable(),
  edition: z.int().positive().nullable(),
})
export type PrintHead = z.infer<typeof Head>
const head = { head: Head }

const PaperSheet = z.strictObject({
  part: PartId,
  /** The judge's place in the panel and the entry's place in the running order, both from 1: what a blank sheet says instead of names. */
  seat: z.int().positive(),
  place: z.int().positive(),
  /** Null on blank sheets; name and school are null on blind tracks too. */
  judge: z.string().nullable(),
  number: z.string().nullable(),
  name: z.string().nullable(),
  segment: z.string().nullable(),
  code: z.string(),
  payload: z.string(),
  /** `pile` of `of` sheets of this judge. */
  pile: z.int().positive(),
  of: z.int().positive(),
})
export type PaperSheet = z.infer<typeof PaperSheet>
const paper = { ...head, parts: z.array(Part), sheets: z.array(PaperSheet).min(1) }

const JudgeSheet = z.strictObject({
  part: PartId,
  judge: z.string(),
  number: z.string(),
  segment: z.string().nullable(),
  state: SheetState,
  marks: Marks,
  total: Thousandths,
  comments: z.array(SealedComment),
  version: Digest,
  rubric: Digest,
  /** Keyed in from a sheet on paper. */
  isPaper: z.boolean(),
  sealedAt: z.string(),
  pile: z.int().positive(),
  of: z.int().positive(),
})
export type JudgeSheet = z.infer<typeof JudgeSheet>

/** What the words that explain a result need. */
const explained = {
  track: Track,
  result: TrackResult,
  /** Without names where judges and desk still know numbers only. */
  entries: z.array(z.strictObject({ id: EntryId, number: z.string(), name: z.string().nullable(), school: z.string().nullable() })),
  judges: z.array(z.strictObject({ id: PersonId, name: z.string() })),
  panels: z.array(z.strictObject({ id: PanelId, name: z.string(), isCertified: z.boolean() })),
}

const Total = z.strictObject({ judge: PersonId, entry: EntryId, part: PartId, state: SheetState, total: Thousandths.nullable() })
/** `judges`: of the panel, in their order. */
const PanelSummary = z.strictObject({
  document: z.literal('panel-summary'),
  ...head,
  ...explained,
  parts: z.array(PartId),
  totals: z.array(Total),
})
export type PanelSummary = z.infer<typeof PanelSummary>
const Ranking = z.strictObject({
  document: z.literal('ranking'),
  ...head,
  ...explained,
  /** The decisions that the awards rest on. */
  lines: z.array(z.strictObject({ award: AwardId, entries: z.array(EntryId), reason: z.string() })),
})
export type Ranking = z.infer<typeof Ranking>

const Unresolved = z.strictObject({
  document: z.literal('unresolved'),
  ...head,
  blockers: z.array(Blocker),
  disagreements: z.array(Disagreement),
})
export type Unresolved = z.infer<typeof Unresolved>

const Certificate = z.strictObject({
  document: z.literal('certificate'),
  ...head,
  certified: z.strictObject({
    edition: z.int().positive(),
    at: z.string(),
    chief: z.string(),
    second: z.string().nullable(),
    /** The journal fact. */
    fact: Digest,
  }),
  judges: z.int(),
  entries: z.int(),
  /** Sheets by state, those that do not occur left out. */
  counts: z.array(z.strictObject({ state: SheetState, sheets: z.int() })),
  /** The totals of all accepted sheets of a part, added. */
  sums: z.array(z.strictObject({ part: Name, sheets: z.int(), sum: Thousandths, rubric: Digest.nullable() })),
  results: z.array(z.strictObject({ number: z.string(), score: ExactText, rank: z.int() })),
  places: z.int(),
  /** The last link of each station's chain when this was printed. */
  heads: z.array(z.strictObject({ station: z.string(), seq: z.int(), hash: Digest })),
})
export type Certificate = z.infer<typeof Certificate>

export const PrintDocument = z.discriminatedUnion('document', [
  z.strictObject({ document: z.literal('blank-paper'), ...paper }),
  z.strictObject({ document: z.literal('filled-paper'), ...paper }),
  z.strictObject({ document: z.literal('judge-sheets'), ...head, parts: z.array(Part), sheets: z.array(JudgeSheet).min(1) }),
  PanelSummary,
  Ranking,
  Unresolved,
  Certificate,
])
export type PrintDocument = z.infer<typeof PrintDocument>
export type PaperSheets = Extract<PrintDocument, { document: 'blank-paper' | 'filled-paper' }>
export type JudgeSheets = Extract<PrintDocument, { document: 'judge-sheets' }>
