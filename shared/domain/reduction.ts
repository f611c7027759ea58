/** How many judges' marks become one 归并, as data: what is dropped or moved, and which judges weigh how much. Knows no marks. */
import { z } from 'zod'
import { Thousandths } from './quantity.ts'
import { RoundingTo } from './rounding.ts'

/** What one list of marks is made of: each criterion's marks, each part's, or the judges' totals (domain.md C4, C5, W1). */
const of = z.enum(['criteria', 'parts', 'totals'])
export type ReductionLevel = z.infer<typeof of>

const mean = { method: z.literal('mean') }
/** 去掉最高最低分. Fewer than `keepAtLeast` marks left is a hard stop, and a person decides. */
const trimmed = {
  method: z.literal('trimmed'),
  high: z.int().nonnegative(),
  low: z.int().nonnegative(),
  keepAtLeast: z.int().positive(),
}
/** Marks further than `limit` from the centre, the mean of the marks given, are moved to that distance, not dropped. */
const clipped = {
  method: z.literal('clipped'),
  limit: Thousandths,
  centre: z.union([z.literal('exact'), RoundingTo]),
}
const median = { method: z.literal('median') }

/** One list of marks by itself. */
const ListReduction = z.discriminatedUnion('method', [
  z.strictObject(mean),
  z.strictObject(trimmed),
  z.strictObject(clipped),
  z.strictObject(median),
])
export type ListReduction = z.infer<typeof ListReduction>

/** A judge class 评委类别, or a group inside a panel: the one named in the panel, else the judge's class. */
export const JudgeGroup = z.string().min(1).max(40)

export const Reduction = z.discriminatedUnion('method', [
  z.strictObject({ ...mean, of }),
  z.strictObject({ ...trimmed, of }),
  z.strictObject({ ...clipped, of }),
  z.strictObject({ ...median, of }),
  /** Each class of judges by itself, then weighted: experts 70 %, students 30 % (C3). */
  z.strictObject({
    method: z.literal('classes'),
    of,
    classes: z
      .array(z.strictObject({ group: JudgeGroup, percent: z.int().positive().max(100), by: ListReduction }))
      .min(1)
      .readonly(),
  }),
  /** Each group of judges loses its own extremes; the marks that remain in all groups are averaged together (synchronised diving). */
  z.strictObject({
    method: z.literal('groups'),
    of,
    groups: z
      .array(z.strictObject({ group: JudgeGroup, by: ListReduction }))
      .min(1)
      .readonly(),
  }),
])
export type Reduction = z.infer<typeof Reduction>

/** What a missing mark does: the others are averaged with the smaller divisor in plain sight, the mean of the others takes its place, or
 * a person must decide first. */
const MissingMark = z.enum(['smaller-divisor', 'mean-of-others', 'hard-stop'])
export const MissingMarks = z.strictObject({
  recused: MissingMark,
  absent: MissingMark,
  void: MissingMark,
  /** How the mean of the others is rounded where it stands in for a mark; exact without it. */
  standIn: RoundingTo.optional(),
})
export type MissingMarks = z.infer<typeof MissingMarks>
