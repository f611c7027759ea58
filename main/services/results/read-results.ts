/** The results page of a track: results with explanations, and the names that go with them. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { findTrack, listEntries, listPanels, listPeople } from '../../data/repositories/setup-repository.ts'
import type { Anyone, SignedIn } from '../callers.ts'
import { tracksOf } from '../setup/tracks-of.ts'
import { certifiedHolds } from './certified-holds.ts'
import { computeTrack } from './compute-track.ts'
import { readSideAwards } from './read-side-awards.ts'

/** The same for a window: a chief sees the tracks of the own panels. */
export function readOwnResults({ db, actor }: SignedIn, { track }: Input<'result.track'>): Reply<'result.track'> {
  return tracksOf(db, actor).some(state => state.track.id === track) ? readResults({ db }, { track }) : refuse('track-unknown')
}

export function readResults({ db }: Anyone, { track: id }: Input<'result.track'>): Reply<'result.track'> {
  const state = findTrack(db, id)
  if (state === undefined) return refuse('track-unknown')
  const panels = listPanels(db, id)
  const result = computeTrack(db, state.track, panels)
  const sideAwards = readSideAwards(db, state.track, { panels, result })
  const judges = new Set(panels.flatMap(panel => panel.judges))
  return accept({
    track: state.track,
    ...(state.frozen !== undefined && state.frozen.edition > 1 ? { edition: state.frozen.edition } : {}),
    result,
    ...(sideAwards.length === 0 ? {} : { sideAwards }),
    entries: listEntries(db, id).map(({ id: entry, number, name, school, subject }) => ({ id: entry, number, name, school, subject })),
    judges: listPeople(db).flatMap(person => (judges.has(person.id) ? [{ id: person.id, name: person.name }] : [])),
    panels: panels.map(panel => ({ id: panel.id, name: panel.name, isCertified: certifiedHolds(db, state.track, panel) })),
  })
}
