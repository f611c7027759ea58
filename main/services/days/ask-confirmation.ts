/** The chief asks a judge whether a sealed sheet stands; the judge says so. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { confirmationAsked } from '../../../shared/facts/confirmation-asked.ts'
import { confirmationGiven } from '../../../shared/facts/confirmation-given.ts'
import { confirmationsOfPanel } from '../../data/repositories/day-repository.ts'
import { findSheet } from '../../data/repositories/sheet-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { SignedIn } from '../callers.ts'
import { panelAtHand } from '../reconciling/panel-at-hand.ts'
import { panelSheets } from '../reconciling/panel-blockers.ts'

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

/** What was asked about sheets as they stand; a question about a version that was given back is over. */
export function listConfirmations(by: SignedIn, { panel: id }: Input<'confirmation.list'>): Reply<'confirmation.list'> {
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const asked = new Map(confirmationsOfPanel(by.db, id).map(each => [each.sheet, each]))
  if (asked.size === 0) return accept([])
  return accept(
    panelSheets(by.db, found.value.track, found.value.panel).flatMap(({ id: sheet, row, judge, number, part }) => {
      const known = asked.get(sheet)
      const isOfThis = known !== undefined && row?.version === known.version && row.state !== 'returned'
      return isOfThis ? [{ sheet, judge, number, part, question: known.question, answer: known.answer ?? null }] : []
    }),
  )
}
