/** The organizer gives a panel a calibration lecture 校准讲课, renames it, or takes it away, until the rules are frozen. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { EntryId } from '../../../shared/domain/ids.ts'
import { panelFormed } from '../../../shared/facts/panel-formed.ts'
import { findPanel } from '../../data/repositories/setup-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'

export function setAnchor(unit: WriteUnit, { panel: id, title }: Input<'panel.set-anchor'>): Reply<'panel.set-anchor'> {
  const found = findPanel(unit.db, id)
  if (found === undefined) return refuse('panel-unknown')
  const { anchor, ...panel } = found
  const named = title === null ? {} : { anchor: { id: anchor?.id ?? EntryId.parse(unit.newId('anchor')), title } }
  const reply = unit.record(panelFormed, { ...panel, ...named })
  return reply.ok ? accept(null) : reply
}
