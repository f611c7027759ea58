/** The chief's decisions on one sheet: accept a version, give it back, record that it will not come, or take that record back. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sheetAccepted } from '../../../shared/facts/sheet-accepted.ts'
import { sheetMissing } from '../../../shared/facts/sheet-missing.ts'
import { sheetReinstated } from '../../../shared/facts/sheet-reinstated.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import type { WriteUnit } from '../../data/write-unit.ts'

export function acceptSheet(unit: WriteUnit, body: Input<'sheet.accept'>): Reply<'sheet.accept'> {
  const reply = unit.record(sheetAccepted, body)
  return reply.ok ? accept(null) : reply
}

export function returnSheet(unit: WriteUnit, body: Input<'sheet.return'>): Reply<'sheet.return'> {
  const reply = unit.record(sheetReturned, body)
  return reply.ok ? accept(null) : reply
}

export function declareMissing(unit: WriteUnit, body: Input<'sheet.declare-missing'>): Reply<'sheet.declare-missing'> {
  const reply = unit.record(sheetMissing, body)
  return reply.ok ? accept(null) : reply
}

export function reinstateSheet(unit: WriteUnit, body: Input<'sheet.reinstate'>): Reply<'sheet.reinstate'> {
  const reply = unit.record(sheetReinstated, body)
  return reply.ok ? accept(null) : reply
}
