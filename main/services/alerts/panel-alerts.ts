/** The alerts of a panel as its sheets stand, each with the closing that still answers it. The marks of the panel are read once. */
import { holdsFor } from '../../../shared/domain/alert-closing.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import type { Alert, MarkedPart, MarkedSheet } from '../../../shared/reconciliation/alerts/alert.ts'
import { alertLimits } from '../../../shared/reconciliation/alerts/alert-limits.ts'
import { alertRulesOf } from '../../../shared/reconciliation/alerts/alert-rules-of.ts'
import { findAlerts, heaviestFirst } from '../../../shared/reconciliation/alerts/find-alerts.ts'
import type { ReadableDb } from '../../data/database.ts'
import { type ClosingRow, closingsOfPanel } from '../../data/repositories/alert-repository.ts'
import { marksOfPanel, type SheetRow, sheetsOfPanel } from '../../data/repositories/sheet-repository.ts'
import type { PanelAtHand } from '../reconciling/panel-at-hand.ts'

/** `closed`: what answers it as the marks stand; `before`: what answered it before they changed. */
export type RaisedAlert = Readonly<{ alert: Alert; closed: ClosingRow | undefined; before: ClosingRow | undefined }>
type At = Pick<PanelAtHand, 'panel' | 'track'>

/** The weightiest first, whatever the part. */
export function panelAlerts(db: ReadableDb, at: At): readonly RaisedAlert[] {
  const closings = Map.groupBy(closingsOfPanel(db, at.panel.id), ({ alert }) => alert)
  const alerts = markedParts(db, at).flatMap(marked => findAlerts(marked, alertLimits(alertRulesOf(at.track.rules), marked.part.rubric)))
  return alerts.toSorted(heaviestFirst).map(alert => {
    const known = alert.answers.flatMap(key => closings.get(key) ?? [])
    const closed = known.find(closing => holdsFor(closing, alert))
    return { alert, closed, before: closed === undefined ? known[0] : undefined }
  })
}

/** The sheets that count, entry by entry in running order. A sheet in two versions waits for a person first. */
function markedParts(db: ReadableDb, { panel, track }: At): readonly MarkedPart[] {
  const rows = sheetsOfPanel(db, panel.id)
  const marks = marksOfPanel(db, panel.id)
  const sheets = [...rows.values()].flatMap(row => markedSheet(row, marks.get(row.id)))
  // In the order of the panel, so that a judge stands in one place wherever marks are compared.
  const place = (sheet: MarkedSheet) => panel.judges.indexOf(sheet.judge)
  const groups = Map.groupBy(
    sheets.sort((a, b) => place(a) - place(b)),
    ({ sheet, entry }) => `${entry}/${rows.get(sheet)?.part}`,
  )
  return track.parts
    .filter(part => panel.parts.includes(part.id))
    .map(part => ({ part, entries: panel.entries.flatMap(entry => [groups.get(`${entry}/${part.id}`) ?? []]) }))
}

function markedSheet({ id, judge, entry, total, version, versions, state }: SheetRow, marks: Marks | undefined): readonly MarkedSheet[] {
  if (total === null || version === null || marks === undefined || versions > 1 || state === 'returned' || state === 'missing') return []
  return [{ sheet: id, judge, entry, version, total, marks }]
}
