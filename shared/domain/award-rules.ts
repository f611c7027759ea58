/** The awards 奖项 that a track gives, as data: how many, to whom, and what happens at the line. Gives none. */
import { z } from 'zod'
import { AtLine } from './composition.ts'
import { AwardId, CriterionId, PartId } from './ids.ts'
import { Name, Thousandths } from './quantity.ts'
import { RoundingMethod } from './rounding.ts'

/** Shares are of the eligible entries that have a score; `atLeast` seats in any case. */
const share = { rounding: RoundingMethod, atLeast: z.int().nonnegative().optional() }
export const Quota = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), count: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('share'), percent: z.int().positive().max(100), ...share }),
  z.strictObject({ kind: z.literal('fraction'), over: z.int().positive(), under: z.int().positive(), ...share }),
  /** `seats` in all, shared among the groups by their size; only for awards that are given per group. */
  z.strictObject({
    kind: z.literal('apportioned'),
    seats: z.int().nonnegative(),
    method: z.enum(['largest-remainder', 'd-hondt', 'sainte-lague']),
    atLeastOne: z.boolean().optional(),
  }),
])
export type Quota = z.infer<typeof Quota>

/** An award by place 等次奖, best first. */
export const AwardRule = z
  .strictObject({
    id: AwardId,
    name: Name,
    quota: Quota,
    /** Entries tied across the line come in, stay out, or a person is asked. */
    atLine: AtLine,
    /** The quota counts this award and all better ones together: the first 25 %, then to 60 % (F11). */
    cumulative: z.literal(true).optional(),
    /** One line for the track, or one in each group (panel) by the places inside it (F14). */
    per: z.enum(['track', 'group']).optional(),
    /** At most so many of one school; who is beyond is passed over and uses no seat. */
    schoolCap: z.int().positive().optional(),
    /** Below this score the seat stays vacant 空缺. */
    minimum: Thousandths.optional(),
  })
  .readonly()
export type AwardRule = z.infer<typeof AwardRule>

/** A single-item prize 单项奖: the best of one part or criterion; winners of the awards in `except` are passed over (F17). */
export const SingleItemAward = z
  .strictObject({
    id: AwardId,
    name: Name,
    part: PartId,
    criterion: CriterionId.optional(),
    count: z.int().positive(),
    atLine: AtLine,
    except: z.array(AwardId).readonly().optional(),
  })
  .readonly()
export type SingleItemAward = z.infer<typeof SingleItemAward>

/** 优秀指导教师奖: for the mentors of the winners of these awards (F18). */
export const MentorAward = z.strictObject({ id: AwardId, name: Name, awards: z.array(AwardId).min(1).readonly() }).readonly()
export type MentorAward = z.infer<typeof MentorAward>

/** 团体奖, 优秀组织奖: schools in the order of the points that their entries' awards bring. */
export const SchoolAward = z
  .strictObject({
    id: AwardId,
    name: Name,
    points: z.record(AwardId, z.int().nonnegative()).readonly(),
    count: z.int().positive(),
    atLine: AtLine,
  })
  .readonly()
export type SchoolAward = z.infer<typeof SchoolAward>
