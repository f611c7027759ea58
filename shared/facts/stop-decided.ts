/** Two people say how an entry is reckoned on when the rules stop. The second signed with an own PIN. A new decision replaces an old one. */
import { type SheetId, sheetId } from '../domain/ids.ts'
import { StopDecision } from '../domain/stop.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { missingReasonOf, sheetSubjects } from './missing-reason.ts'
import { secondPersonProblem } from './second-person-problem.ts'
import { subject } from './subjects.ts'

export const stopDecided = factKind('stop.decided', {
  type: 'stop',
  body: StopDecision,
  saidBy: ['chief'],
  subject: body => `${body.panel}/${body.entry}`,
  rests: body => [
    subject('panel', body.panel),
    subject('certification', body.panel),
    subject('person', body.second),
    ...sheetsOf(body).flatMap(({ id }) => sheetSubjects(id)),
  ],
  settles: true,
  refuse: (state, actor, body) => {
    const { panel, entry, instead, second } = body
    const signed = secondPersonProblem(state, actor, second) ?? chiefProblem(state, actor, { panel, entry })
    if (signed !== undefined) return signed
    const sheets = sheetsOf(body)
    if (sheets.some(({ id }) => chiefProblem(state, actor, { panel, sheet: id }) !== undefined)) return 'panel-of-another'
    if (sheets.some(({ id, reason }) => missingReasonOf(state, id) !== reason)) return 'stop-of-other-sheets'
    // With nothing missing only a panel too small by itself can have stopped, and the other ways change nothing there.
    return sheets.length === 0 && instead !== 'no-trimming' ? 'stop-remains' : undefined
  },
  apply: (_before, { body }) => body,
})

function sheetsOf({ entry, missing }: StopDecision): readonly Readonly<{ id: SheetId; reason: string }>[] {
  return missing.map(({ judge, part, reason }) => ({ id: sheetId({ judge, entry, part }), reason }))
}
