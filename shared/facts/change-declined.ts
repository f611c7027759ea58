/** The chief lets a sealed sheet stand although its judge asked to change it, and says why. */
import { z } from 'zod'
import { isWaiting } from '../domain/change-request.ts'
import { PanelId, SheetId } from '../domain/ids.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const changeDeclined = factKind('change.declined', {
  type: 'request',
  body: z.strictObject({ sheet: SheetId, panel: PanelId, reason: z.string().trim().min(1).max(200) }),
  saidBy: ['chief'],
  subject: body => body.sheet,
  rests: body => [subject('panel', body.panel), subject('sheet', body.sheet), subject('certification', body.panel)],
  settles: true,
  refuse: (state, actor, body, [before]) => {
    const problem = chiefProblem(state, actor, body)
    if (problem !== undefined) return problem
    return before !== undefined && isWaiting(before, state.find('sheet', body.sheet)) ? undefined : 'request-not-open'
  },
  apply: ([before], { body }) => {
    if (before === undefined) throw new Error(`change.declined without a request: ${body.sheet}`)
    return { ...before, declined: body.reason }
  },
})
