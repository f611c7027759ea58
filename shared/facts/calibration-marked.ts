/** A judge seals the marks of the panel's calibration lecture, once. They are of no entry, and no result can count them. */
import { z } from 'zod'
import { Digest, PanelId, SheetId, sheetKey, TrackId } from '../domain/ids.ts'
import { Marks } from '../domain/rubric.ts'
import { partOf } from '../domain/track.ts'
import { factKind } from './fact.ts'
import { marksProblem } from './marks-problem.ts'
import { subject } from './subjects.ts'

export const calibrationMarked = factKind('calibration.marked', {
  type: 'calibration',
  body: z.strictObject({ sheet: SheetId, panel: PanelId, track: TrackId, marks: Marks, rubric: Digest, rules: Digest }),
  saidBy: ['judge'],
  subject: body => body.sheet,
  rests: ({ panel, track }) => [subject('panel', panel), subject('track', track)],
  refuse: (state, { person }, body, before) => {
    const { judge, entry, part: partId } = sheetKey(body.sheet)
    if (judge !== person.id) return 'sheet-of-another'
    const panel = state.find('panel', body.panel)
    const isOfPanel = panel?.track === body.track && panel.judges.includes(judge) && panel.parts.includes(partId)
    if (!isOfPanel || panel.anchor?.id !== entry) return 'panel-of-another'
    const track = state.find('track', body.track)
    const part = track && partOf(track.track, partId)
    if (track?.frozen === undefined || part === undefined) return 'rules-not-frozen'
    if (body.rules !== track.frozen.rules || body.rubric !== track.frozen.rubrics[partId]) return 'rules-of-another-edition'
    return before.length > 0 ? 'sheet-closed' : marksProblem(part.rubric, body)
  },
  apply: (_before, { body, hash }) => ({ sheet: body.sheet, panel: body.panel, marks: body.marks, version: hash }),
})
