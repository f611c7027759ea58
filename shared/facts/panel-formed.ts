/** An organizer forms a panel: who judges what, and who is its chief, while the track's rules are not frozen. It stays in its track. */
import { Panel } from '../domain/panel.ts'
import { partOf } from '../domain/track.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const panelFormed = factKind('panel.formed', {
  type: 'panel',
  body: Panel,
  saidBy: ['organizer'],
  subject: body => body.id,
  rests: body => [
    subject('track', body.track),
    subject('person', body.chief),
    ...body.judges.map(judge => subject('person', judge)),
    ...body.entries.map(entry => subject('entry', entry)),
    ...(body.anchor === undefined ? [] : [subject('entry', body.anchor.id)]),
  ],
  settles: true,
  refuse: (state, _actor, body, before) => {
    const track = state.find('track', body.track)
    if (track === undefined) return 'track-unknown'
    if (track.frozen !== undefined) return 'rules-frozen'
    if (before.some(panel => panel.track !== body.track)) return 'panel-unknown'
    if (body.parts.some(part => partOf(track.track, part) === undefined)) return 'part-unknown'
    if (body.entries.some(entry => state.find('entry', entry)?.track !== body.track)) return 'entry-unknown'
    // What every judge marks for practice must not be what somebody competes with.
    if (body.anchor !== undefined && state.find('entry', body.anchor.id) !== undefined) return 'anchor-is-entry'
    if (body.judges.some(judge => !state.find('person', judge)?.roles.includes('judge'))) return 'judge-unknown'
    return state.find('person', body.chief)?.roles.includes('chief') ? undefined : 'chief-unknown'
  },
  apply: (_before, { body }) => body,
})
