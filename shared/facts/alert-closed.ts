/** The chief says what an alert came to. It changes no mark; the alert stays closed as long as the sheets it was about stay as they are. */
import { AlertClosing } from '../domain/alert-closing.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const alertClosed = factKind('alert.closed', {
  type: 'alert',
  body: AlertClosing,
  saidBy: ['chief'],
  subject: body => `${body.panel}/${body.alert}`,
  rests: body => [
    subject('panel', body.panel),
    subject('certification', body.panel),
    ...body.sheets.map(({ sheet }) => subject('sheet', sheet)),
  ],
  settles: true,
  refuse: (state, actor, { panel, sheets }) => {
    const problem = sheets.map(({ sheet }) => chiefProblem(state, actor, { panel, sheet })).find(each => each !== undefined)
    if (problem !== undefined) return problem
    const isAsSeen = sheets.every(({ sheet: id, version }) => {
      const sheet = state.find('sheet', id)
      return sheet !== undefined && sheet.state !== 'missing' && sheet.state !== 'returned' && sheet.version === version
    })
    return isAsSeen ? undefined : 'alert-stale'
  },
  apply: (_before, { body, actor }) => ({ ...body, by: actor.by }),
})
