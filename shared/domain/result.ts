/** A result 成绩 with its full explanation. Says what was computed; computes nothing. */
import { z } from 'zod'
import { AwardId, CriterionId, Digest, EntryId, PanelId, PartId, PenaltyId, PersonId } from './ids.ts'
import { ExactText } from './quantity.ts'
import { JudgeGroup } from './reduction.ts'
import { RoundingMethod, RoundingStage } from './rounding.ts'
import { MissingReason } from './score-sheet.ts'
import { StopRemedy } from './stop.ts'
import { TieStep } from './tie-step.ts'

/** What became of one judge's mark. `pending` is a sheet that is still to come; a judge who gave every entry the same has no z: `no-spread`. */
export const MarkFate = z.enum(['counted', 'moved', 'dropped-high', 'dropped-low', 'pending', 'absent', 'recused', 'void', 'no-spread'])
export type MarkFate = z.infer<typeof MarkFate>
export const JudgeMark = z
  .strictObject({
    judge: PersonId,
    value: ExactText.optional(),
    fate: MarkFate,
    /** What counts instead of `value` where the mark was moved to the limit. */
    moved: ExactText.optional(),
    /** Why there is no mark of the judge's own, where the mean of the others stands in for it. */
    standIn: MissingReason.optional(),
  })
  .readonly()
export type JudgeMark = z.infer<typeof JudgeMark>

/** What a step is about: a part, one of its criteria, one group of judges. Without a part: the judges' totals, or the composed score. */
const at = { part: PartId.optional(), criterion: CriterionId.optional(), group: JudgeGroup.optional() }
const change = { before: ExactText, after: ExactText }
const ranks = z.int().positive()

/** One step from marks to place, in the order it was taken. words/ turns it into a sentence and a line of arithmetic. */
export const ExplanationStep = z.discriminatedUnion('key', [
  /** A judge's total as z or T, from the mean and the deviation of all that the judge gave inside the panel. */
  z.strictObject({
    key: z.literal('standardised'),
    judge: PersonId,
    scale: z.enum(['z', 't']),
    mean: ExactText,
    /** Cut after 30 decimals: a square root. */
    deviation: ExactText,
    of: z.enum(['sample', 'population']),
    ...change,
  }),
  z.strictObject({ key: z.literal('marks'), ...at, marks: z.array(JudgeMark).readonly() }),
  /** The centre of a clipped mean, exact and as it is used, and how far from it a mark may lie. */
  z.strictObject({ key: z.literal('centred'), ...at, ...change, limit: ExactText }),
  z.strictObject({ key: z.literal('reduced'), ...at, sum: ExactText, divisor: z.int(), usualDivisor: z.int(), value: ExactText }),
  /** Judge classes, weighted. */
  z.strictObject({
    key: z.literal('combined'),
    ...at,
    terms: z.array(z.strictObject({ group: JudgeGroup, percent: z.int(), value: ExactText, term: ExactText })).readonly(),
    value: ExactText,
  }),
  z.strictObject({
    key: z.literal('rounded'),
    ...at,
    /** Whose total it is, at the stage judge-total. */
    judge: PersonId.optional(),
    stage: RoundingStage,
    method: RoundingMethod,
    label: z.enum(['plain', 'gbt8170']),
    places: z.int(),
    ...change,
  }),
  z.strictObject({ key: z.literal('factored'), part: PartId, criterion: CriterionId, factor: ExactText, ...change }),
  /** The criteria of a part, added. */
  z.strictObject({
    key: z.literal('summed'),
    part: PartId,
    terms: z.array(z.strictObject({ criterion: CriterionId, value: ExactText })).readonly(),
    value: ExactText,
  }),
  z.strictObject({ key: z.literal('weighted'), part: PartId, percent: z.int(), ...change }),
  z.strictObject({
    key: z.literal('added'),
    terms: z.array(z.strictObject({ part: PartId, value: ExactText })).readonly(),
    value: ExactText,
  }),
  /** The best runs, added; `counted` marks those that are. */
  z.strictObject({
    key: z.literal('best'),
    runs: z.array(z.strictObject({ part: PartId, value: ExactText, counted: z.boolean() })).readonly(),
    value: ExactText,
  }),
  z.strictObject({
    key: z.literal('equated'),
    group: PanelId,
    /** Trimmed means of the panel and of all panels; `factor` is mean of all ÷ mean of the panel. */
    own: ExactText,
    all: ExactText,
    factor: ExactText,
    rankInGroup: ranks,
    ...change,
  }),
  z.strictObject({
    key: z.literal('carried'),
    method: z.enum(['sum', 'weights', 'anew']),
    /** One for each round so far, in order; a round that carries nothing has the term 0. */
    terms: z.array(z.strictObject({ percent: z.int().optional(), value: ExactText, term: ExactText })).readonly(),
    value: ExactText,
  }),
  z.strictObject({ key: z.literal('penalty'), penalty: PenaltyId, amount: ExactText, reason: z.string(), ...change }),
  z.strictObject({
    key: z.literal('stopped'),
    ...at,
    reason: z.enum(['pending', 'missing', 'too-few']),
    remaining: z.int(),
    minimum: z.int(),
  }),
  /** Two people let the reckoning go on after a stop. */
  z.strictObject({ key: z.literal('stop-decided'), instead: StopRemedy, reason: z.string() }),
  /** Whether the entry went on from round `round` (counted from 1): its place among `of`, in the field or in its panel, and how many the
   * gate lets through there. */
  z.strictObject({
    key: z.literal('gated'),
    round: z.int().positive(),
    outcome: z.enum(['through', 'out', 'open']),
    rank: ranks,
    of: z.int(),
    seats: z.int(),
  }),
  /** Neighbours that differ by less than the tolerance count as equal. */
  z.strictObject({ key: z.literal('level'), tolerance: ExactText, entries: z.array(EntryId).readonly() }),
  z.strictObject({
    key: z.literal('tie-broken'),
    step: TieStep,
    /** Which run a next best run was, the best being 1. */
    run: z.int().positive().optional(),
    /** The tied entries with the value that was compared, best first; for a decision, a draw and a majority, the place inside the tie; for a
     * majority also how many judges gave place `column` or better, and the sum of those places. */
    compared: z
      .array(
        z.strictObject({
          entry: EntryId,
          value: ExactText,
          tally: z.strictObject({ column: z.int(), marks: z.int(), sum: ExactText }).optional(),
        }),
      )
      .readonly(),
    reason: z.string().optional(),
  }),
  /** The entry has withdrawn: nothing was reckoned. */
  z.strictObject({ key: z.literal('withdrawn'), reason: z.string() }),
  z.strictObject({ key: z.literal('ranked'), rank: z.int(), of: z.int(), by: z.enum(['rounded', 'exact']), value: ExactText }),
])
export type ExplanationStep = z.infer<typeof ExplanationStep>

