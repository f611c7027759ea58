/** Somebody objects to a penalty; the chief writes down who and why. The penalty counts until it is ruled upon. */
import { z } from 'zod'
import { PanelId, PenaltyId } from '../domain/ids.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

const Words = z.string().trim().min(1).max(200)

export const penaltyAppealed = factKind('penalty.appealed', {
  type: 'penalty',
  body: z.strictObject({ penalty: PenaltyId, panel: PanelId, by: Words, reason: Words }),
  saidBy: ['chief'],
  subject: body => body.penalty,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  settles: true,
  refuse: (state, actor, body, [before]) => {
    if (before === undefined || before.penalty.panel !== body.panel) return 'penalty-unknown'
    if (before.withdrawn !== undefined) return 'penalty-withdrawn'
    if (before.appeal !== undefined && before.appeal.ruling === undefined) return 'appeal-known'
    return chiefProblem(state, actor, { panel: body.panel, entry: before.penalty.entry })
  },
  apply: ([before], { body }) => {
    if (before === undefined) throw new Error(`penalty.appealed without its penalty: ${body.penalty}`)
    return { ...before, appeal: { by: body.by, reason: body.reason } }
  },
})
