/** A judge asks to change a sealed sheet; the chief sees what was asked, and declines, or gives the sheet back by the usual way. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { isWaiting } from '../../../shared/domain/change-request.ts'
import { isAsked } from '../../../shared/domain/confirmation.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { changeDeclined } from '../../../shared/facts/change-declined.ts'
import { changeRequested } from '../../../shared/facts/change-requested.ts'
import { confirmationGiven } from '../../../shared/facts/confirmation-given.ts'
import { requestsOfPanel } from '../../data/repositories/day-repository.ts'
import { findSheet } from '../../data/repositories/sheet-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { SignedIn } from '../callers.ts'
import { panelAtHand } from '../reconciling/panel-at-hand.ts'
import { panelSheets } from '../reconciling/panel-blockers.ts'

export function requestChange(unit: WriteUnit, body: Input<'change.request'>): Reply<'change.request'> {
  const row = findSheet(unit.db, body.sheet)
  if (row === undefined) return refuse('sheet-unknown')
  const reply = unit.record(changeRequested, { ...body, panel: row.panel })
  return reply.ok ? answerQuestion(unit, { ...body, panel: row.panel }) : reply
}

/** Where the chief had asked whether the sheet stands, that is answered by it: one matter, one who waits. */
function answerQuestion(unit: WriteUnit, { sheet, panel, version, reason }: Input<'change.request'> & Readonly<{ panel: PanelId }>) {
  const question = unit.find('confirmation', sheet)
  if (question === undefined || !isAsked(question, unit.find('sheet', sheet))) return accept(null)
  const reply = unit.record(confirmationGiven, { sheet, panel, version, note: reason, wantsChange: true })
  return reply.ok ? accept(null) : reply
}

export function declineChange(unit: WriteUnit, body: Input<'change.decline'>): Reply<'change.decline'> {
  const reply = unit.record(changeDeclined, body)
  return reply.ok ? accept(null) : reply
}

export function listChanges(by: SignedIn, { panel: id }: Input<'change.list'>): Reply<'change.list'> {
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const { panel, track } = found.value
  const requests = new Map(requestsOfPanel(by.db, panel.id).map(request => [request.sheet, request]))
  if (requests.size === 0) return accept([])
  return accept(
    panelSheets(by.db, track, panel).flatMap(({ id: sheet, row, judge, number, part }) => {
      const request = requests.get(sheet)
      return request !== undefined && isWaiting(request, row) ? [{ sheet, judge, number, part, reason: request.reason }] : []
    }),
  )
}
