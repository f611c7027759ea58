/** Making, opening and leaving a contest file, and what a file is made from. */
import { z } from 'zod'
import { Contest } from '../domain/contest.ts'
import { PersonId } from '../domain/ids.ts'
import { Role } from '../domain/person.ts'
import { Name } from '../domain/quantity.ts'
import { PresetStatus } from '../domain/track.ts'
import { query, task } from './define.ts'

const nothing = z.strictObject({})
const Size = z.enum(['small', 'large'])
const RosterProblem = z.strictObject({ problem: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])).readonly() })
const OpenContest = z.strictObject({ contest: Contest, file: z.string(), station: z.string() })
export type OpenContest = z.infer<typeof OpenContest>
const opening = ['file-not-lectern', 'file-newer', 'file-unreadable', 'file-missing', 'file-in-use', 'journal-broken'] as const

export const contestCalls = {
  'contest.current': task({
    input: nothing,
    output: OpenContest.nullable(),
    refusals: [],
    windows: ['operator', 'kiosk', 'display'],
    roles: 'anyone',
  }),
  'preset.list': task({
    input: nothing,
    output: z.array(
      z.strictObject({
        id: z.string(),
        name: Name,
        note: Name,
        tracks: z.array(z.strictObject({ code: z.string(), name: Name, title: Name, status: PresetStatus, source: z.string() })),
      }),
    ),
    refusals: [],
    windows: ['operator'],
    roles: 'anyone',
  }),
  'roster.example': task({
    input: z.strictObject({ preset: z.string() }),
    output: z.string(),
    refusals: ['preset-unknown'],
    windows: ['operator'],
    roles: 'anyone',
  }),
  'roster.check': task({
    input: z.strictObject({ preset: z.string(), roster: z.instanceof(Uint8Array) }),
    output: z.strictObject({ entries: z.int(), judges: z.int(), problems: z.array(RosterProblem) }),
    refusals: ['preset-unknown'],
    windows: ['operator'],
    roles: 'anyone',
  }),
  'contest.create': task({
    input: z.strictObject({
      name: z.string().trim().min(1).max(80),
      preset: z.string(),
      founder: z.string().trim().min(1).max(40),
      pin: z.string(),
      roster: z.instanceof(Uint8Array),
    }),
    output: OpenContest,
    refusals: ['preset-unknown', 'roster-broken', 'pin-too-simple', 'contest-name-taken', ...opening],
    windows: ['operator'],
    roles: 'anyone',
  }),
  'contest.open': task({
    /** Without a file a dialog asks for one. */
    input: z.strictObject({ file: z.string().optional() }),
    output: OpenContest,
    refusals: ['nothing-chosen', ...opening],
    windows: ['operator'],
    roles: 'anyone',
  }),
  'contest.recent': task({
    input: nothing,
    output: z.array(z.strictObject({ file: z.string(), name: z.string() })),
    refusals: [],
    windows: ['operator'],
    roles: 'anyone',
  }),
  'contest.close': task({ input: nothing, output: z.null(), refusals: [], windows: ['operator'], roles: 'anyone' }),
  'sample.open': task({
    /** `reset` makes the sample anew; what was done in it is gone, which is said before. */
    input: z.strictObject({ size: Size, reset: z.boolean() }),
    output: OpenContest,
    refusals: opening,
    windows: ['operator'],
    roles: 'anyone',
  }),
  'sample.pins': query({
    input: nothing,
    output: z.array(z.strictObject({ person: PersonId, name: z.string(), roles: z.array(Role).readonly(), pin: z.string() })),
    refusals: ['not-a-sample'],
    windows: ['operator', 'kiosk'],
    roles: 'anyone',
  }),
}
