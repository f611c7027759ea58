/** The chief withdraws a penalty, with a reason. Its line stays and counts for nothing. */
import { z } from 'zod'
import { PanelId, PenaltyId } from '../domain/ids.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const penaltyWithdrawn = factKind('penalty.withdrawn', {
  type: 'penalty',
  body: z.strictObject({ penalty: PenaltyId, panel: PanelId, reason: z.string().trim().min(1) }),
  saidBy: ['chief'],
  subject: body => body.penalty,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  refuse: (state, actor, body, [before]) => {
    if (before === undefined || before.penalty.panel !== body.panel) return 'penalty-unknown'
    if (before.withdrawn !== undefined) return 'penalty-withdrawn'
    if (before.appeal !== undefined && before.appeal.ruling === undefined) return 'appeal-known'
    return chiefProblem(state, actor, { panel: body.panel, entry: before.penalty.entry })
  },
  apply: ([before], { body }) => {
    if (before === undefined) throw new Error(`penalty.withdrawn without its penalty: ${body.penalty}`)
    return { ...before, withdrawn: body.reason }
  },
})
