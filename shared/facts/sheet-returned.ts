/** 退回: the chief gives a sheet back with a reason; the judge may write on it again. Two conflicting versions are settled by it too. */
import { z } from 'zod'
import { PanelId, SheetId } from '../domain/ids.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const sheetReturned = factKind('sheet.returned', {
  type: 'sheet',
  body: z.strictObject({ sheet: SheetId, panel: PanelId, reason: z.string().trim().min(1).max(200) }),
  saidBy: ['chief'],
  subject: body => body.sheet,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  settles: true,
  refuse: (state, actor, body, before) => {
    const problem = chiefProblem(state, actor, body)
    if (problem !== undefined) return problem
    const isReturnable = before.length > 0 && before.every(sheet => sheet.state !== 'missing' && sheet.state !== 'returned')
    return isReturnable ? undefined : 'sheet-not-sealed'
  },
  apply: (before, { body, actor }) => {
    const [sheet] = before.filter(each => each.state !== 'missing')
    if (sheet === undefined) throw new Error(`sheet.returned on a sheet without marks: ${body.sheet}`)
    const { state: _, ...fields } = { reason: '', returnedBy: actor.by, ...sheet }
    return { ...fields, state: 'returned', reason: body.reason, returnedBy: actor.by }
  },
})
