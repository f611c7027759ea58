/** An organizer enrols a person with roles, or corrects what is said of one. Roles that are gone leave what was said in them standing. The
 * class stays: scores by classes of judges rest on it. */
import { Person } from '../domain/person.ts'
import { factKind } from './fact.ts'

export const personEnrolled = factKind('person.enrolled', {
  type: 'person',
  body: Person,
  saidBy: ['organizer'],
  subject: body => body.id,
  settles: true,
  refuse: (_state, { person }, body, before) => {
    if (person.id === body.id && !body.roles.includes('organizer')) return 'organizer-would-lock-out'
    // Of enrolments in conflict one is taken.
    const isKnownClass = before.length === 0 || before.some(({ judgeClass }) => judgeClass === body.judgeClass)
    return isKnownClass ? undefined : 'judge-class-fixed'
  },
  apply: (_before, { body }) => body,
})
