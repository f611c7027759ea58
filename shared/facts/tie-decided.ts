/** Two people put entries in order that the rules could not tell apart. The second signed with an own PIN. A new decision replaces an old one. */
import { TieDecision, tieKey } from '../domain/tie.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { secondPersonProblem } from './second-person-problem.ts'
import { subject } from './subjects.ts'

export const tieDecided = factKind('tie.decided', {
  type: 'tie',
  body: TieDecision,
  saidBy: ['chief'],
  subject: body => `${body.panel}/${tieKey(body.order.flat())}`,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel), subject('person', body.second)],
  settles: true,
  refuse: (state, actor, body) => {
    const entries = body.order.flat()
    const panel = state.find('panel', body.panel)
    if (entries.length < 2 || new Set(entries).size !== entries.length) return 'tie-of-one'
    if (entries.some(entry => !panel?.entries.includes(entry))) return 'panel-of-another'
    return secondPersonProblem(state, actor, body.second) ?? chiefProblem(state, actor, { panel: body.panel })
  },
  apply: (_before, { body }) => body,
})
