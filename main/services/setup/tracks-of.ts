/** Which tracks somebody may look into: a chief those of the own panels, office and supervisor all. */
import type { Actor } from '../../../shared/domain/person.ts'
import type { TrackState } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { listPanels, listTracks } from '../../data/repositories/setup-repository.ts'

export function tracksOf(db: ReadableDb, { person, as }: Actor): readonly TrackState[] {
  const tracks = listTracks(db)
  if (as !== 'chief') return tracks
  const own = new Set(listPanels(db).flatMap(panel => (panel.chief === person.id ? [panel.track] : [])))
  return tracks.filter(({ track }) => own.has(track.id))
}
