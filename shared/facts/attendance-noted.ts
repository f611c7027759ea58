/** Roll call: an entry is called, present, withdrawn, or expected again. Only the chief takes a withdrawal back. */
import { Attendance, isWithdrawn } from '../domain/attendance.ts'
import { isPanelCertified } from './certified-panel.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const attendanceNoted = factKind('attendance.noted', {
  type: 'attendance',
  body: Attendance,
  saidBy: ['timekeeper', 'chief'],
  subject: body => `${body.panel}/${body.entry}`,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  settles: true,
  refuse: (state, { person, as }, body, before) => {
    const panel = state.find('panel', body.panel)
    if (panel === undefined || (as === 'chief' && panel.chief !== person.id)) return 'panel-of-another'
    if (!panel.entries.includes(body.entry)) return 'panel-of-another'
    if (isPanelCertified(state, body.panel)) return 'panel-certified'
    const wasWithdrawn = before.some(isWithdrawn)
    if ((isWithdrawn(body) || wasWithdrawn) && body.reason === undefined) return 'reason-missing'
    return wasWithdrawn && as !== 'chief' ? 'withdrawal-by-chief' : undefined
  },
  apply: (_before, { body }) => body,
})
