/** Roll call and running order: who has come, who has not, and in which order they go. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import { attendanceNoted } from '../../../shared/facts/attendance-noted.ts'
import { orderChanged } from '../../../shared/facts/order-changed.ts'
import { sheetsOfPanel } from '../../data/repositories/sheet-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { AtContest } from '../callers.ts'
import { type Desk, writeAtDesk } from '../desk.ts'
import { panelAtHand } from '../reconciling/panel-at-hand.ts'

export async function noteAttendance(
  desk: Desk,
  { opened, actor }: AtContest,
  input: Input<'attendance.note'>,
): Promise<Reply<'attendance.note'>> {
  const at = desk.tools.clock()
  const reply = writeAtDesk(desk, opened, actor, unit => noteAt(unit, input, at))
  if (!reply.ok) return reply
  desk.tools.announce('hall.changed')
  // Whoever has withdrawn is expected by nobody.
  desk.tools.announce('sheets.changed')
  return reply
}

function noteAt(unit: WriteUnit, { identity, reason, ...input }: Input<'attendance.note'>, at: number): Reply<'attendance.note'> {
  const found = panelAtHand(unit, input.panel)
  if (!found.ok) return found
  const isMarked = [...sheetsOfPanel(unit.db, input.panel).values()].some(
    ({ id, state }) => sheetKey(id).entry === input.entry && state !== 'missing',
  )
  if (input.state === 'withdrawn' && isMarked) return refuse('entry-has-marks')
  const body = { ...input, at, ...(identity !== undefined && { identity }), ...(reason !== undefined && { reason }) }
  const reply = unit.record(attendanceNoted, body)
  return reply.ok ? accept(null) : reply
}

export function changeOrder(unit: WriteUnit, body: Input<'order.change'>): Reply<'order.change'> {
  const found = panelAtHand(unit, body.panel)
  if (!found.ok) return found
  const reply = unit.record(orderChanged, body)
  return reply.ok ? accept(null) : reply
}
