/** The chief's page of questions: who is missing, who disagrees, what is tied, what still blocks certifying. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Blocker } from '../../../shared/contract/reconciliations.ts'
import { isWaiting } from '../../../shared/domain/change-request.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { ReadableDb } from '../../data/database.ts'
import { requestsOfPanel } from '../../data/repositories/day-repository.ts'
import { alertBlockers, farTotals } from '../alerts/alert-blockers.ts'
import { panelAlerts } from '../alerts/panel-alerts.ts'
import type { SignedIn } from '../callers.ts'
import { computePanel } from '../results/compute-panel.ts'
import { panelAtHand } from './panel-at-hand.ts'
import { levelBlockers, type PanelSheet, panelBlockers, panelSheets } from './panel-blockers.ts'

export function askQuestions(by: SignedIn, { panel: id }: Input<'panel.questions'>): Reply<'panel.questions'> {
  const { db } = by
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const { panel, track } = found.value
  const sheets = panelSheets(db, track, panel)
  const raised = panelAlerts(db, found.value)
  return accept({
    blockers: [
      ...changeBlockers(db, panel, sheets),
      ...panelBlockers(sheets, computePanel(db, track, panel), found.value),
      ...levelBlockers(db, found.value),
      ...alertBlockers(db, found.value, raised),
    ],
    disagreements: [...farTotals(db, found.value, raised)],
    acceptable: sheets.filter(({ row }) => row?.versions === 1 && (row.state === 'sealed' || row.state === 'received')).length,
  })
}

/** Judges who wait for an answer: no panel is certified over a request that nobody read. */
export function changeBlockers(db: ReadableDb, panel: Panel, sheets: readonly PanelSheet[]): readonly Blocker[] {
  const requests = new Map(requestsOfPanel(db, panel.id).map(request => [request.sheet, request]))
  return sheets.flatMap(({ id: sheet, row, judge, number, part }) => {
    const request = requests.get(sheet)
    return request !== undefined && isWaiting(request, row) ? [{ blocker: 'change-requested' as const, sheet, judge, number, part }] : []
  })
}
