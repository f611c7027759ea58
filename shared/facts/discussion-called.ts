/** 合议: the chief calls the judges of one entry and part together. The sheets are given back by facts of their own; this one keeps what stood before. */
import { Discussion } from '../domain/discussion.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const discussionCalled = factKind('discussion.called', {
  type: 'discussion',
  body: Discussion,
  saidBy: ['chief'],
  subject: body => `${body.panel}/${body.entry}/${body.part}`,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  settles: true,
  refuse: (state, actor, { panel, entry, part }) => {
    const problem = chiefProblem(state, actor, { panel, entry })
    if (problem !== undefined) return problem
    return state.find('panel', panel)?.parts.includes(part) ? undefined : 'panel-of-another'
  },
  apply: (_before, { body }) => body,
})
