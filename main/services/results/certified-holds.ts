/** Whether what a chief certified is still what the sheets give. Certified results are never changed: where they differ, both stand. */
import type { PanelId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Certification } from '../../../shared/domain/result.ts'
import type { Track } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { listPanels, listTracks } from '../../data/repositories/setup-repository.ts'
import { isCertified } from '../../data/repositories/sheet-repository.ts'
import { sql } from '../../data/sql.ts'
import { computePanel } from './compute-panel.ts'

type Result = Certification['results'][number]

/** The panel is certified, with exactly the scores and ranks that are computed now. */
export function certifiedHolds(db: ReadableDb, track: Track, panel: Panel): boolean {
  if (!isCertified(db, panel.id)) return false
  const stored = db.all<Result>(sql`SELECT entry, score, rank FROM certified_results WHERE panel = ${panel.id}`)
  const computed = computePanel(db, track, panel).entries.flatMap(({ entry, score, rank }) =>
    score === undefined || rank === undefined ? [] : [{ entry, score, rank }],
  )
  return textOf(stored) === textOf(computed)
}

/** The panels that are certified with other results than are computed now. */
export function uncertifiedPanels(db: ReadableDb): readonly PanelId[] {
  return listTracks(db).flatMap(({ track }) =>
    listPanels(db, track.id).flatMap(panel => (isCertified(db, panel.id) && !certifiedHolds(db, track, panel) ? [panel.id] : [])),
  )
}

function textOf(results: readonly Result[]): string {
  return JSON.stringify(results.map(({ entry, score, rank }) => JSON.stringify([entry, score, rank])).sort())
}
