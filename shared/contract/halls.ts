/** The hall: the timekeeper's clock, the roll call, the running order, proposed penalties. */
import { z } from 'zod'
import { AttendanceState } from '../domain/attendance.ts'
import { ClockEvent } from '../domain/hall-clock.ts'
import { Digest, EntryId, PanelId, PartId, PenaltyId, PersonId } from '../domain/ids.ts'
import { Name, Thousandths } from '../domain/quantity.ts'
import { TimeLimit } from '../domain/time-limit.ts'
import { command, note, query, task } from './define.ts'

const atDesk = { windows: ['operator'] } as const
const inHall = ['timekeeper', 'chief'] as const
const mayLook = ['timekeeper', 'chief', 'organizer', 'supervisor'] as const
const Reason = z.string().trim().min(1).max(200)
const look = ['panel-unknown', 'panel-of-another'] as const
const act = [...look, 'panel-certified', 'role-not-held', 'subject-in-conflict'] as const

const Press = z.strictObject({
  event: ClockEvent,
  /** In the contest's time zone. */ at: z.string(),
  elapsed: z.int(),
  reason: z.string().nullable(),
})
/** One lecture as one timekeeper timed it. Times in whole milliseconds. */
const HallTiming = z.strictObject({
  part: PartId,
  timekeeper: PersonId,
  name: z.string(),
  isOwn: z.boolean(),
  state: z.enum(['ready', 'running', 'paused', 'stopped']),
  elapsed: z.int(),
  /** The computer's clock was set back while it ran. */
  isDoubtful: z.boolean(),
  presses: z.array(Press),
  /** What the rules take off for this time once it is stopped; null where it is inside the limit, or there is none. */
  deduction: Thousandths.nullable(),
})
export type HallTiming = z.infer<typeof HallTiming>

const HallEntry = z.strictObject({
  entry: EntryId,
  number: z.string(),
  segment: z.string().nullable(),
  /** Where the rules let the hall know it. */
  name: z.string().nullable(),
  attendance: z
    .strictObject({ state: AttendanceState, at: z.string(), identity: z.string().nullable(), reason: z.string().nullable() })
    .nullable(),
  timings: z.array(HallTiming),
  /** Sheets that were sealed already. */
  sealed: z.int(),
})
export type HallEntry = z.infer<typeof HallEntry>

const Hall = z.strictObject({
  panel: PanelId,
  name: z.string(),
  venue: z.string(),
  trackName: Name,
  isCertified: z.boolean(),
  parts: z.array(z.strictObject({ id: PartId, name: Name, limit: TimeLimit.nullable() })),
  /** In running order. */
  entries: z.array(HallEntry),
})
export type Hall = z.infer<typeof Hall>

/** A time outside the limit that the chief has not decided upon. */
const Proposal = z.strictObject({
  entry: EntryId,
  number: z.string(),
  part: PartId,
  partName: Name,
  limit: TimeLimit,
  /** Of every timekeeper who stopped; `deduction` null where that time is inside the limit. */
  timings: z.array(
    z.strictObject({ version: Digest, timekeeper: PersonId, name: z.string(), elapsed: z.int(), deduction: Thousandths.nullable() }),
  ),
})
export type Proposal = z.infer<typeof Proposal>

export const hallCalls = {
  'hall.panels': query({
    /** Every panel, and the one that this person timed last at this station. */
    input: z.strictObject({}),
    output: z.strictObject({
      panels: z.array(z.strictObject({ panel: PanelId, name: z.string(), venue: z.string(), trackName: Name })),
      last: PanelId.nullable(),
    }),
    refusals: [],
    roles: mayLook,
    ...atDesk,
  }),
  'hall.choose': note({
    input: z.strictObject({ panel: PanelId }),
    output: z.null(),
    refusals: ['panel-unknown'],
    roles: inHall,
    ...atDesk,
  }),
  'hall.read': query({ input: z.strictObject({ panel: PanelId }), output: Hall, refusals: look, roles: mayLook, ...atDesk }),
  'hall.press': task({
    /** `elapsed` in milliseconds for a correction only: the time that was right. */
    input: z.strictObject({
      panel: PanelId,
      entry: EntryId,
      part: PartId,
      event: ClockEvent,
      reason: Reason.optional(),
      elapsed: z.int().nonnegative().max(86_400_000).optional(),
    }),
    output: z.strictObject({ elapsed: z.int(), deduction: Thousandths.nullable() }),
    refusals: [...act, 'clock-of-another', 'clock-out-of-turn', 'clock-doubtful', 'clock-other-running', 'pause-unexplained'],
    roles: inHall,
    ...atDesk,
  }),
  'attendance.note': task({
    input: z.strictObject({
      panel: PanelId,
      entry: EntryId,
      state: AttendanceState,
      identity: z.string().trim().min(1).max(60).optional(),
      reason: Reason.optional(),
    }),
    output: z.null(),
    refusals: [...act, 'reason-missing', 'withdrawal-by-chief', 'entry-has-marks'],
    roles: inHall,
    ...atDesk,
  }),
  'order.change': command({
    input: z.strictObject({ panel: PanelId, entries: z.array(EntryId).min(1), reason: Reason }),
    output: z.null(),
    refusals: [...act, 'order-of-others'],
    roles: ['timekeeper', 'chief', 'organizer'],
    announces: 'setup.changed',
    ...atDesk,
  }),
  'proposal.list': query({
    input: z.strictObject({ panel: PanelId }),
    output: z.array(Proposal),
    refusals: look,
    roles: mayLook,
    ...atDesk,
  }),
  'proposal.confirm': command({
    /** `timing`: the one that counts. The amount is what the rules say of it. */
    input: z.strictObject({ panel: PanelId, entry: EntryId, part: PartId, timing: Digest }),
    output: z.strictObject({ penalty: PenaltyId }),
    refusals: [...act, 'proposal-not-open', 'penalty-known', 'penalty-unknown', 'penalty-withdrawn', 'appeal-known'],
    roles: ['chief'],
    announces: 'sheets.changed',
    ...atDesk,
  }),
  'proposal.decline': command({
    input: z.strictObject({ panel: PanelId, entry: EntryId, part: PartId, reason: Reason }),
    output: z.null(),
    refusals: [...act, 'proposal-not-open', 'penalty-unknown', 'penalty-withdrawn', 'appeal-known'],
    roles: ['chief'],
    announces: 'sheets.changed',
    ...atDesk,
  }),
  'penalty.appeal': command({
    input: z.strictObject({ panel: PanelId, penalty: PenaltyId, by: Reason, reason: Reason }),
    output: z.null(),
    refusals: [...act, 'penalty-unknown', 'penalty-withdrawn', 'appeal-known'],
    roles: ['chief'],
    announces: 'sheets.changed',
    ...atDesk,
  }),
  'penalty.rule': command({
    input: z.strictObject({ panel: PanelId, penalty: PenaltyId, stands: z.boolean(), reason: Reason }),
    output: z.null(),
    refusals: [...act, 'penalty-unknown', 'penalty-withdrawn', 'appeal-not-open'],
    roles: ['chief'],
    announces: 'sheets.changed',
    ...atDesk,
  }),
}
