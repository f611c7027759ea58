/** Puts a whole contest's make-up into the journal: people, tracks, entries, panels, in the order in which they rest on each other. */
import { type Answer, accept } from '../../../shared/answer.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { entryEnrolled } from '../../../shared/facts/entry-enrolled.ts'
import type { RefusalOf } from '../../../shared/facts/fact.ts'
import { panelFormed } from '../../../shared/facts/panel-formed.ts'
import { personEnrolled } from '../../../shared/facts/person-enrolled.ts'
import { trackDefined } from '../../../shared/facts/track-defined.ts'
import type { WriteUnit } from '../../data/write-unit.ts'

export type Setup = Readonly<{
  tracks: readonly Track[]
  people: readonly Person[]
  entries: readonly Entry[]
  panels: readonly Panel[]
}>
export type SetupRefusal =
  | RefusalOf<typeof trackDefined>
  | RefusalOf<typeof personEnrolled>
  | RefusalOf<typeof entryEnrolled>
  | RefusalOf<typeof panelFormed>
  | 'subject-in-conflict'
  | 'role-not-held'

/** The first refusal stops and undoes everything. */
export function recordSetup(unit: WriteUnit, { tracks, people, entries, panels }: Setup): Answer<null, SetupRefusal> {
  const steps = [
    ...people.map(person => () => unit.record(personEnrolled, person)),
    ...tracks.map(track => () => unit.record(trackDefined, track)),
    ...entries.map(entry => () => unit.record(entryEnrolled, entry)),
    ...panels.map(panel => () => unit.record(panelFormed, panel)),
  ]
  for (const step of steps) {
    const reply = step()
    if (!reply.ok) return reply
  }
  return accept(null)
}
