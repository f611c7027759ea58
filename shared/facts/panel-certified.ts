/** 核定: the chief certifies a panel: the exact results, and the versions of all sheets that they were computed from. Nothing may be open. */
import { z } from 'zod'
import { isWithdrawn } from '../domain/attendance.ts'
import { PanelId, PersonId, SheetId, sheetKey } from '../domain/ids.ts'
import { type Panel, sheetsOfPanel } from '../domain/panel.ts'
import type { Actor } from '../domain/person.ts'
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
    /** The supervisor, or where there is none an organizer, who signed beside the chief with an own PIN. */
    second: PersonId.optional(),
  }),
  saidBy: ['chief'],
  subject: body => body.panel,
  rests: body => [subject('panel', body.panel), ...signers(body), ...attendances(body), ...body.sheets.flatMap(sheetSubjects)],
  settles: true,
  refuse: (state, actor, body) => {
    const problem = chiefProblem(state, actor, { panel: body.panel })
    if (problem !== undefined) return problem
    if (body.second !== undefined) {
      const unfit = overseerProblem(state, actor, body.second)
      if (unfit !== undefined) return unfit
    }
    const panel = state.find('panel', body.panel) as Panel
    if (sheetsOfPanel(panel).some(sheet => !body.sheets.includes(sheet) || isOpen(state, body.panel, sheet))) return 'sheets-open'
    const accepted = body.sheets.flatMap(sheet => {
      const known = state.find('sheet', sheet)
      return known?.state === 'accepted' ? [known.version] : []
    })
    const isSame = accepted.length === body.certification.sheets.length && accepted.every(hash => body.certification.sheets.includes(hash))
    return isSame ? undefined : 'sheet-version-stale'
  },
  apply: (before, { body, actor }) => ({
    ...body.certification,
    panel: body.panel,
    edition: Math.max(0, ...before.map(({ edition }) => edition)) + 1,
    chief: actor.by,
    ...(body.second !== undefined && { second: body.second }),
  }),
})

/** Roll calls of the entries: who has withdrawn has no sheets. */
const attendances = ({ panel, sheets }: Readonly<{ panel: PanelId; sheets: readonly SheetId[] }>) =>
  [...new Set(sheets.map(sheet => sheetKey(sheet).entry))].map(entry => subject('attendance', `${panel}/${entry}`))

const signers = ({ second }: Readonly<{ second?: PersonId | undefined }>) => (second === undefined ? [] : [subject('person', second)])

/** Whoever signs beside the chief oversees the panel and does not judge in it as chief of another. */
function overseerProblem(state: State, { person }: Actor, second: PersonId) {
  if (second === person.id) return 'second-person-same'
  const roles = state.find('person', second)?.roles ?? []
  return roles.includes('supervisor') || roles.includes('organizer') ? undefined : 'second-person-role'
}

function isOpen(state: State, panel: PanelId, id: SheetId): boolean {
  const sheet = state.find('sheet', id)
  if (sheet === undefined && isWithdrawn(state.find('attendance', `${panel}/${sheetKey(id).entry}`))) return false
  return sheet === undefined ? !isRecused(state, id) : sheet.state !== 'accepted' && sheet.state !== 'missing'
}
