/** The open alerts of totals that lie further from the median of the others than the limit, as one line each. */
import type { Disagreement } from '../../../shared/contract/reconciliations.ts'
import { partOf } from '../../../shared/domain/track.ts'
import { alertLimits } from '../../../shared/reconciliation/alerts/alert-limits.ts'
import { alertRulesOf } from '../../../shared/reconciliation/alerts/alert-rules-of.ts'
import type { ReadableDb } from '../../data/database.ts'
import { findPerson } from '../../data/repositories/setup-repository.ts'
import type { PanelAtHand } from '../reconciling/panel-at-hand.ts'
import type { RaisedAlert } from './panel-alerts.ts'

/** In the order of the alerts: the weightiest first. */
export function farTotals(db: ReadableDb, { track, numbers }: PanelAtHand, raised: readonly RaisedAlert[]): readonly Disagreement[] {
  return raised.flatMap(({ closed, alert: { sheet, judge, entry, part: id, signs } }) => {
    const sign = signs.find(({ kind }) => kind === 'distance')
    const part = partOf(track, id)
    if (closed !== undefined || sign?.kind !== 'distance' || part === undefined) return []
    const limit = alertLimits(alertRulesOf(track.rules), part.rubric).distance
    if (sheet === null || judge === null || entry === null || limit === null) return []
    const { value: total, median } = sign
    const names = { judge: findPerson(db, judge)?.name ?? judge, number: numbers.get(entry) ?? entry, part: part.name }
    return [{ sheet, ...names, total, median, limit }]
  })
}
