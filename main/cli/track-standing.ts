/** Whether the results of a track are final, as lines in Chinese: certified or not, which edition of the rules, what is still open. */
import type { TrackResults } from '../../shared/contract/results.ts'
import { words } from '../../shared/words/index.ts'
import { say } from '../../shared/words/say.ts'
import type { ReadableDb } from '../data/database.ts'
import { listPanels } from '../data/repositories/setup-repository.ts'
import { panelBlockers, panelSheets } from '../services/reconciling/panel-blockers.ts'
import { computePanel } from '../services/results/compute-panel.ts'

/** Open are ties, award lines and gates of the whole track, results that the rules have stopped, and sheets that a chief has not accepted. */
export function trackStanding(db: ReadableDb, { track, result, panels, edition }: TrackResults): readonly string[] {
  const { standing, between } = words.zh.cli
  const blockers = listPanels(db, track.id).flatMap(panel =>
    panelBlockers(panelSheets(db, track, panel), computePanel(db, track, panel), { track, numbers: new Map() }),
  )
  const blocking = (kind: string) => blockers.filter(({ blocker }) => blocker.startsWith(kind)).length
  const counts = [
    [standing.ties, result.openTies.length],
    [standing.lines, result.openLines.length],
    [standing.gates, result.openGates?.length ?? 0],
    [standing.stops, blocking('result')],
    [standing.sheets, blocking('sheet')],
  ] as const
  const open = counts.flatMap(([sentence, count]) => (count === 0 ? [] : [say(sentence, { count })]))
  return [
    certifiedLine(panels),
    ...(edition === undefined ? [] : [say(standing.edition, { edition })]),
    ...(open.length === 0 ? [] : [say(standing.open, { matters: open.join(between) })]),
  ]
}

function certifiedLine(panels: TrackResults['panels']): string {
  const { standing, between } = words.zh.cli
  if (panels.length === 0) return standing.noPanels
  const waiting = panels.filter(({ isCertified }) => !isCertified)
  if (waiting.length === 0) return standing.certified
  return say(standing.uncertified, { panels: waiting.map(({ name }) => name).join(between) })
}
