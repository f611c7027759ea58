/** The rules 规则 of a track as data: how marks become results. Knows no marks. Frozen before the first sheet is sealed. */
import { z } from 'zod'
import { AwardId, PartId } from './ids.ts'
import { Name, Thousandths } from './quantity.ts'

/** 去掉最高最低分: `high` and `low` marks are dropped, inside each part or on the judges' totals (domain.md C4, C5, W1). */
const Reduction = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('mean'), of: z.enum(['parts', 'totals']) }),
  z.strictObject({
    method: z.literal('trimmed'),
    of: z.enum(['parts', 'totals']),
    high: z.int().nonnegative(),
    low: z.int().nonnegative(),
    /** How many marks must remain after trimming; fewer is a hard stop and a person decides. */
    keepAtLeast: z.int().positive(),
  }),
])
export type Reduction = z.infer<typeof Reduction>

export const RoundingMethod = z.enum(['half-up', 'half-even', 'floor', 'ceil'])
export type RoundingMethod = z.infer<typeof RoundingMethod>
export const RoundingStage = z.enum(['judge-total', 'part', 'total', 'final'])
export type RoundingStage = z.infer<typeof RoundingStage>
/** A value is rounded once at each stage named here, and nowhere else. `part`: each part's reduced score; `total`: the composed score
 * before penalties; `final`: after penalties. half-even is GB/T 8170 四舍六入五成双 on exact values. */
const Rounding = z.strictObject({
  method: RoundingMethod,
  places: z.int().min(0).max(9),
  stages: z.array(RoundingStage).readonly(),
  /** GB/T 8170 is a label of half-even; the sheet prints the name that the rule book uses. */
  label: z.enum(['plain', 'gbt8170']).default('plain'),
})

/** Points are added; weights are percent of a 100-point scale per part and total 100 (domain.md C6). */
const Composition = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('points') }),
  z.strictObject({ method: z.literal('weights'), percent: z.record(PartId, z.int().positive().max(100)).readonly() }),
])

/** One step of the tie chain 并列处理; the first that tells two entries apart decides (domain.md C9, C15, C16). */
export const TieStep = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('part'), part: PartId }),
  z.strictObject({ by: z.literal('dropped-sum') }),
  z.strictObject({ by: z.literal('more-decimals'), places: z.int().min(1).max(12) }),
  z.strictObject({ by: z.literal('decision') }),
])
export type TieStep = z.infer<typeof TieStep>

/** What a missing mark does: the others are averaged with the smaller divisor in plain sight, or a person must decide first. */
const MissingMark = z.enum(['smaller-divisor', 'hard-stop'])

/** A time limit of a part: strict comparisons, in seconds; the deduction comes off the final score (domain.md D1, D17). */
const TimeLimit = z.strictObject({
  part: PartId,
  atLeast: z.int().nonnegative(),
  atMost: z.int().positive(),
  deduction: Thousandths,
})

const Quota = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), count: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('share'), percent: z.int().positive().max(100), rounding: RoundingMethod }),
])
export type Quota = z.infer<typeof Quota>

/** An award by place 等次奖, best first. `atLine`: entries tied across the line come in, stay out, or a person is asked. */
export const AwardRule = z.strictObject({ id: AwardId, name: Name, quota: Quota, atLine: z.enum(['let-in', 'keep-out', 'ask']) }).readonly()
export type AwardRule = z.infer<typeof AwardRule>

export const Rules = z
  .strictObject({
    format: z.literal(1),
    reduction: Reduction,
    missing: z.strictObject({ recused: MissingMark, absent: MissingMark, void: MissingMark }),
    rounding: Rounding,
    composition: Composition,
    rank: z.strictObject({ by: z.enum(['rounded', 'exact']), style: z.enum(['competition', 'dense']) }),
    ties: z.array(TieStep).readonly(),
    time: z.array(TimeLimit).readonly(),
    awards: z.array(AwardRule).readonly(),
  })
  .readonly()
export type Rules = z.infer<typeof Rules>
