/** 撤销登记: the chief takes back that a marked sheet is recused or void. Its marks stand again as they were sealed, and wait for the chief anew. */
import { z } from 'zod'
import { PanelId, SheetId } from '../domain/ids.ts'
import { marksBehind } from '../domain/score-sheet.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { isRecused, recusalSubjects } from './missing-reason.ts'
import { subject } from './subjects.ts'

export const sheetReinstated = factKind('sheet.reinstated', {
  type: 'sheet',
  body: z.strictObject({ sheet: SheetId, panel: PanelId, reason: z.string().trim().min(1).max(200) }),
  saidBy: ['chief'],
  subject: body => body.sheet,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel), ...recusalSubjects(body.sheet)],
  refuse: (state, actor, body, [before]) => {
    const problem = chiefProblem(state, actor, body)
    if (problem !== undefined) return problem
    if (marksBehind(before) === undefined) return 'sheet-without-marks'
    return isRecused(state, body.sheet) ? 'judge-recused' : undefined
  },
  apply: ([before], { body }) => {
    const marked = marksBehind(before)
    if (marked === undefined) throw new Error(`sheet.reinstated on a sheet that had no marks: ${body.sheet}`)
    return { ...marked, state: 'sealed' }
  },
})
