/** The chief's page of questions: who is missing, who disagrees, what is tied, what still blocks certifying. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { farTotals } from '../../../shared/reconciliation/disagreement.ts'
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
  return accept({
    blockers: [...panelBlockers(sheets, computePanel(db, track, panel), found.value), ...levelBlockers(db, found.value)],
    disagreements: disagreements(track, sheets),
    acceptable: sheets.filter(({ row }) => row?.versions === 1 && (row.state === 'sealed' || row.state === 'received')).length,
  })
}

function disagreements(track: Track, sheets: readonly PanelSheet[]) {
  const groups = Map.groupBy(sheets, ({ id }) => `${sheetKey(id).entry}/${sheetKey(id).part}`)
  return [...groups.values()].flatMap(group => {
    const max = track.parts.find(part => part.id === sheetKey(group[0]?.id ?? ('' as never)).part)?.rubric.max
    if (max === undefined) return []
    const totals = group.flatMap(sheet =>
      sheet.row?.total != null && sheet.row.state !== 'returned' ? [{ key: sheet, total: sheet.row.total }] : [],
    )
    return farTotals(totals, max).map(({ key: { id, judge, number, part }, ...far }) => ({
      sheet: id,
      judge,
      number,
      part,
      total: far.total,
      median: far.median,
      limit: far.limit,
    }))
  })
}
