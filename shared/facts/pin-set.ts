/** A person has a PIN now. The verifier stays on its station; the journal says only that it was set. */
import { z } from 'zod'
import { PersonId } from '../domain/ids.ts'
import { Role } from '../domain/person.ts'
import { factKind } from './fact.ts'

export const pinSet = factKind('pin.set', {
  type: 'pin',
  body: z.strictObject({ person: PersonId }),
  saidBy: Role.options,
  subject: body => body.person,
  settles: true,
  refuse: (_state, { person, as }, body) => (person.id === body.person || as === 'organizer' ? undefined : 'pin-of-another'),
  apply: (_before, { body }) => body,
})
