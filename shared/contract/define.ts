/** The five kinds of promise between a window and main, as data. Whoever reads a declaration knows who may call, what goes in and what comes back. */
import type { z } from 'zod'
import type { Answer } from '../answer.ts'
import type { Role } from '../domain/person.ts'

export type WindowRole = 'operator' | 'kiosk' | 'display' | 'print'

type Shape = Readonly<{
  input: z.ZodType
  output: z.ZodType
  refusals: readonly string[]
  windows: readonly WindowRole[]
  /** Acting roles that may call; `anyone` needs no sign-in. */
  roles: readonly Role[] | 'anyone'
}>
export type Call = Shape & Readonly<{ kind: 'query' | 'command' | 'note' | 'task'; announces?: AnnouncementName }>
type Writing = Shape & Readonly<{ announces: AnnouncementName }>

/** A call that only looks. */
export const query = <const S extends Shape>(shape: S) => ({ kind: 'query', ...shape }) as const

/** A call that records facts. It runs, without awaiting, inside one write unit. */
export const command = <const S extends Writing>(shape: S) => ({ kind: 'command', ...shape }) as const

/** A call that writes `local_*` tables only: a draft. It announces what other windows show. */
export const note = <const S extends Shape & Readonly<{ announces?: AnnouncementName }>>(shape: S) => ({ kind: 'note', ...shape }) as const

/** A call that waits for files, keys or people. It opens its own short units, and works without an open contest. */
export const task = <const S extends Shape>(shape: S) => ({ kind: 'task', ...shape }) as const

/** What main tells its windows: what changed, never the data. Each window asks again with its own rights. */
export const announcements = [
  'contest.changed',
  'session.changed',
  'setup.changed',
  'sheets.changed',
  'drafts.changed',
  'hall.changed',
  'papers.changed',
  'display.changed',
  'task.progressed',
] as const
export type AnnouncementName = (typeof announcements)[number]
/** `done` of `of` is how far a task has come; there for `task.progressed` only. */
export type Announcement = Readonly<{ name: AnnouncementName; done?: number; of?: number }>

/** Refusals of the gate and the units, which any call may meet. */
export type GateRefusal =
  | 'internal'
  | 'call-unknown'
  | 'input-broken'
  | 'not-allowed'
  | 'signed-out'
  | 'contest-closed'
  | 'disk-full'
  | 'role-not-held'
  | 'subject-in-conflict'

export type InputOf<C extends Call> = z.output<C['input']>
export type AnswerOf<C extends Call> = Answer<z.output<C['output']>, C['refusals'][number] | GateRefusal>
