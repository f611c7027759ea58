/** 采用: the chief accepts one version of a sheet; it counts. Of two conflicting versions the body names the one that counts. */
import { z } from 'zod'
import { Digest, PanelId, SheetId } from '../domain/ids.ts'
import { isAwaitingChief, type ScoreSheet } from '../domain/score-sheet.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const sheetAccepted = factKind('sheet.accepted', {
  type: 'sheet',
  body: z.strictObject({ sheet: SheetId, panel: PanelId, version: Digest }),
  saidBy: ['chief'],
  subject: body => body.sheet,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  settles: true,
  refuse: (state, actor, body, before) => {
    const problem = chiefProblem(state, actor, body)
    if (problem !== undefined) return problem
    const version = versionOf(before, body.version)
    if (version === undefined) return 'sheet-version-stale'
    return before.length > 1 || isAwaitingChief(version) ? undefined : 'sheet-not-sealed'
  },
  apply: (before, { body }) => {
    const version = versionOf(before, body.version)
    if (version === undefined) throw new Error(`sheet.accepted without its version: ${body.sheet}`)
    const { id, panel, marks, comments, rubric, rules, origin } = version
    const kept = { ...(comments && { comments }), ...(origin && { origin }) }
    return { state: 'accepted', id, panel, marks, rubric, rules, version: version.version, ...kept }
  },
})

function versionOf(before: readonly ScoreSheet[], version: Digest) {
  return before.filter(sheet => sheet.state !== 'missing').find(sheet => sheet.version === version)
}
