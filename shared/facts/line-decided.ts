/** Two people say who of the equals across an award's line has the award. The second signed with an own PIN. A new decision about the same
 * entries replaces an old one. It may come after the panels are certified: they hold scores and places, no awards. */
import { LineDecision, lineKey } from '../domain/line-decision.ts'
import { factKind } from './fact.ts'
import { secondPersonProblem } from './second-person-problem.ts'
import { subject } from './subjects.ts'

export const lineDecided = factKind('line.decided', {
  type: 'line',
  body: LineDecision,
  saidBy: ['organizer'],
  subject: lineKey,
  rests: body => [subject('track', body.track), subject('person', body.second), ...body.entries.map(entry => subject('entry', entry))],
  settles: true,
  refuse: (state, actor, body) => {
    const known = state.find('track', body.track)
    if (known === undefined) return 'track-unknown'
    if (known.frozen === undefined) return 'rules-not-frozen'
    if (!known.track.rules.awards.some(({ id }) => id === body.award)) return 'award-unknown'
    if (body.entries.some(entry => state.find('entry', entry)?.track !== body.track)) return 'entry-unknown'
    return secondPersonProblem(state, actor, body.second)
  },
  apply: (_before, { body }) => body,
})
