/** The penalties of a panel: listed, recorded, withdrawn. A withdrawn one keeps its line. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { PenaltyId } from '../../../shared/domain/ids.ts'
import { penaltyAppealed } from '../../../shared/facts/penalty-appealed.ts'
import { penaltyRecorded } from '../../../shared/facts/penalty-recorded.ts'
import { penaltyRuled } from '../../../shared/facts/penalty-ruled.ts'
import { penaltyWithdrawn } from '../../../shared/facts/penalty-withdrawn.ts'
import { listPeople } from '../../data/repositories/setup-repository.ts'
import { penaltiesOfPanel } from '../../data/repositories/sheet-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { SignedIn } from '../callers.ts'
import { panelAtHand } from './panel-at-hand.ts'

export function listPenalties(by: SignedIn, { panel }: Input<'penalty.list'>): Reply<'penalty.list'> {
  const { db } = by
  const found = panelAtHand(by, panel)
  if (!found.ok) return found
  const names = new Map<string, string>(listPeople(db).map(person => [person.id, person.name]))
  const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? person))
  return accept(
    penaltiesOfPanel(db, panel).map(({ id, entry, amount, reason, withdrawn, ...row }) => ({
      id,
      entry,
      number: found.value.numbers.get(entry) ?? entry,
      amount,
      reason,
      withdrawn,
      type: row.type,
      proposer: nameOf(row.proposer),
      approver: nameOf(row.approver),
      appeal:
        row.appealBy === null ? null : { by: row.appealBy, reason: row.appealReason ?? '', ruling: row.ruling, why: row.rulingReason },
    })),
  )
}

export function recordPenalty(unit: WriteUnit, input: Input<'penalty.record'>): Reply<'penalty.record'> {
  if (input.amount === 0) return refuse('penalty-zero')
  const id = PenaltyId.parse(unit.newId('penalty'))
  const reply = unit.record(penaltyRecorded, { id, ...input })
  return reply.ok ? accept({ penalty: id }) : reply
}

export function appealPenalty(unit: WriteUnit, body: Input<'penalty.appeal'>): Reply<'penalty.appeal'> {
  const reply = unit.record(penaltyAppealed, body)
  return reply.ok ? accept(null) : reply
}

export function rulePenalty(unit: WriteUnit, body: Input<'penalty.rule'>): Reply<'penalty.rule'> {
  const reply = unit.record(penaltyRuled, body)
  return reply.ok ? accept(null) : reply
}

export function withdrawPenalty(unit: WriteUnit, body: Input<'penalty.withdraw'>): Reply<'penalty.withdraw'> {
  const reply = unit.record(penaltyWithdrawn, body)
  return reply.ok ? accept(null) : reply
}
