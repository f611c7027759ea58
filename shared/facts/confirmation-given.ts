/** The judge answers the chief: the marks stand, or are to be changed; what is to be changed is asked by a request, said in the same unit. */
import { z } from 'zod'
import { isAsked } from '../domain/confirmation.ts'
import { Digest, PanelId, SheetId, sheetKey } from '../domain/ids.ts'
import { isPanelCertified } from './certified-panel.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const confirmationGiven = factKind('confirmation.given', {
  type: 'confirmation',
  body: z.strictObject({
    sheet: SheetId,
    panel: PanelId,
    version: Digest,
    note: z.string().trim().max(200),
    wantsChange: z.literal(true).optional(),
  }),
  saidBy: ['judge'],
  subject: body => body.sheet,
  rests: body => [subject('sheet', body.sheet), subject('certification', body.panel)],
  settles: true,
  refuse: (state, { person }, { sheet: id, panel, version }, [before]) => {
    if (sheetKey(id).judge !== person.id) return 'sheet-of-another'
    if (isPanelCertified(state, panel)) return 'panel-certified'
    const isOpen = before !== undefined && before.panel === panel && before.version === version && isAsked(before, state.find('sheet', id))
    return isOpen ? undefined : 'question-not-open'
  },
  apply: ([before], { body }) => {
    if (before === undefined) throw new Error(`confirmation.given without a question: ${body.sheet}`)
    return { ...before, answer: body.note, ...(body.wantsChange && { wantsChange: true }) }
  },
})
