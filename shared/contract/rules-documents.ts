/** The rules of a track as a file: read, taken over before the freeze, weighed after it, and written. */
import { z } from 'zod'
import { AwardId, Digest, EntryId, TrackId } from '../domain/ids.ts'
import { ExactText, Name } from '../domain/quantity.ts'
import { Rules } from '../domain/rules.ts'
import { RulesDocument } from '../domain/rules-document.ts'
import { command, query, task } from './define.ts'
import { panelMisfits } from './setups.ts'

const bytes = z.instanceof(Uint8Array)
const unread = ['track-unknown', 'document-too-large', 'document-not-text', 'entry-kind-wrong', 'rules-of-other-parts'] as const
const changed = z.int().nonnegative()
/** What an entry has by one of the two rules. */
const Standing = z.strictObject({
  score: ExactText.optional(),
  place: z.int().positive().optional(),
  award: AwardId.optional(),
  /** Whether it has an award; `asked`: people must decide it; `open`: that is not known yet. */
  awarding: z.enum(['given', 'asked', 'open', 'none']),
})
const ChangedEntry = z.strictObject({ id: EntryId, number: z.string(), name: z.string(), before: Standing, after: Standing })
export type ChangedEntry = z.infer<typeof ChangedEntry>
const RulesPreview = z.strictObject({
  /** The edition that these rules would be. */
  edition: z.int().positive(),
  entries: z.int().nonnegative(),
  /** Entries with another score, another place, another award than by the rules in force; losing or gaining one counts. */
  scores: changed,
  places: changed,
  awards: changed,
  /** All of these entries: first who would lose the score, then whose award changes, then the others, in the new order. */
  changes: z.array(ChangedEntry),
  /** Matters that people must decide: by the rules in force, and by these. */
  open: z.strictObject({ before: changed, after: changed }),
})

export const rulesDocumentCalls = {
  /** What a file holds and whether this track could take it: the document, or everything that is wrong with it, a sentence for each. */
  'rules.read': query({
    input: z.strictObject({ track: TrackId, document: bytes }),
    output: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), document: RulesDocument, digest: Digest }),
      z.strictObject({ ok: z.literal(false), problems: z.array(Name).min(1) }),
    ]),
    refusals: unread,
    windows: ['operator'],
    roles: ['organizer'],
  }),
  'rules.define': command({
    /** The very bytes that were read. */
    input: z.strictObject({ track: TrackId, document: bytes }),
    output: z.null(),
    refusals: [
      ...unread,
      'document-broken',
      'rules-frozen',
      'rubric-does-not-add-up',
      'rules-contradictory',
      'panel-unknown',
      'part-unknown',
      'entry-unknown',
      'judge-unknown',
      'chief-unknown',
      'anchor-is-entry',
      'role-not-held',
      'subject-in-conflict',
    ],
    windows: ['operator'],
    roles: ['organizer'],
    announces: 'setup.changed',
  }),
  /** What other rules would do to the results so far. Records nothing. */
  'rules.preview': query({
    input: z.strictObject({ track: TrackId, rules: Rules }),
    output: RulesPreview,
    refusals: ['track-unknown', 'rules-not-frozen', 'rules-unchanged', 'rules-contradictory', 'panel-certified', ...panelMisfits],
    windows: ['operator'],
    roles: ['organizer'],
  }),
  'rules.export': task({
    input: z.strictObject({ track: TrackId }),
    output: z.strictObject({ file: z.string() }),
    refusals: ['track-unknown', 'folder-unwritable', 'disk-full'],
    windows: ['operator'],
    roles: ['organizer', 'chief', 'supervisor'],
  }),
}
