/** 扣分: the chief takes an amount from an entry's final score, with a reason. */
import { Penalty } from '../domain/penalty.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const penaltyRecorded = factKind('penalty.recorded', {
  type: 'penalty',
  body: Penalty,
  saidBy: ['chief'],
  subject: body => body.id,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  refuse: (state, actor, body, before) =>
    chiefProblem(state, actor, { panel: body.panel, entry: body.entry }) ?? (before.length > 0 ? ('penalty-known' as const) : undefined),
  apply: (_before, { body, actor }) => ({ penalty: body, approver: actor.by }),
})
