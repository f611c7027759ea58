/** What statistics say about a panel and its judges, and who stands near a line of awards: advice, never a result. Points are floating point. */
import { z } from 'zod'
import { AwardId, EntryId, PanelId, PartId, PersonId, TrackId } from '../domain/ids.ts'
import { Name, Thousandths } from '../domain/quantity.ts'
import { query, task } from './define.ts'

const office = ['chief', 'organizer', 'supervisor'] as const

/** Why a figure is not there. The first three are of this page: too few entries so far, a gap in the table, marks that do not differ. */
const NoFigure = z.enum([
  'too-few',
  'incomplete',
  'constant',
  'too-many',
  'no-variance',
  'no-residual',
  'negative',
  'infinite',
  'disconnected',
  'out-of-range',
])
export type NoFigure = z.infer<typeof NoFigure>
const orNone = <const Value extends z.ZodType>(value: Value) =>
  z.union([z.strictObject({ value }), z.strictObject({ none: NoFigure, value: z.never().optional() })])

/** A figure with the limits of its 95 % interval. */
const Interval = z.strictObject({ value: z.number(), low: z.number(), high: z.number() })
export type Interval = z.infer<typeof Interval>

const JudgeFigures = z.strictObject({
  id: PersonId,
  name: z.string(),
  /** Sheets that count here: sealed, received or accepted. */
  marks: z.int(),
  mean: orNone(z.number()),
  /** Mean deviation from the panel's mean of the same entries, in points; minus is severe. `isClear`: zero lies outside the interval and the
   * deviation is 3 % of the maximum or more. From the 4th compared entry. */
  severity: orNone(z.strictObject({ ...Interval.shape, isClear: z.boolean() })),
  /** Correlation with the mean of the others; negative for a reversed order. From the 6th compared entry. */
  consistency: orNone(z.number()),
  /** Standard deviation of the judge's totals, and its ratio to the middle one of the panel. From the 4th mark. */
  spread: orNone(z.strictObject({ sd: z.number(), ratio: z.number(), verdict: z.enum(['narrow', 'usual', 'wide']) })),
  drift: z.strictObject({
    /** In the order in which the judge sealed: the place from 1, the entry's number, the deviation from the panel's mean. */
    points: z.array(z.strictObject({ place: z.int(), number: z.string(), deviation: z.number() })),
    /** The fitted line at the first and the last place. `isClear`: the slope is more than chance and comes to 3 % of the maximum or more. */
    line: orNone(z.strictObject({ from: z.number(), to: z.number(), isClear: z.boolean() })),
  }),
  /** How many of the judge's totals lie in each bin. */
  bins: z.array(z.int()),
  /** How many of the last totals, in the order of sealing, are the same. */
  sameTotals: z.int(),
})
export type JudgeFigures = z.infer<typeof JudgeFigures>

const PanelFigures = z.strictObject({
  panel: PanelId,
  name: z.string(),
  track: TrackId,
  trackName: Name,
  part: PartId,
  parts: z.array(z.strictObject({ id: PartId, name: Name, max: Thousandths })),
  max: Thousandths,
  entries: z.int(),
  /** Entries with nothing open: every judge's mark is there, or it is known that none will come. */
  complete: z.int(),
  /** Fewer than 8 entries are complete: nobody should draw a conclusion yet. */
  isProvisional: z.boolean(),
  judges: z.array(JudgeFigures),
  /** One axis for all judges, in thousandths of a point; `least` and `most` of all totals. */
  bins: z.strictObject({ from: Thousandths, width: Thousandths, count: z.int(), least: Thousandths, most: Thousandths }).nullable(),
  agreement: z.strictObject({
    /** What it rests on: entries that all of these judges marked. */
    entries: z.int(),
    judges: z.int(),
    /** ICC(2,1), one judge alone, and ICC(2,k), the mean of all. From the 6th entry. */
    single: orNone(Interval),
    average: orNone(Interval),
    /** Kendall's W with ties corrected. From the 6th entry. */
    w: orNone(z.number()),
    /** Standard error of an entry's mean in points, and the gap from which on two entries differ credibly. From the 4th entry. */
    error: orNone(z.strictObject({ sem: z.number(), credible: z.number() })),
  }),
  /** Every panel of the track that marks this part. Panels of one `link` share judges or entries, directly or by way of others. */
  panels: z.array(
    z.strictObject({
      id: PanelId,
      name: z.string(),
      isOwn: z.boolean(),
      judges: z.int(),
      /** Entries with at least one mark. */
      entries: z.int(),
      mean: orNone(z.number()),
      /** Standard deviation of the entries' means. */
      sd: orNone(z.number()),
      link: z.int(),
    }),
  ),
})
export type PanelFigures = z.infer<typeof PanelFigures>

/** An entry beside a line; `gap` in points to the first one on the other side. */
const Beside = z.strictObject({ entry: EntryId, number: z.string(), panel: PanelId, isInside: z.boolean(), gap: z.number() })
const LineAtHand = z.strictObject({
  award: AwardId,
  awardName: Name,
  /** Of an award that is given in each panel. */
  group: PanelId.nullable(),
  groupName: z.string().nullable(),
  /** The last who has the award or a better one, and the first who has not. */
  inside: Beside,
  outside: Beside,
  gap: z.number(),
  /** `isInside`: the gap is smaller than what two entries must differ by to differ credibly. */
  noise: z.union([
    z.strictObject({ error: z.number(), credible: z.number(), isInside: z.boolean() }),
    z.strictObject({ none: z.enum([...NoFigure.options, 'two-panels', 'rounds', 'equated']) }),
  ]),
  /** Everybody within noise of the line, best first; empty where the noise is unknown. */
  within: z.array(Beside),
})
export type LineAtHand = z.infer<typeof LineAtHand>

export const statisticCalls = {
  'statistic.panel': query({
    /** Without a part, the first one of the panel. */
    input: z.strictObject({ panel: PanelId, part: PartId.optional() }),
    output: PanelFigures,
    refusals: ['panel-unknown', 'panel-of-another', 'part-unknown', 'statistics-hidden'],
    windows: ['operator'],
    roles: office,
  }),
  'statistic.lines': task({
    /** The lines of awards that an entry of this panel stands beside or within noise of. */
    input: z.strictObject({ panel: PanelId }),
    output: z.strictObject({ lines: z.array(LineAtHand) }),
    refusals: ['panel-unknown', 'panel-of-another', 'statistics-hidden', 'cancelled'],
    windows: ['operator'],
    roles: office,
  }),
}
