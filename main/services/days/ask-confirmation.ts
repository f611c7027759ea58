/** The chief asks a judge whether a sealed sheet stands; the judge says so. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { confirmationAsked } from '../../../shared/facts/confirmation-asked.ts'
import { confirmationGiven } from '../../../shared/facts/confirmation-given.ts'
import { findSheet } from '../../data/repositories/sheet-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'

export function askConfirmation(unit: WriteUnit, body: Input<'confirmation.ask'>): Reply<'confirmation.ask'> {
  const reply = unit.record(confirmationAsked, body)
  return reply.ok ? accept(null) : reply
}

export function giveConfirmation(unit: WriteUnit, body: Input<'confirmation.give'>): Reply<'confirmation.give'> {
  const row = findSheet(unit.db, body.sheet)
  if (row === undefined) return refuse('sheet-unknown')
  const reply = unit.record(confirmationGiven, { ...body, panel: row.panel })
  return reply.ok ? accept(null) : reply
}
