/** Results of one panel by itself, as its chief certifies them: its own scores, its own places. Gives no awards: those are the track's. */
import type { Panel } from '../../../shared/domain/panel.ts'
import type { TrackResult } from '../../../shared/domain/result.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { TrackInput } from '../../../shared/scoring/track-input.ts'
import type { ReadableDb } from '../../data/database.ts'
import { listPanels } from '../../data/repositories/setup-repository.ts'
import { trackInput } from './track-input.ts'

/** Where the rules bring panels level, the scores rest on every panel of the track; the places are still those inside the panel. */
export function computePanel(db: ReadableDb, track: Track, panel: Panel): TrackResult {
  return scoreTrack(panelInput(db, track, panel))
}

/** What the results of the panel are computed from. */
export function panelInput(db: ReadableDb, track: Track, panel: Panel): TrackInput {
  return { ...trackInput(db, track, [panel, ...levelPanels(db, track, panel)]), panel: panel.id }
}

/** The other panels of the track whose marks the scores of this one rest on. */
export function levelPanels(db: ReadableDb, { id, rules }: Track, panel: Panel): readonly Panel[] {
  return rules.equating === undefined ? [] : listPanels(db, id).filter(other => other.id !== panel.id)
}
