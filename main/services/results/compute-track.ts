/** Results of a track or of one panel, from the projections through the engine. Nothing is stored: whoever asks computes anew. */
import { allocateAwards } from '../../../shared/awards/allocate.ts'
import type { AwardContender } from '../../../shared/awards/competitors.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { TrackResult } from '../../../shared/domain/result.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { linesOfTrack } from '../../data/repositories/decision-repository.ts'
import { listEntries } from '../../data/repositories/setup-repository.ts'
import { trackInput } from './track-input.ts'

/** Sealed sheets count at once, so that a day can be watched; only accepted ones can be certified. */
export function computeTrack(db: ReadableDb, track: Track, panels: readonly Panel[]): TrackResult {
  const contenders = contendersOf(db, track, panels)
  return allocateAwards(scoreTrack(trackInput(db, track, panels)), track.rules.awards, {
    contenders,
    decisions: linesOfTrack(db, track.id),
  })
}

/** Every entry of these panels, as one that may compete for awards. */
export function contendersOf(db: ReadableDb, { id }: Track, panels: readonly Panel[]): readonly AwardContender[] {
  const entries = listEntries(db, id)
  return panels.flatMap(panel =>
    entries
      .filter(entry => panel.entries.includes(entry.id))
      .map(({ id: entry, school, ineligible }) => ({ entry, group: panel.id, school, ineligible })),
  )
}
