/** The chief judge's work on a panel: who is missing, who disagrees, what is tied, what still blocks certifying. */
import { z } from 'zod'
import { SealedComment } from '../domain/comment.ts'
import { Digest, EntryId, PanelId, PartId, PenaltyId, PersonId, SheetId, TrackId } from '../domain/ids.ts'
import { PenaltyType } from '../domain/penalty.ts'
import { ExactText, Name, Thousandths } from '../domain/quantity.ts'
import { OpenTie } from '../domain/result.ts'
import { Marks, Rubric } from '../domain/rubric.ts'
import { MissingReason, SheetState } from '../domain/score-sheet.ts'
import { StopRemedy } from '../domain/stop.ts'
import { command, query, task } from './define.ts'
import { secondPersonRefusals } from './second-person.ts'

const chief = ['chief'] as const
const chiefAndOffice = ['chief', 'organizer', 'supervisor'] as const
const operator = ['operator'] as const
const Reason = z.string().trim().min(1).max(200)
const scope = ['panel-unknown', 'panel-of-another', 'panel-certified', 'role-not-held', 'subject-in-conflict'] as const

const Cell = z.strictObject({
  sheet: SheetId,
  judge: PersonId,
  part: PartId,
  state: SheetState,
  total: Thousandths.nullable(),
  versions: z.int(),
  /** 手录: the marks were keyed in from a paper. */
  origin: z.literal('paper').optional(),
})
/** What the marks of a part come to, as the rules reduce them; the divisor is bold where it is not the usual one. */
const Mean = z.strictObject({ part: PartId, value: ExactText, divisor: z.int().nullable(), usualDivisor: z.int().nullable() })
const PanelProgress = z.strictObject({
  panel: PanelId,
  name: z.string(),
  track: TrackId,
  trackName: Name,
  venue: z.string(),
  chief: PersonId,
  isCertified: z.boolean(),
  /** `sinceSeal`: whole minutes since the judge last sealed a sheet; null before the first. */
  judges: z.array(z.strictObject({ id: PersonId, name: z.string(), sinceSeal: z.int().nullable() })),
  parts: z.array(z.strictObject({ id: PartId, name: Name, max: Thousandths })),
  entries: z.array(z.strictObject({ entry: EntryId, number: z.string(), cells: z.array(Cell), means: z.array(Mean) })),
})
export type PanelProgress = z.infer<typeof PanelProgress>

