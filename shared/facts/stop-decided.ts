/** Two people say how an entry is reckoned on when the rules stop. The second signed with an own PIN. A new decision replaces an old one. */
import { StopDecision } from '../domain/stop.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { secondPersonProblem } from './second-person-problem.ts'
import { subject } from './subjects.ts'

export const stopDecided = factKind('stop.decided', {
  type: 'stop',
  body: StopDecision,
  saidBy: ['chief'],
  subject: body => `${body.panel}/${body.entry}`,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel), subject('person', body.second)],
  settles: true,
  refuse: (state, actor, body) =>
    secondPersonProblem(state, actor, body.second) ?? chiefProblem(state, actor, { panel: body.panel, entry: body.entry }),
  apply: (_before, { body }) => body,
})
