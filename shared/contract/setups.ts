/** What the contest is made of and how far it has come; freezing the rules. */
import { z } from 'zod'
import { Entry } from '../domain/entry.ts'
import { Digest, EntryId, PanelId, PartId, PersonId, TrackId } from '../domain/ids.ts'
import { Person, type Role } from '../domain/person.ts'
import { Name, Thousandths } from '../domain/quantity.ts'
import { Rules } from '../domain/rules.ts'
import { EntryKind, FrozenDigests, PresetStatus, Track } from '../domain/track.ts'
import { command, query, task } from './define.ts'
import { secondPersonRefusals } from './second-person.ts'

const office: readonly Role[] = ['organizer', 'chief', 'supervisor']
/** Rules that ask of a panel what it cannot give. */
export const panelMisfits = [
  'rounds-not-at-desk',
  'trimming-leaves-too-few',
  'equating-leaves-nothing',
  'group-without-judge',
  'group-without-rule',
  'judge-unknown',
] as const
const PanelOverview = z.strictObject({
  id: PanelId,
  name: z.string(),
  venue: z.string(),
  chief: PersonId,
  chiefName: z.string(),
  judges: z.int(),
  entries: z.int(),
  /** Sheets that are to come: judges × entries × parts less recusals and recorded reasons. */
  expected: z.int(),
  sealed: z.int(),
  accepted: z.int(),
  returned: z.int(),
  isCertified: z.boolean(),
  /** The title of the calibration lecture. */
  anchor: z.string().nullable(),
})
export type PanelOverview = z.infer<typeof PanelOverview>
const TrackOverview = z.strictObject({
  id: TrackId,
  code: z.string(),
  name: Name,
  entryKind: EntryKind,
  preset: z.string(),
  status: PresetStatus,
  isFrozen: z.boolean(),
  entries: z.int(),
  parts: z.array(z.strictObject({ id: PartId, name: Name, max: Thousandths })),
  panels: z.array(PanelOverview),
})
export type TrackOverview = z.infer<typeof TrackOverview>
/** A change of the rules after the freeze: the edition that they became, when, by whom with whom, and why. */
const Amendment = z.strictObject({
  edition: z.int().positive(),
  at: z.string(),
  by: z.string(),
  second: z.string(),
  reason: z.string(),
})
export type Amendment = z.infer<typeof Amendment>

export const setupCalls = {
  'contest.overview': query({
    input: z.strictObject({}),
    output: z.array(TrackOverview),
    refusals: [],
    windows: ['operator'],
    roles: office,
  }),
  'track.read': query({
    input: z.strictObject({ track: TrackId }),
    output: z.strictObject({ track: Track, frozen: FrozenDigests.nullable(), amendments: z.array(Amendment).readonly() }),
    refusals: ['track-unknown'],
    windows: ['operator'],
    roles: office,
  }),
  'entry.list': query({
    input: z.strictObject({ track: TrackId }),
    output: z.array(z.strictObject({ entry: Entry, panel: PanelId.nullable() })),
    refusals: ['track-unknown'],
    windows: ['operator'],
    roles: office,
  }),
  'person.list': query({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ person: Person, hasPin: z.boolean(), panels: z.array(z.string()) })),
    refusals: [],
    windows: ['operator'],
    roles: office,
  }),
  'rules.freeze': command({
    input: z.strictObject({ track: TrackId }),
    output: z.strictObject({ rules: Digest }),
    refusals: [
      'track-unknown',
      'rules-frozen',
      'panel-missing',
      'panel-unknown',
      'entry-unknown',
      'entry-without-panel',
      'part-unknown',
      'entry-in-two-panels',
      'part-without-panel',
      'digest-wrong',
      ...panelMisfits,
      'role-not-held',
    ],
    windows: ['operator'],
    roles: ['organizer'],
    announces: 'setup.changed',
  }),
  'rules.amend': task({
    /** `rules`: all of them, as they shall be; `edition`: the one that they become. The second person signs with an own PIN. */
    input: z.strictObject({
      track: TrackId,
      rules: Rules,
      edition: z.int().positive(),
      reason: z.string().trim().min(1).max(200),
      second: PersonId,
      pin: z.string().max(32),
    }),
    output: z.strictObject({ rules: Digest, edition: z.int().positive() }),
    refusals: [
      'track-unknown',
      'rules-not-frozen',
      'rules-of-another-edition',
      'rules-unchanged',
      'rules-contradictory',
      ...panelMisfits,
      'digest-wrong',
      'panel-missing',
      'panel-unknown',
      'rules-of-other-panels',
      'panel-certified',
      ...secondPersonRefusals,
      'role-not-held',
      'subject-in-conflict',
    ],
    windows: ['operator'],
    roles: ['organizer'],
  }),
  'recusal.declare': command({
    input: z.strictObject({ panel: PanelId, judge: PersonId, entry: EntryId, reason: z.string().trim().min(1).max(200) }),
    output: z.null(),
    refusals: ['panel-of-another', 'recusal-known', 'panel-certified', 'role-not-held'],
    windows: ['operator', 'kiosk'],
    roles: ['judge', 'chief'],
    announces: 'sheets.changed',
  }),
}