/** What stands between a panel and its certification, each item with what a sentence and a link need. */
export const Blocker = z.discriminatedUnion('blocker', [
  z.strictObject({
    blocker: z.literal('sheet-pending'),
    sheet: SheetId,
    judge: z.string(),
    number: z.string(),
    part: Name,
    state: SheetState,
  }),
  z.strictObject({
    blocker: z.literal('sheet-undecided'),
    sheet: SheetId,
    judge: z.string(),
    number: z.string(),
    part: Name,
    state: SheetState,
  }),
  z.strictObject({ blocker: z.literal('sheet-conflict'), sheet: SheetId, judge: z.string(), number: z.string(), part: Name }),
  /** A judge asked to change the sheet, and the chief has not answered. */
  z.strictObject({ blocker: z.literal('change-requested'), sheet: SheetId, judge: z.string(), number: z.string(), part: Name }),
  /** The chief asked the judge to confirm, and the judge has not answered. */
  z.strictObject({ blocker: z.literal('confirmation-open'), sheet: SheetId, judge: z.string(), number: z.string(), part: Name }),
  /** The rules propose a deduction for a time, and the chief has not decided. */
  z.strictObject({ blocker: z.literal('penalty-proposed'), entry: EntryId, number: z.string(), part: Name }),
  /** Somebody appealed against a penalty, and nobody has ruled. */
  z.strictObject({ blocker: z.literal('appeal-open'), penalty: PenaltyId, number: z.string(), by: z.string() }),
  z.strictObject({ blocker: z.literal('tie-open'), tie: OpenTie, numbers: z.array(z.string()) }),
  /** The rules stop: too few marks remain, or one is missing that a person must decide about. */
  z.strictObject({
    blocker: z.literal('result-stopped'),
    entry: EntryId,
    number: z.string(),
    reason: z.enum(['missing', 'too-few']),
    /** Where the marks of one part stopped. */
    part: Name.nullable(),
    /** The highest and lowest marks are dropped first. */
    isTrimmed: z.boolean(),
    remaining: z.int(),
    minimum: z.int(),
  }),
  /** The rules bring the panels of the track level, and these are not all in. */
  z.strictObject({ blocker: z.literal('panels-open'), panels: z.array(z.string()) }),
  /** The rules ask that alerts are closed, and these are open; a sheet or an entry by its number, a judge by name. */
  z.strictObject({
    blocker: z.literal('alert-open'),
    alert: z.string(),
    number: z.string().nullable(),
    judge: z.string().nullable(),
    part: Name,
  }),
])
export type Blocker = z.infer<typeof Blocker>
/** An open alert about a total far from the others': advice only. `median` is that of the others. Thousandths of a point. */
export const Disagreement = z.strictObject({
  sheet: SheetId,
  judge: z.string(),
  number: z.string(),
  part: Name,
  total: Thousandths,
  median: Thousandths,
  limit: Thousandths,
})
export type Disagreement = z.infer<typeof Disagreement>
const ChiefSheet = z.strictObject({
  sheet: SheetId,
  panel: PanelId,
  judge: z.string(),
  number: z.string(),
  part: Name,
  rubric: Rubric,
  state: SheetState,
  reason: z.string().nullable(),
  /** 手录: the marks were keyed in from a paper. */
  origin: z.literal('paper').optional(),
  /** One version, or several in conflict. */
  versions: z.array(z.strictObject({ version: Digest, marks: Marks, total: Thousandths, comments: z.array(SealedComment).readonly() })),
  history: z.array(
    z.strictObject({ kind: z.string(), /** In the contest's time zone. */ at: z.string(), by: z.string(), reason: z.string().nullable() }),
  ),
})
export type ChiefSheet = z.infer<typeof ChiefSheet>
const PenaltyLine = z.strictObject({
  id: PenaltyId,
  entry: EntryId,
  number: z.string(),
  amount: Thousandths,
  reason: z.string(),
  withdrawn: z.string().nullable(),
  /** Null in ledgers of the first versions. */
  type: PenaltyType.nullable(),
  /** Who proposed it, where that was not the chief. */
  proposer: z.string().nullable(),
  approver: z.string().nullable(),
  appeal: z
    .strictObject({
      by: z.string(),
      reason: z.string(),
      /** Null while it is open. */ ruling: z.enum(['stands', 'falls']).nullable(),
      why: z.string().nullable(),
    })
    .nullable(),
})
export type PenaltyLine = z.infer<typeof PenaltyLine>

