/** A scan or photo of a paper is attached to its sheet. The fact holds its SHA-256, never its bytes; it changes no mark. */
import { isInPanel } from '../domain/panel.ts'
import { PaperAttachment } from '../domain/paper.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const paperAttached = factKind('paper.attached', {
  type: 'attachment',
  body: PaperAttachment,
  saidBy: ['recorder', 'chief'],
  subject: ({ sheet, sha256 }) => `${sheet}/${sha256}`,
  rests: body => [subject('panel', body.panel)],
  settles: true,
  refuse: (state, { person, as }, body, before) => {
    const panel = state.find('panel', body.panel)
    if (panel === undefined || !isInPanel(panel, body.sheet)) return 'panel-of-another'
    if (as === 'chief' && panel.chief !== person.id) return 'panel-of-another'
    // An attachment known twice, as after a merge, is one attachment; a third saying adds nothing.
    return before.length > 0 ? 'attachment-known' : undefined
  },
  apply: (_before, { body }) => body,
})
