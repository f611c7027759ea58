/** The decisions about lines of awards that the awards of a track rest on. Others are kept in the journal and change nothing now. */
import { allocateAwards } from '../../../shared/awards/allocate.ts'
import type { LineDecision } from '../../../shared/domain/line-decision.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { TrackResult } from '../../../shared/domain/result.ts'
import { tieKey } from '../../../shared/domain/tie.ts'
import type { Track } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { linesOfTrack } from '../../data/repositories/decision-repository.ts'
import { contendersOf } from './compute-track.ts'

/** Those without which exactly their line would be open. `result`: the scores and places of all these panels. */
export function linesInForce(
  db: ReadableDb,
  track: Track,
  { panels, result }: Readonly<{ panels: readonly Panel[]; result: TrackResult }>,
): readonly LineDecision[] {
  const all = linesOfTrack(db, track.id)
  const contenders = contendersOf(db, track, panels)
  return all.filter(line => {
    const decisions = all.filter(other => other !== line)
    const { openLines } = allocateAwards(result, track.rules.awards, { contenders, decisions })
    return openLines.some(({ award, entries }) => award === line.award && tieKey(entries) === tieKey(line.entries))
  })
}
