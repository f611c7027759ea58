/** An organizer enrols a person with roles, or corrects what is said of one. Roles that are gone leave what was said in them standing. */
import { Person } from '../domain/person.ts'
import { factKind } from './fact.ts'

export const personEnrolled = factKind('person.enrolled', {
  type: 'person',
  body: Person,
  saidBy: ['organizer'],
  subject: body => body.id,
  settles: true,
  refuse: (_state, { person }, body) =>
    person.id === body.id && !body.roles.includes('organizer') ? 'organizer-would-lock-out' : undefined,
  apply: (_before, { body }) => body,
})
