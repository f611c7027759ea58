/** 核定: the chief certifies a panel: the exact results, and the versions of all sheets that they were computed from. Nothing may be open. */
import { z } from 'zod'
import { PanelId, SheetId, sheetKey } from '../domain/ids.ts'
import { isSameSchool, type Panel, sheetsOfPanel } from '../domain/panel.ts'
import { Certification } from '../domain/result.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind, type State } from './fact.ts'
import { subject } from './subjects.ts'

export const panelCertified = factKind('panel.certified', {
  type: 'certification',
  body: z.strictObject({
    panel: PanelId,
    certification: Certification,
    /** Every sheet of the panel, whether it has marks or a recorded reason for having none. */
    sheets: z.array(SheetId).readonly(),
  }),
  saidBy: ['chief'],
  subject: body => body.panel,
  rests: body => [
    subject('panel', body.panel),
    ...body.sheets.flatMap(sheet => {
      const { judge, entry } = sheetKey(sheet)
      return [subject('sheet', sheet), subject('recusal', `${judge}/${entry}`), subject('person', judge), subject('entry', entry)]
    }),
  ],
  refuse: (state, actor, body, before) => {
    const problem = chiefProblem(state, actor, { panel: body.panel })
    if (problem !== undefined) return problem
    if (before.length > 0) return 'panel-certified'
    const panel = state.find('panel', body.panel) as Panel
    if (sheetsOfPanel(panel).some(sheet => !body.sheets.includes(sheet) || isOpen(state, sheet))) return 'sheets-open'
    const accepted = body.sheets.flatMap(sheet => {
      const known = state.find('sheet', sheet)
      return known?.state === 'accepted' ? [known.version] : []
    })
    const isSame = accepted.length === body.certification.sheets.length && accepted.every(hash => body.certification.sheets.includes(hash))
    return isSame ? undefined : 'sheet-version-stale'
  },
  apply: (_before, { body }) => ({ ...body.certification, panel: body.panel }),
})

function isOpen(state: State, id: SheetId): boolean {
  const sheet = state.find('sheet', id)
  if (sheet !== undefined) return sheet.state !== 'accepted' && sheet.state !== 'missing'
  const { judge, entry } = sheetKey(id)
  const [person, known] = [state.find('person', judge), state.find('entry', entry)]
  if (person !== undefined && known !== undefined && isSameSchool(person, known)) return false
  return state.find('recusal', `${judge}/${entry}`) === undefined
}
