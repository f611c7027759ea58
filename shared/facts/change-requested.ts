/** A judge asks the chief to give a sealed sheet back, and says why. Nothing changes until the chief does. */
import { z } from 'zod'
import { isWaiting } from '../domain/change-request.ts'
import { Digest, PanelId, SheetId, sheetKey } from '../domain/ids.ts'
import { isPanelCertified } from './certified-panel.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const changeRequested = factKind('change.requested', {
  type: 'request',
  body: z.strictObject({ sheet: SheetId, panel: PanelId, version: Digest, reason: z.string().trim().min(1).max(200) }),
  saidBy: ['judge'],
  subject: body => body.sheet,
  rests: body => [subject('sheet', body.sheet), subject('certification', body.panel)],
  settles: true,
  refuse: (state, { person }, body, [before]) => {
    if (sheetKey(body.sheet).judge !== person.id) return 'sheet-of-another'
    const sheet = state.find('sheet', body.sheet)
    if (sheet === undefined || sheet.panel !== body.panel || !isWaiting(body, sheet)) return 'sheet-not-sealed'
    if (isPanelCertified(state, body.panel)) return 'panel-certified'
    return before !== undefined && isWaiting(before, sheet) ? 'request-known' : undefined
  },
  apply: (_before, { body }) => body,
})
