/** The judge's window as a thing that is closed. What is judged in it is none of this. */
import { z } from 'zod'
import { PersonId } from '../domain/ids.ts'
import { task } from './define.ts'

export const kioskCalls = {
  /** By a chief or an organizer, with an own PIN: nobody need be signed in, for the judge may have left. */
  'kiosk.close': task({
    input: z.strictObject({ person: PersonId, pin: z.string().max(32) }),
    output: z.null(),
    refusals: ['person-unknown', 'role-not-held', 'pin-not-set', 'pin-wrong', 'pin-locked'],
    windows: ['kiosk'],
    roles: 'anyone',
  }),
}
