/** The running order of a panel is changed, with a reason: the same entries, in another order. */
import { z } from 'zod'
import { EntryId, PanelId } from '../domain/ids.ts'
import { isPanelCertified } from './certified-panel.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const orderChanged = factKind('order.changed', {
  type: 'panel',
  body: z.strictObject({ panel: PanelId, entries: z.array(EntryId).min(1).readonly(), reason: z.string().trim().min(1).max(200) }),
  saidBy: ['timekeeper', 'chief', 'organizer'],
  subject: body => body.panel,
  rests: body => [subject('certification', body.panel)],
  settles: true,
  refuse: (state, { person, as }, { panel, entries }, all) => {
    const [before] = all
    if (before === undefined || (as === 'chief' && before.chief !== person.id)) return 'panel-of-another'
    if (isPanelCertified(state, panel)) return 'panel-certified'
    const isSame = all.every(each => entries.length === each.entries.length && each.entries.every(entry => entries.includes(entry)))
    return isSame ? undefined : 'order-of-others'
  },
  apply: ([before], { body }) => {
    if (before === undefined) throw new Error(`order.changed without its panel: ${body.panel}`)
    return { ...before, entries: body.entries }
  },
})
