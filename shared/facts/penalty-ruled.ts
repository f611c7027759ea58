/** The chief rules on an appeal: the penalty stands, or it is withdrawn with the ruling as its reason. */
import { z } from 'zod'
import { PanelId, PenaltyId } from '../domain/ids.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const penaltyRuled = factKind('penalty.ruled', {
  type: 'penalty',
  body: z.strictObject({ penalty: PenaltyId, panel: PanelId, stands: z.boolean(), reason: z.string().trim().min(1).max(200) }),
  saidBy: ['chief'],
  subject: body => body.penalty,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  settles: true,
  refuse: (state, actor, body, [before]) => {
    if (before === undefined || before.penalty.panel !== body.panel) return 'penalty-unknown'
    if (before.withdrawn !== undefined) return 'penalty-withdrawn'
    if (before.appeal === undefined || before.appeal.ruling !== undefined) return 'appeal-not-open'
    return chiefProblem(state, actor, { panel: body.panel, entry: before.penalty.entry })
  },
  apply: ([before], { body: { stands, reason, penalty } }) => {
    if (before?.appeal === undefined) throw new Error(`penalty.ruled without an appeal: ${penalty}`)
    return { ...before, appeal: { ...before.appeal, ruling: { stands, reason } }, ...(!stands && { withdrawn: reason }) }
  },
})
