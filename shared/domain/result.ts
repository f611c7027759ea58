/** A result 成绩 with its full explanation. Says what was computed; computes nothing. */
import { z } from 'zod'
import { AwardId, Digest, EntryId, PartId, PenaltyId, PersonId } from './ids.ts'
import { ExactText } from './quantity.ts'
import { RoundingMethod, RoundingStage, TieStep } from './rules.ts'

/** What became of one judge's mark. `pending` is a sheet that is still to come. */
export const MarkFate = z.enum(['counted', 'dropped-high', 'dropped-low', 'pending', 'absent', 'recused', 'void'])
export type MarkFate = z.infer<typeof MarkFate>
export const JudgeMark = z.strictObject({ judge: PersonId, value: ExactText.optional(), fate: MarkFate }).readonly()
export type JudgeMark = z.infer<typeof JudgeMark>

/** `part` is absent where the step is about the judges' totals or the composed score. */
const part = PartId.optional()

/** One step from marks to place, in the order it was taken. words/ turns it into a sentence and a line of arithmetic. */
export const ExplanationStep = z.discriminatedUnion('key', [
  z.strictObject({ key: z.literal('marks'), part, marks: z.array(JudgeMark).readonly() }),
  z.strictObject({ key: z.literal('reduced'), part, sum: ExactText, divisor: z.int(), usualDivisor: z.int(), value: ExactText }),
  z.strictObject({
    key: z.literal('rounded'),
    part,
    stage: RoundingStage,
    method: RoundingMethod,
    label: z.enum(['plain', 'gbt8170']),
    places: z.int(),
    before: ExactText,
    after: ExactText,
  }),
  z.strictObject({ key: z.literal('weighted'), part: PartId, percent: z.int(), before: ExactText, after: ExactText }),
  z.strictObject({
    key: z.literal('added'),
    terms: z.array(z.strictObject({ part: PartId, value: ExactText })).readonly(),
    value: ExactText,
  }),
  z.strictObject({
    key: z.literal('penalty'),
    penalty: PenaltyId,
    amount: ExactText,
    reason: z.string(),
    before: ExactText,
    after: ExactText,
  }),
  z.strictObject({
    key: z.literal('stopped'),
    part,
    reason: z.enum(['pending', 'missing', 'too-few']),
    remaining: z.int(),
    minimum: z.int(),
  }),
  z.strictObject({
    key: z.literal('tie-broken'),
    step: TieStep,
    /** The tied entries with the value that was compared, best first; for a decision, the place inside the tie. */
    compared: z.array(z.strictObject({ entry: EntryId, value: ExactText })).readonly(),
    reason: z.string().optional(),
  }),
  z.strictObject({ key: z.literal('ranked'), rank: z.int(), of: z.int(), by: z.enum(['rounded', 'exact']), value: ExactText }),
])
export type ExplanationStep = z.infer<typeof ExplanationStep>

export const EntryResult = z
  .strictObject({
    entry: EntryId,
    /** Reduced (and, where the rules say so, rounded) score of each part that has one; weighted styles show it before the weight. */
    parts: z.array(z.strictObject({ part: PartId, value: ExactText })).readonly(),
    /** Undefined while something is pending or stopped. */
    score: ExactText.optional(),
    rank: z.int().optional(),
    /** Entries that share this place and that no step of the chain has told apart. */
    tiedWith: z.array(EntryId).readonly(),
    award: AwardId.optional(),
    explanation: z.array(ExplanationStep).readonly(),
  })
  .readonly()
export type EntryResult = z.infer<typeof EntryResult>

/** A tie that only a person can decide: the rules' chain reached `decision` and none is recorded. */
export const OpenTie = z.strictObject({ entries: z.array(EntryId).readonly(), score: ExactText }).readonly()
export type OpenTie = z.infer<typeof OpenTie>

/** The results of one track, best first; entries without a score come last, in the order of their numbers. */
export const TrackResult = z
  .strictObject({
    entries: z.array(EntryResult).readonly(),
    openTies: z.array(OpenTie).readonly(),
    /** Awards whose line runs through a tie and whose rule says that a person is asked. */
    openLines: z.array(z.strictObject({ award: AwardId, entries: z.array(EntryId).readonly() })).readonly(),
  })
  .readonly()
export type TrackResult = z.infer<typeof TrackResult>

/** What a certified panel stores: the exact results and the sheet versions that they were computed from. */
const CertifiedResult = z.strictObject({ entry: EntryId, score: ExactText, rank: z.int().positive() }).readonly()
export const Certification = z
  .strictObject({ results: z.array(CertifiedResult).min(1).readonly(), sheets: z.array(Digest).readonly() })
  .readonly()
export type Certification = z.infer<typeof Certification>
