/** 重开: two people open a certified panel again, with a reason. Nothing certified is lost: it stays as its edition; the next one is another. */
import { Reopening } from '../domain/certification.ts'
import { isPanelCertified } from './certified-panel.ts'
import { factKind } from './fact.ts'
import { secondPersonProblem } from './second-person-problem.ts'
import { subject } from './subjects.ts'

export const panelReopened = factKind('panel.reopened', {
  type: 'certification',
  body: Reopening,
  saidBy: ['chief', 'organizer'],
  subject: body => body.panel,
  rests: body => [subject('panel', body.panel), subject('person', body.second)],
  settles: true,
  refuse: (state, actor, { panel, second }) => {
    const known = state.find('panel', panel)
    if (known === undefined || (actor.as === 'chief' && known.chief !== actor.person.id)) return 'panel-of-another'
    if (!isPanelCertified(state, panel)) return 'panel-not-certified'
    return secondPersonProblem(state, actor, second)
  },
  apply: (all, { body, actor }) => {
    // Certified on two laptops: the newest edition is the one that is opened.
    const before = all.toSorted((a, b) => b.edition - a.edition)[0]
    if (before === undefined) throw new Error(`panel.reopened without a certification: ${body.panel}`)
    return { ...before, reopened: { by: actor.by, second: body.second, reason: body.reason } }
  },
})
