/** 核定: the chief certifies a panel: the exact results, and the versions of all sheets that they were computed from. Nothing may be open. */
import { z } from 'zod'
import { PanelId, SheetId } from '../domain/ids.ts'
import { type Panel, sheetsOfPanel } from '../domain/panel.ts'
import { Certification } from '../domain/result.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind, type State } from './fact.ts'
import { isRecused, sheetSubjects } from './missing-reason.ts'
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
  rests: body => [subject('panel', body.panel), ...body.sheets.flatMap(sheetSubjects)],
  refuse: (state, actor, body) => {
    const problem = chiefProblem(state, actor, { panel: body.panel })
    if (problem !== undefined) return problem
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
  return sheet === undefined ? !isRecused(state, id) : sheet.state !== 'accepted' && sheet.state !== 'missing'
}
