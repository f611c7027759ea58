/** The chief declines the deduction that the rules propose for a time, and says why. A corrected time proposes anew. */
import { DeclinedProposal } from '../domain/declined-proposal.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const proposalDeclined = factKind('proposal.declined', {
  type: 'proposal',
  body: DeclinedProposal,
  saidBy: ['chief'],
  subject: body => `${body.panel}/${body.entry}/${body.part}`,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  settles: true,
  refuse: (state, actor, { panel, entry }) => chiefProblem(state, actor, { panel, entry }),
  apply: (_before, { body }) => body,
})
