/** 签收: the chief has the sealed sheet in hand. */
import { z } from 'zod'
import { PanelId, SheetId } from '../domain/ids.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const sheetReceived = factKind('sheet.received', {
  type: 'sheet',
  body: z.strictObject({ sheet: SheetId, panel: PanelId }),
  saidBy: ['chief'],
  subject: body => body.sheet,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  refuse: (state, actor, body, [before]) =>
    chiefProblem(state, actor, body) ?? (before?.state === 'sealed' ? undefined : ('sheet-not-sealed' as const)),
  apply: ([before], { body }) => {
    if (before?.state !== 'sealed') throw new Error(`sheet.received on a sheet that is not sealed: ${body.sheet}`)
    return { ...before, state: 'received' }
  },
})
