/** Who sits at a window: signing in and out, and how the windows look. */
import { z } from 'zod'
import { PersonId } from '../domain/ids.ts'
import { Role } from '../domain/person.ts'
import { query, task } from './define.ts'

const nothing = z.strictObject({})
const Session = z.strictObject({ person: PersonId, name: z.string(), as: Role })
export type Session = z.infer<typeof Session>

export const Preferences = z.strictObject({
  language: z.enum(['zh', 'en']),
  theme: z.enum(['light', 'dark']),
  size: z.enum(['s', 'm', 'l', 'xl']),
  /** One gentle sound when a sheet is sealed and when time runs out. */
  sound: z.boolean(),
})
export type Preferences = z.infer<typeof Preferences>

export const sessionCalls = {
  'session.people': query({
    input: nothing,
    output: z.array(z.strictObject({ id: PersonId, name: z.string(), roles: z.array(Role).readonly(), hasPin: z.boolean() })),
    refusals: [],
    windows: ['operator', 'kiosk'],
    roles: 'anyone',
  }),
  'session.current': task({
    input: nothing,
    output: Session.nullable(),
    refusals: [],
    windows: ['operator', 'kiosk', 'display'],
    roles: 'anyone',
  }),
  'session.sign-in': task({
    input: z.strictObject({ person: PersonId, pin: z.string().max(32), as: Role }),
    output: Session,
    refusals: ['person-unknown', 'role-not-held', 'role-not-here', 'pin-not-set', 'pin-wrong', 'pin-locked'],
    windows: ['operator', 'kiosk'],
    roles: 'anyone',
  }),
  'session.sign-out': task({ input: nothing, output: z.null(), refusals: [], windows: ['operator', 'kiosk'], roles: 'anyone' }),
  'person.set-pin': task({
    input: z.strictObject({ person: PersonId, pin: z.string().max(32) }),
    output: z.null(),
    refusals: ['person-unknown', 'pin-too-simple', 'pin-of-another', 'role-not-held'],
    windows: ['operator'],
    roles: ['organizer', 'chief', 'supervisor', 'timekeeper', 'recorder'],
  }),
  'person.issue-pins': task({
    input: nothing,
    /** Shown once, to be handed out on paper; only the verifiers stay. */
    output: z.array(z.strictObject({ person: PersonId, name: z.string(), pin: z.string() })),
    refusals: [],
    windows: ['operator'],
    roles: ['organizer'],
  }),
  'preferences.read': task({
    input: nothing,
    output: Preferences,
    refusals: [],
    windows: ['operator', 'kiosk', 'display'],
    roles: 'anyone',
  }),
  'preferences.set': task({ input: Preferences, output: z.null(), refusals: [], windows: ['operator', 'kiosk'], roles: 'anyone' }),
  'window.open-kiosk': task({ input: nothing, output: z.null(), refusals: [], windows: ['operator'], roles: 'anyone' }),
}
