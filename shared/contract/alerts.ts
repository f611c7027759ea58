/** Marks that stand out in a panel: listed with their evidence, and closed by a named act. Advice to the chief; no mark changes by it. */
import { z } from 'zod'
import { AlertFinding } from '../domain/alert-rules.ts'
import { CriterionId, Digest, EntryId, PanelId, PartId, PersonId, SheetId } from '../domain/ids.ts'
import { Name, Thousandths } from '../domain/quantity.ts'
import { command, query } from './define.ts'

const office = ['chief', 'organizer', 'supervisor'] as const

/** Marks as they stood beside each other: of the judges (by name) or of one judge's entries (by number). `isMeant`: the alert is about this
 * one. `other`: what the others gave on the mean, where each row is an entry. */
const AlertMark = z.strictObject({
  who: z.string(),
  value: Thousandths,
  isMeant: z.boolean(),
  other: z.number().nullable(),
})
const evidence = { limit: z.string(), marks: z.array(AlertMark) }
/** One thing that stands out, with the figures that a sentence needs: marks in thousandths of a point, the rest floating point. `limit`: the
 * id of the limit that was passed. */
const AlertSign = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('distance'), value: Thousandths, median: Thousandths, ...evidence }),
  z.strictObject({ kind: z.literal('criterion'), criterion: CriterionId, value: Thousandths, median: Thousandths, ...evidence }),
  z.strictObject({ kind: z.literal('spread'), highest: Thousandths, lowest: Thousandths, ...evidence }),
  /** `usual`: how far the others lie from their median, the middle one of these distances. */
  z.strictObject({ kind: z.literal('robust-z'), value: Thousandths, median: Thousandths, usual: Thousandths, z: z.number(), ...evidence }),
  /** `next`: the mark nearest to this one; `q`: the gap to it, as part of the range of all. */
  z.strictObject({ kind: z.literal('dixon'), value: Thousandths, next: Thousandths, range: Thousandths, q: z.number(), ...evidence }),
  z.strictObject({ kind: z.literal('inversion'), rho: z.number(), entries: z.int(), ...evidence }),
  /** `criterion` is null where it is the total that is the same. */
  z.strictObject({
    kind: z.literal('same-mark'),
    value: Thousandths,
    times: z.int(),
    criterion: CriterionId.nullable(),
    ...evidence,
  }),
])
export type AlertSign = z.infer<typeof AlertSign>

const AlertClosing = z.strictObject({
  /** In the contest's time zone. */
  at: z.string(),
  by: z.string(),
  finding: AlertFinding,
  note: z.string(),
})
export type AlertClosing = z.infer<typeof AlertClosing>

/** One matter to ask about: what is in question, why (the weightiest sign first), and how it was closed. An alert without an entry is about a
 * judge's marks of several entries. `sheet`: the one in question, where there is one. */
const ListedAlert = z.strictObject({
  key: z.string(),
  /** How many times its limit the weightiest sign comes to; the list is sorted by it. */
  weight: z.number(),
  entry: EntryId.nullable(),
  number: z.string().nullable(),
  part: PartId,
  partName: Name,
  judge: PersonId.nullable(),
  judgeName: z.string().nullable(),
  sheet: SheetId.nullable(),
  /** The versions of the sheets that it rests on, sorted: while they stand it is the same alert. */
  versions: z.array(Digest),
  signs: z.array(AlertSign).min(1),
  /** How it was closed; null while it is open. */
  closed: AlertClosing.nullable(),
  /** The closing before, of marks that are not the same any more. */
  before: AlertClosing.nullable(),
})
export type ListedAlert = z.infer<typeof ListedAlert>

/** A few marks made up for a limit, and the figure they come to. `at`: the mark that is looked at, where it is one. `others`: what the others
 * gave, entry by entry. */
const WorkedExample = z.strictObject({
  marks: z.array(Thousandths),
  others: z.array(Thousandths).nullable(),
  at: z.int().nullable(),
  /** In the unit of the limit: thousandths of a point, z, Q, rank correlation, times. */
  figure: z.number(),
})
export type WorkedExample = z.infer<typeof WorkedExample>

/** A limit in force for one part. `isUsual`: the rules are silent about it. `fires` just passes it and `stays` just does not; null where no
 * marks can. */
const LimitInForce = z.strictObject({
  id: z.string(),
  kind: z.enum(['distance', 'criterion', 'spread', 'robust-z', 'dixon', 'inversion', 'same-mark']),
  part: PartId,
  partName: Name,
  criterion: CriterionId.nullable(),
  criterionName: Name.nullable(),
  isUsual: z.boolean(),
  /** In the unit of its kind, as `figure` above; for Dixon's Q the critical value at this number of judges. */
  limit: z.number(),
  /** The distance that is asked for besides. */
  least: Thousandths.nullable(),
  /** Dixon's Q only, in percent. */
  confidence: z.int().nullable(),
  /** Rank correlation only: from so many entries on. */
  from: z.int().nullable(),
  fires: WorkedExample.nullable(),
  stays: WorkedExample.nullable(),
})
export type LimitInForce = z.infer<typeof LimitInForce>

export const alertCalls = {
  'alert.list': query({
    /** With an entry, only what is in question about it. */
    input: z.strictObject({ panel: PanelId, entry: EntryId.optional() }),
    output: z.strictObject({
      isCertified: z.boolean(),
      /** Open alerts block certifying. */
      mustBeClosed: z.boolean(),
      /** The weightiest first. */
      alerts: z.array(ListedAlert),
      limits: z.array(LimitInForce),
    }),
    refusals: ['panel-unknown', 'panel-of-another'],
    windows: ['operator'],
    roles: office,
  }),
  'alert.close': command({
    /** `versions`: those of the alert as it was read. A note is asked for where the finding is that there is a reason. */
    input: z.strictObject({
      panel: PanelId,
      alert: z.string().max(400),
      versions: z.array(Digest),
      finding: AlertFinding,
      note: z.string().trim().max(200),
    }),
    output: z.null(),
    refusals: [
      'panel-unknown',
      'panel-of-another',
      'panel-certified',
      'role-not-held',
      'subject-in-conflict',
      'alert-unknown',
      'alert-closed',
      'alert-stale',
      'alert-without-note',
    ],
    windows: ['operator'],
    roles: ['chief'],
    announces: 'sheets.changed',
  }),
}
