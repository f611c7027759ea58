/** 合议: the chief calls the judges of one entry and part together. The sheets are given back by facts of their own; this one keeps what stood before. */
import { Discussion } from '../domain/discussion.ts'
import { sheetKey } from '../domain/ids.ts'
import { chiefProblem } from './chief-problem.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const discussionCalled = factKind('discussion.called', {
  type: 'discussion',
  body: Discussion,
  saidBy: ['chief'],
  subject: body => `${body.panel}/${body.entry}/${body.part}`,
  rests: body => [
    subject('panel', body.panel),
    subject('certification', body.panel),
    ...body.sheets.map(({ sheet }) => subject('sheet', sheet)),
  ],
  settles: true,
  refuse: (state, actor, { panel, entry, part, sheets }) => {
    const problem = chiefProblem(state, actor, { panel, entry })
    if (problem !== undefined) return problem
    const isOfPart = sheets.every(({ sheet }) => sheetKey(sheet).entry === entry && sheetKey(sheet).part === part)
    if (!state.find('panel', panel)?.parts.includes(part) || !isOfPart) return 'panel-of-another'
    const isAsNamed = sheets.every(({ sheet, version }) => {
      const known = state.find('sheet', sheet)
      return known !== undefined && known.state !== 'missing' && known.state !== 'returned' && known.version === version
    })
    return isAsNamed ? undefined : 'sheet-version-stale'
  },
  apply: (_before, { body }) => body,
})
