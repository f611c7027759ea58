/** The chief records that a sheet will not come, and why: the judge was absent or recused, or the sheet is void. Never a zero. */
import { z } from 'zod'
import { PanelId, SheetId } from '../domain/ids.ts'
import { MissingReason, marksBehind, type ScoreSheet, type SealedMarks } from '../domain/score-sheet.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const sheetMissing = factKind('sheet.missing', {
  type: 'sheet',
  body: z.strictObject({ sheet: SheetId, panel: PanelId, missing: MissingReason, reason: z.string().trim().min(1).max(200) }),
  saidBy: ['chief'],
  subject: body => body.sheet,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  settles: true,
  refuse: (state, actor, body, before) => {
    const problem = chiefProblem(state, actor, body)
    if (problem !== undefined) return problem
    // A judge who has marked was there; but a tie to the contestant may come to light later, and a sheet may turn out void.
    const isMarked = before.some(sheet => (sheet.state !== 'missing' && sheet.state !== 'returned') || marksBehind(sheet) !== undefined)
    return isMarked && body.missing === 'absent' ? 'sheet-has-marks' : undefined
  },
  apply: (before, { body: { sheet: id, panel, missing, reason } }) => {
    // In a conflict of two versions nobody said which of them was right.
    const [former, ...others] = before.map(setAside)
    const isOne = others.every(other => other?.version === former?.version)
    return { state: 'missing', id, panel, missing, reason, ...(isOne && former && { former }) }
  },
})

/** The sealed marks that no longer count. Of a returned sheet there are none: the judge was to mark anew. */
function setAside(sheet: ScoreSheet | undefined): SealedMarks | undefined {
  if (sheet === undefined || sheet.state === 'missing' || sheet.state === 'returned') return marksBehind(sheet)
  const { state: _, ...marks } = sheet
  return marks
}
