/** An organizer enrols an entry in a track, or corrects it, while the track's rules are not frozen. It stays in its track. */
import { Entry } from '../domain/entry.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const entryEnrolled = factKind('entry.enrolled', {
  type: 'entry',
  body: Entry,
  saidBy: ['organizer'],
  subject: body => body.id,
  rests: body => [subject('track', body.track)],
  settles: true,
  refuse: (state, _actor, body, before) => {
    const track = state.find('track', body.track)
    if (track === undefined) return 'track-unknown'
    if (track.track.entryKind !== body.kind) return 'entry-kind-wrong'
    if (before.some(entry => entry.track !== body.track)) return 'entry-unknown'
    return track.frozen === undefined ? undefined : 'rules-frozen'
  },
  apply: (_before, { body }) => body,
})
