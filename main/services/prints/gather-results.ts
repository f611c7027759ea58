/** The summary of a panel and the ranking of its track: results with their explanation, and the names that go with them. */
import type { PanelSummary, Ranking } from '../../../shared/contract/print-documents.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import { listEntries, listPanels, listPeople } from '../../data/repositories/setup-repository.ts'
import { isBlind } from '../displays/hall-day.ts'
import { panelSheets, stateOf } from '../reconciling/panel-blockers.ts'
import { certifiedHolds } from '../results/certified-holds.ts'
import { computePanel } from '../results/compute-panel.ts'
import { computeTrack } from '../results/compute-track.ts'
import { linesInForce } from '../results/lines-in-force.ts'
import { gatherHead, type Printing } from './gather-head.ts'

export function gatherPanelSummary(printing: Printing): PanelSummary {
  const { db, panel, state } = printing
  const { track } = state
  return {
    document: 'panel-summary',
    head: gatherHead(printing),
    track,
    result: computePanel(db, track, panel),
    ...namesIn(printing, [panel]),
    parts: [...panel.parts],
    totals: panelSheets(db, track, panel).map(sheet => ({
      ...sheetKey(sheet.id),
      state: stateOf(sheet, { drafts: false }),
      total: sheet.row?.total ?? null,
    })),
  }
}

export function gatherRanking(printing: Printing): Ranking {
  const { db, state } = printing
  const panels = listPanels(db, state.track.id)
  const result = computeTrack(db, state.track, panels)
  return {
    document: 'ranking',
    head: gatherHead(printing),
    track: state.track,
    result,
    ...namesIn(printing, panels),
    lines: linesInForce(db, state.track, { panels, result }).map(({ award, entries, reason }) => ({
      award,
      entries: [...entries],
      reason,
    })),
  }
}

/** On a blind track numbers stand alone until every panel is certified: paper lies about. */
function namesIn({ db, state: { track } }: Printing, of: readonly Panel[]): Pick<Ranking, 'entries' | 'judges' | 'panels'> {
  const people = new Map(listPeople(db).map(person => [person.id, person.name]))
  const panels = of.map(panel => ({ id: panel.id, name: panel.name, isCertified: certifiedHolds(db, track, panel) }))
  const mayName = !isBlind(db, track)
  const judges = [...new Set(of.flatMap(panel => panel.judges))]
  const marked = new Set(of.flatMap(panel => panel.entries))
  return {
    panels,
    judges: judges.map(id => ({ id, name: people.get(id) ?? id })),
    entries: listEntries(db, track.id)
      .filter(({ id }) => marked.has(id))
      .map(({ id, number, name, school }) => ({ id, number, name: mayName ? name : null, school: mayName ? school : null })),
  }
}
