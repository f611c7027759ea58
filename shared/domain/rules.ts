/** The rules 规则 of a track as data: how marks become results. Knows no marks. Frozen before the first sheet is sealed. */
import { z } from 'zod'
import { AlertRules } from './alert-rules.ts'
import { AwardRule, MentorAward, SchoolAward, SingleItemAward } from './award-rules.ts'
import { Composition, Equating, Rounds } from './composition.ts'
import { CriterionId } from './ids.ts'
import { JudgingRules } from './judging-rules.ts'
import { Thousandths } from './quantity.ts'
import { MissingMarks, Reduction } from './reduction.ts'
import { Rounding } from './rounding.ts'
import { TieStep } from './tie-step.ts'
import { TimeLimit } from './time-limit.ts'

/** What is optional here is a rule that most contests do not have; rules without it mean the same as before it existed. */
export const Rules = z
  .strictObject({
    format: z.literal(1),
    reduction: Reduction,
    missing: MissingMarks,
    rounding: Rounding,
    /** What a criterion's mark is multiplied by, in thousandths: 2000 doubles it. A criterion that is not named counts as it is. */
    factors: z.record(CriterionId, Thousandths).readonly().optional(),
    composition: Composition,
    rounds: Rounds.optional(),
    equating: Equating.optional(),
    rank: z.strictObject({
      by: z.enum(['rounded', 'exact']),
      style: z.enum(['competition', 'dense']),
      /** Neighbours whose values differ by less than this are equal, and so on from neighbour to neighbour. */
      tolerance: Thousandths.optional(),
    }),
    ties: z.array(TieStep).readonly(),
    time: z.array(TimeLimit).readonly(),
    judging: JudgingRules.optional(),
    alerts: AlertRules.optional(),
    awards: z.array(AwardRule).readonly(),
    singleItemAwards: z.array(SingleItemAward).readonly().optional(),
    mentorAwards: z.array(MentorAward).readonly().optional(),
    schoolAwards: z.array(SchoolAward).readonly().optional(),
  })
  .readonly()
export type Rules = z.infer<typeof Rules>
