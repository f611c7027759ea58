/** Fact one: a contest exists, and its founder is its first organizer. */
import { z } from 'zod'
import { Contest } from '../domain/contest.ts'
import { Person } from '../domain/person.ts'
import { factKind } from './fact.ts'

export const contestCreated = factKind('contest.created', {
  type: 'contest',
  body: z.strictObject({ contest: Contest, founder: Person }),
  saidBy: ['organizer'],
  subject: () => 'the',
  refuse: (_state, { person }, body, before) => {
    if (before.length > 0) return 'contest-exists'
    return person.id === body.founder.id && body.founder.roles.includes('organizer') ? undefined : 'founder-not-organizer'
  },
  apply: (_before, { body }) => body,
})
