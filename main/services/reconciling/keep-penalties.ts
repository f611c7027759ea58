/** The penalties of a panel: listed, recorded, withdrawn. A withdrawn one keeps its line. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { PenaltyId } from '../../../shared/domain/ids.ts'
import { penaltyRecorded } from '../../../shared/facts/penalty-recorded.ts'
import { penaltyWithdrawn } from '../../../shared/facts/penalty-withdrawn.ts'
import { penaltiesOfPanel } from '../../data/repositories/sheet-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { SignedIn } from '../callers.ts'
import { panelAtHand } from './panel-at-hand.ts'

export function listPenalties(by: SignedIn, { panel }: Input<'penalty.list'>): Reply<'penalty.list'> {
  const { db } = by
  const found = panelAtHand(by, panel)
  if (!found.ok) return found
  return accept(
    penaltiesOfPanel(db, panel).map(({ id, entry, amount, reason, withdrawn }) => ({
      id,
      entry,
      number: found.value.numbers.get(entry) ?? entry,
      amount,
      reason,
      withdrawn,
    })),
  )
}

export function recordPenalty(unit: WriteUnit, input: Input<'penalty.record'>): Reply<'penalty.record'> {
  if (input.amount === 0) return refuse('penalty-zero')
  const id = PenaltyId.parse(unit.newId('penalty'))
  const reply = unit.record(penaltyRecorded, { id, ...input })
  return reply.ok ? accept({ penalty: id }) : reply
}

export function withdrawPenalty(unit: WriteUnit, body: Input<'penalty.withdraw'>): Reply<'penalty.withdraw'> {
  const reply = unit.record(penaltyWithdrawn, body)
  return reply.ok ? accept(null) : reply
}
