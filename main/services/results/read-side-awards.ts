/** The awards beside those by place, from the projections through the engine. Nothing is stored: whoever asks computes anew. */
import { sideAwards } from '../../../shared/awards/side-awards.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { TrackResult } from '../../../shared/domain/result.ts'
import type { SideAward } from '../../../shared/domain/side-awards.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { itemValues } from '../../../shared/scoring/item-values.ts'
import type { ReadableDb } from '../../data/database.ts'
import { listEntries } from '../../data/repositories/setup-repository.ts'
import { contendersOf } from './compute-track.ts'
import { trackInput } from './track-input.ts'

/** `result`: the scores, places and awards of all these panels. Empty when the rules of the track name no such award. */
export function readSideAwards(
  db: ReadableDb,
  track: Track,
  { panels, result }: Readonly<{ panels: readonly Panel[]; result: TrackResult }>,
): readonly SideAward[] {
  const input = trackInput(db, track, panels)
  return sideAwards(
    {
      rules: track.rules,
      valuesOf: rule => itemValues(rule, { input, result }),
      contenders: contendersOf(db, track, panels),
      mentors: new Map(listEntries(db, track.id).map(({ id, mentors }) => [id, mentors])),
    },
    result,
  )
}
