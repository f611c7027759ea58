/** An organizer defines a track, or revises it while its rules are not frozen. */
import { rubricProblems } from '../domain/rubric-problems.ts'
import { rulesProblems } from '../domain/rules-problems.ts'
import { Track } from '../domain/track.ts'
import { factKind } from './fact.ts'

export const trackDefined = factKind('track.defined', {
  type: 'track',
  body: Track,
  saidBy: ['organizer'],
  subject: body => body.id,
  settles: true,
  refuse: (_state, _actor, body, before) => {
    if (before.some(state => state.frozen !== undefined)) return 'rules-frozen'
    if (body.parts.some(part => rubricProblems(part.rubric).length > 0)) return 'rubric-does-not-add-up'
    return rulesProblems(body.rules, body.parts).length > 0 ? 'rules-contradictory' : undefined
  },
  apply: (_before, { body }) => ({ track: body }),
})
