/** 结案: the chief says what an alert came to. Refused when its sheets are not those that the chief saw. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { alertClosed } from '../../../shared/facts/alert-closed.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import { panelAtHand } from '../reconciling/panel-at-hand.ts'
import { panelAlerts } from './panel-alerts.ts'

export function closeAlert(unit: WriteUnit, { panel, alert: key, versions, finding, note }: Input<'alert.close'>): Reply<'alert.close'> {
  if (finding === 'explained' && note === '') return refuse('alert-without-note')
  const found = panelAtHand(unit, panel)
  if (!found.ok) return found
  const raised = panelAlerts(unit.db, found.value).find(({ alert }) => alert.key === key)
  const leading = raised?.alert.signs[0]
  if (raised === undefined || leading === undefined) return refuse('alert-unknown')
  if (raised.closed !== undefined) return refuse('alert-closed')
  const sheets = raised.alert.sheets.toSorted((a, b) => (a.sheet < b.sheet ? -1 : 1))
  const current = sheets.map(({ version }) => version).sort()
  if (current.join() !== versions.toSorted().join()) return refuse('alert-stale')
  const reply = unit.record(alertClosed, { panel, alert: key, kind: leading.kind, sheets, finding, note })
  return reply.ok ? accept(null) : reply
}
