/** A judge lets go of a sheet. Only a return can reopen it. */
import { z } from 'zod'
import { isWithdrawn } from '../domain/attendance.ts'
import { SealedComment } from '../domain/comment.ts'
import { Digest, PanelId, SheetId, sheetKey } from '../domain/ids.ts'
import { isInPanel, isSameSchool } from '../domain/panel.ts'
import { Marks } from '../domain/rubric.ts'
import { isEditable } from '../domain/score-sheet.ts'
import { partOf } from '../domain/track.ts'
import { isPanelCertified } from './certified-panel.ts'
import { factKind } from './fact.ts'
import { marksProblem } from './marks-problem.ts'
import { subject } from './subjects.ts'

const SheetSealed = z.strictObject({
  sheet: SheetId,
  panel: PanelId,
  track: z.string(),
  marks: Marks,
  /** For the contestant; not there when the judge wrote none. */
  comments: z.array(SealedComment).min(1).readonly().optional(),
  rubric: Digest,
  rules: Digest,
})

export const sheetSealed = factKind('sheet.sealed', {
  type: 'sheet',
  body: SheetSealed,
  saidBy: ['judge'],
  subject: body => body.sheet,
  rests: ({ sheet, panel, track }) => {
    const { judge, entry } = sheetKey(sheet)
    return [
      subject('panel', panel),
      subject('track', track),
      subject('entry', entry),
      subject('recusal', `${judge}/${entry}`),
      subject('certification', panel),
      subject('attendance', `${panel}/${entry}`),
    ]
  },
  refuse: (state, { person }, body, [before]) => {
    const { judge, entry: entryId, part: partId } = sheetKey(body.sheet)
    if (judge !== person.id) return 'sheet-of-another'
    const panel = state.find('panel', body.panel)
    if (panel === undefined || panel.track !== body.track || !isInPanel(panel, body.sheet)) return 'panel-of-another'
    const track = state.find('track', body.track)
    const part = track && partOf(track.track, partId)
    if (track?.frozen === undefined || part === undefined) return 'rules-not-frozen'
    if (body.rules !== track.frozen.rules || body.rubric !== track.frozen.rubrics[partId]) return 'rules-of-another-edition'
    const entry = state.find('entry', entryId)
    if (entry === undefined || isSameSchool(person, entry) || state.find('recusal', `${judge}/${entryId}`)) return 'judge-recused'
    if (isPanelCertified(state, body.panel)) return 'panel-certified'
    if (isWithdrawn(state.find('attendance', `${body.panel}/${entryId}`))) return 'entry-withdrawn'
    if (!isEditable(before)) return 'sheet-closed'
    return marksProblem(part.rubric, body)
  },
  apply: (_before, { body, hash }) => ({
    state: 'sealed',
    id: body.sheet,
    panel: body.panel,
    marks: body.marks,
    ...(body.comments && { comments: body.comments }),
    rubric: body.rubric,
    rules: body.rules,
    version: hash,
  }),
})