/** Why an entry has an award or, having been looked at for it, has not. */
export const AwardNote = z
  .strictObject({
    award: AwardId,
    outcome: z.enum([
      'inside',
      'let-in',
      'kept-out',
      'asked',
      'below',
      'better-award',
      'ineligible',
      'school-cap',
      'below-minimum',
      'contradiction',
    ]),
    /** The place of the entry, and the number of the last place that the line lets in. */
    rank: ranks.optional(),
    line: z.int().nonnegative(),
    /** How many equals stand across the line, where they do. */
    equals: z.int().positive().optional(),
    /** Somebody is still asked about the line, so that nobody beyond it is out for good. */
    open: z.literal(true).optional(),
    /** How much the entry lacks to the last one that has the award. */
    gap: ExactText.optional(),
    reason: z.string().optional(),
  })
  .readonly()
export type AwardNote = z.infer<typeof AwardNote>

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
    /** One for each award by place that the entry was looked at for, best first. */
    awardNotes: z.array(AwardNote).readonly().optional(),
    /** The score and the place before panels were brought level. */
    raw: z.strictObject({ score: ExactText, rank: ranks }).optional(),
    explanation: z.array(ExplanationStep).readonly(),
  })
  .readonly()
export type EntryResult = z.infer<typeof EntryResult>

/** A tie that only a person can decide: the rules' chain reached `decision` and none is recorded. Of one panel: no chief has a say over the
 * entries of several, which share the place. */
export const OpenTie = z.strictObject({ entries: z.array(EntryId).readonly(), score: ExactText }).readonly()
export type OpenTie = z.infer<typeof OpenTie>

/** A line that only a person can draw: it runs through a tie, or a better award has already gone past it, which contradicts its rule. */
const OpenLine = z
  .strictObject({
    award: AwardId,
    entries: z.array(EntryId).readonly(),
    /** How many of them the rule still has seats for; of a contradiction that cannot be said. */
    seats: z.int().nonnegative().optional(),
    contradiction: z.literal(true).optional(),
  })
  .readonly()

/** The results of one track, best first; entries without a score come last, in the order of their numbers. */
export const TrackResult = z
  .strictObject({
    entries: z.array(EntryResult).readonly(),
    openTies: z.array(OpenTie).readonly(),
    /** Awards whose line runs through a tie and whose rule says that a person is asked. */
    openLines: z.array(OpenLine).readonly(),
    /** Rounds whose gate runs through a tie and whose rule says that a person is asked. */
    openGates: z
      .array(z.strictObject({ round: z.int().positive(), entries: z.array(EntryId).readonly() }))
      .readonly()
      .optional(),
  })
  .readonly()
export type TrackResult = z.infer<typeof TrackResult>

/** What a certified panel stores: the exact results and the sheet versions that they were computed from. */
const CertifiedResult = z.strictObject({ entry: EntryId, score: ExactText, rank: z.int().positive() }).readonly()
export const Certification = z
  .strictObject({ results: z.array(CertifiedResult).min(1).readonly(), sheets: z.array(Digest).readonly() })
  .readonly()
export type Certification = z.infer<typeof Certification>