export const reconciliationCalls = {
  'panel.progress': query({
    input: z.strictObject({ panel: PanelId }),
    output: PanelProgress,
    refusals: ['panel-unknown', 'panel-of-another'],
    windows: operator,
    roles: chiefAndOffice,
  }),
  'panel.questions': query({
    input: z.strictObject({ panel: PanelId }),
    output: z.strictObject({ blockers: z.array(Blocker), disagreements: z.array(Disagreement), acceptable: z.int() }),
    refusals: ['panel-unknown', 'panel-of-another'],
    windows: operator,
    roles: chiefAndOffice,
  }),
  'sheet.read': query({
    input: z.strictObject({ sheet: SheetId, panel: PanelId }),
    output: ChiefSheet,
    refusals: ['panel-unknown', 'panel-of-another', 'sheet-unknown'],
    windows: operator,
    roles: chiefAndOffice,
  }),
  'sheet.accept': command({
    input: z.strictObject({ sheet: SheetId, panel: PanelId, version: Digest }),
    output: z.null(),
    refusals: [...scope, 'sheet-version-stale', 'sheet-not-sealed'],
    windows: operator,
    roles: chief,
    announces: 'sheets.changed',
  }),
  'sheet.return': command({
    input: z.strictObject({ sheet: SheetId, panel: PanelId, reason: Reason }),
    output: z.null(),
    refusals: [...scope, 'sheet-not-sealed'],
    windows: operator,
    roles: chief,
    announces: 'sheets.changed',
  }),
  'sheet.declare-missing': command({
    input: z.strictObject({ sheet: SheetId, panel: PanelId, missing: MissingReason, reason: Reason }),
    output: z.null(),
    refusals: [...scope, 'sheet-has-marks'],
    windows: operator,
    roles: chief,
    announces: 'sheets.changed',
  }),
  'sheet.reinstate': command({
    /** Takes back that a marked sheet is recused or void. */
    input: z.strictObject({ sheet: SheetId, panel: PanelId, reason: Reason }),
    output: z.null(),
    refusals: [...scope, 'sheet-without-marks', 'judge-recused'],
    windows: operator,
    roles: chief,
    announces: 'sheets.changed',
  }),
  'panel.accept-sealed': task({
    input: z.strictObject({ panel: PanelId }),
    output: z.strictObject({ accepted: z.int() }),
    refusals: [...scope, 'sheet-version-stale', 'sheet-not-sealed', 'cancelled'],
    windows: operator,
    roles: chief,
  }),
  'penalty.list': query({
    input: z.strictObject({ panel: PanelId }),
    output: z.array(PenaltyLine),
    refusals: ['panel-unknown', 'panel-of-another'],
    windows: operator,
    roles: chiefAndOffice,
  }),
  'penalty.record': command({
    input: z.strictObject({ panel: PanelId, entry: EntryId, amount: Thousandths, reason: Reason, type: PenaltyType.optional() }),
    output: z.strictObject({ penalty: PenaltyId }),
    refusals: [...scope, 'penalty-known', 'penalty-zero'],
    windows: operator,
    roles: chief,
    announces: 'sheets.changed',
  }),
  'penalty.withdraw': command({
    input: z.strictObject({ panel: PanelId, penalty: PenaltyId, reason: Reason }),
    output: z.null(),
    refusals: [...scope, 'penalty-unknown', 'penalty-withdrawn', 'appeal-known'],
    windows: operator,
    roles: chief,
    announces: 'sheets.changed',
  }),
  'person.witnesses': query({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: PersonId, name: z.string() })),
    refusals: [],
    windows: operator,
    roles: ['chief', 'organizer'],
  }),
  'tie.decide': task({
    /** `order`: best first, entries in one inner list share the place. The second person signs with an own PIN. */
    input: z.strictObject({
      panel: PanelId,
      order: z.array(z.array(EntryId).min(1)).min(1),
      reason: Reason,
      second: PersonId,
      pin: z.string().max(32),
    }),
    output: z.null(),
    refusals: [...scope, 'tie-of-one', 'tie-not-open', ...secondPersonRefusals],
    windows: operator,
    roles: chief,
  }),
  'stop.remedies': query({
    /** The ways on that would end the stop, each with the score that the entry would have. */
    input: z.strictObject({ panel: PanelId, entry: EntryId }),
    output: z.array(z.strictObject({ instead: StopRemedy, score: ExactText })),
    refusals: ['panel-unknown', 'panel-of-another', 'entry-unknown'],
    windows: operator,
    roles: chiefAndOffice,
  }),
  'stop.decide': task({
    /** The second person signs with an own PIN. */
    input: z.strictObject({
      panel: PanelId,
      entry: EntryId,
      instead: StopRemedy,
      reason: Reason,
      second: PersonId,
      pin: z.string().max(32),
    }),
    output: z.null(),
    refusals: [...scope, 'stop-not-open', 'stop-remains', 'stop-of-other-sheets', ...secondPersonRefusals],
    windows: operator,
    roles: chief,
  }),
}
