/** What passes between a panel's chief and its judges on the day: whose turn it is, requests to change, and the calibration lecture. */
import { z } from 'zod'
import { Floor } from '../domain/floor.ts'
import { CriterionId, Digest, EntryId, PanelId, PartId, PersonId, SheetId } from '../domain/ids.ts'
import { Name, Thousandths } from '../domain/quantity.ts'
import { command, query } from './define.ts'

const Reason = z.string().trim().min(1).max(200)
const atDesk = { windows: ['operator'], roles: ['chief'] } as const
const readAtDesk = { windows: ['operator'], roles: ['chief', 'supervisor'] } as const
const scope = ['panel-of-another', 'panel-certified', 'role-not-held', 'subject-in-conflict'] as const

const OpenRequest = z.strictObject({ sheet: SheetId, judge: z.string(), number: z.string(), part: Name, reason: z.string() })
export type OpenRequest = z.infer<typeof OpenRequest>

const PanelFloor = z.strictObject({
  /** Whether the rules of the track have the chief call entries; if not there is nothing to give. */
  isCalled: z.boolean(),
  floor: Floor,
  /** In running order, with how many of its expected sheets are sealed. */
  entries: z.array(z.strictObject({ entry: EntryId, number: z.string(), sealed: z.int(), expected: z.int() })),
})
export type PanelFloor = z.infer<typeof PanelFloor>

/** Marks of the calibration lecture by criterion. `median` of those who have marked it, and each judge's difference from it, in thousandths. */
const CalibrationCriterion = z.strictObject({
  id: CriterionId,
  name: Name,
  max: Thousandths,
  median: z.int().nullable(),
  spread: z.int().nullable(),
  marks: z.array(z.strictObject({ mark: Thousandths.nullable(), gap: z.int().nullable() })),
})
const CalibrationReport = z.strictObject({
  title: z.string(),
  judges: z.array(z.strictObject({ id: PersonId, name: z.string() })),
  parts: z.array(
    z.strictObject({
      id: PartId,
      name: Name,
      max: Thousandths,
      /** Beside `judges`, in the same order. */
      totals: z.array(Thousandths.nullable()),
      criteria: z.array(CalibrationCriterion),
    }),
  ),
})
export type CalibrationReport = z.infer<typeof CalibrationReport>

export const judgingDayCalls = {
  'change.request': command({
    input: z.strictObject({ sheet: SheetId, version: Digest, reason: Reason }),
    output: z.null(),
    refusals: [
      'sheet-unknown',
      'sheet-of-another',
      'sheet-not-sealed',
      'panel-certified',
      'request-known',
      'question-not-open',
      'subject-in-conflict',
      'role-not-held',
    ],
    windows: ['kiosk'],
    roles: ['judge'],
    announces: 'sheets.changed',
  }),
  'change.list': query({
    input: z.strictObject({ panel: PanelId }),
    output: z.array(OpenRequest),
    refusals: ['panel-unknown', 'panel-of-another'],
    windows: ['operator'],
    roles: ['chief', 'organizer', 'supervisor'],
  }),
  'change.decline': command({
    input: z.strictObject({ sheet: SheetId, panel: PanelId, reason: Reason }),
    output: z.null(),
    refusals: [...scope, 'request-not-open'],
    ...atDesk,
    announces: 'sheets.changed',
  }),
  'floor.read': query({
    input: z.strictObject({ panel: PanelId }),
    output: PanelFloor,
    refusals: ['panel-unknown', 'panel-of-another'],
    ...readAtDesk,
  }),
  'floor.give': command({
    input: z.strictObject({ panel: PanelId, floor: Floor }),
    output: z.null(),
    refusals: scope,
    ...atDesk,
    announces: 'sheets.changed',
  }),
  'calibration.read': query({
    input: z.strictObject({ panel: PanelId }),
    /** Null: the panel has no calibration lecture. */
    output: CalibrationReport.nullable(),
    refusals: ['panel-unknown', 'panel-of-another'],
    ...readAtDesk,
  }),
  'panel.set-anchor': command({
    /** The title of the calibration lecture; null takes it away. */
    input: z.strictObject({ panel: PanelId, title: z.string().trim().min(1).max(60).nullable() }),
    output: z.null(),
    refusals: [
      'panel-unknown',
      'track-unknown',
      'rules-frozen',
      'part-unknown',
      'entry-unknown',
      'judge-unknown',
      'chief-unknown',
      'anchor-is-entry',
      'role-not-held',
      'subject-in-conflict',
    ],
    windows: ['operator'],
    roles: ['organizer'],
    announces: 'setup.changed',
  }),
}
