/** The results page of a track: results with explanations, and the names that go with them. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { findTrack, listEntries, listPanels, listPeople } from '../../data/repositories/setup-repository.ts'
import { isCertified } from '../../data/repositories/sheet-repository.ts'
import type { Anyone } from '../callers.ts'
import { computeTrack } from './compute-track.ts'

export function readResults({ db }: Anyone, { track: id }: Input<'result.track'>): Reply<'result.track'> {
  const state = findTrack(db, id)
  if (state === undefined) return refuse('track-unknown')
  const panels = listPanels(db, id)
  const judges = new Set(panels.flatMap(panel => panel.judges))
  return accept({
    track: state.track,
    result: computeTrack(db, state.track, panels),
    entries: listEntries(db, id).map(({ id: entry, number, name, school, subject }) => ({ id: entry, number, name, school, subject })),
    judges: listPeople(db).flatMap(person => (judges.has(person.id) ? [{ id: person.id, name: person.name }] : [])),
    panels: panels.map(panel => ({ name: panel.name, isCertified: isCertified(db, panel.id) })),
  })
}
