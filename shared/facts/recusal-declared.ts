/** 回避: a judge, or the chief for one, declares not to mark an entry. Nothing to declare where judge and entry are of the same school. */
import { z } from 'zod'
import { EntryId, PanelId, PersonId } from '../domain/ids.ts'
import { isPanelCertified } from './certified-panel.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const recusalDeclared = factKind('recusal.declared', {
  type: 'recusal',
  body: z.strictObject({ panel: PanelId, judge: PersonId, entry: EntryId, reason: z.string().trim().min(1) }),
  saidBy: ['judge', 'chief'],
  subject: body => `${body.judge}/${body.entry}`,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  refuse: (state, { person, as }, body, before) => {
    const panel = state.find('panel', body.panel)
    if (panel === undefined || !panel.judges.includes(body.judge) || !panel.entries.includes(body.entry)) return 'panel-of-another'
    if (as === 'judge' ? person.id !== body.judge : person.id !== panel.chief) return 'panel-of-another'
    if (before.length > 0) return 'recusal-known'
    return isPanelCertified(state, body.panel) ? 'panel-certified' : undefined
  },
  apply: (_before, { body }) => body,
})
