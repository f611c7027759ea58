/** The chief's page of questions: who is missing, who disagrees, what is tied, what still blocks certifying. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { farTotals } from '../alerts/far-totals.ts'
import { panelAlerts } from '../alerts/panel-alerts.ts'
import type { SignedIn } from '../callers.ts'
import { computePanel } from '../results/compute-panel.ts'
import { allBlockers } from './all-blockers.ts'
import { panelAtHand } from './panel-at-hand.ts'
import { panelSheets } from './panel-blockers.ts'

export function askQuestions(by: SignedIn, { panel: id }: Input<'panel.questions'>): Reply<'panel.questions'> {
  const { db } = by
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const { panel, track } = found.value
  const sheets = panelSheets(db, track, panel)
  const raised = panelAlerts(db, found.value)
  return accept({
    blockers: [...allBlockers(db, found.value, { sheets, result: computePanel(db, track, panel), alerts: raised })],
    disagreements: [...farTotals(db, found.value, raised)],
    acceptable: sheets.filter(({ row }) => row?.versions === 1 && (row.state === 'sealed' || row.state === 'received')).length,
  })
}
