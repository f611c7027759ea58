/** The chief asks the judge of a sealed sheet whether its marks stand. A new question takes the place of an answered one. */
import { z } from 'zod'
import { isAsked } from '../domain/confirmation.ts'
import { Digest, PanelId, SheetId } from '../domain/ids.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const confirmationAsked = factKind('confirmation.asked', {
  type: 'confirmation',
  body: z.strictObject({ sheet: SheetId, panel: PanelId, version: Digest, question: z.string().trim().min(1).max(200) }),
  saidBy: ['chief'],
  subject: body => body.sheet,
  rests: body => [subject('panel', body.panel), subject('sheet', body.sheet), subject('certification', body.panel)],
  settles: true,
  refuse: (state, actor, body, [before]) => {
    const problem = chiefProblem(state, actor, body)
    if (problem !== undefined) return problem
    const sheet = state.find('sheet', body.sheet)
    if (sheet === undefined || sheet.state === 'missing' || sheet.state === 'returned') return 'sheet-not-sealed'
    if (sheet.version !== body.version) return 'sheet-version-stale'
    return before !== undefined && isAsked(before, sheet) ? 'question-known' : undefined
  },
  apply: (_before, { body }) => body,
})
