/** Times outside the limit: the rules propose what they cost, the chief confirms one of the timings or declines. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Proposal } from '../../../shared/contract/halls.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { PenaltyId } from '../../../shared/domain/ids.ts'
import { partOf } from '../../../shared/domain/track.ts'
import { penaltyRecorded } from '../../../shared/facts/penalty-recorded.ts'
import { penaltyWithdrawn } from '../../../shared/facts/penalty-withdrawn.ts'
import { proposalDeclined } from '../../../shared/facts/proposal-declined.ts'
import { timeDeduction } from '../../../shared/scoring/time-deduction.ts'
import type { ReadableDb } from '../../data/database.ts'
import { declinedProposals, type TimingRow, timingsOfPanel, withdrawnEntries } from '../../data/repositories/hall-repository.ts'
import { listPeople } from '../../data/repositories/setup-repository.ts'
import { type PenaltyRow, penaltiesOfPanel } from '../../data/repositories/sheet-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { SignedIn } from '../callers.ts'
import { type PanelAtHand, panelAtHand } from '../reconciling/panel-at-hand.ts'
import { timeReason } from './time-reason.ts'

export function listProposals(by: SignedIn, { panel }: Input<'proposal.list'>): Reply<'proposal.list'> {
  const found = panelAtHand(by, panel)
  return found.ok ? accept([...openProposals(by.db, found.value)]) : found
}

/** Those that nobody has decided upon, in running order. */
export function openProposals(db: ReadableDb, { panel, track, numbers }: PanelAtHand): readonly Proposal[] {
  if (track.rules.time.length === 0) return []
  const names = new Map<string, string>(listPeople(db).map(person => [person.id, person.name]))
  const [penalties, declined, gone] = [penaltiesOfPanel(db, panel.id), declinedProposals(db, panel.id), withdrawnEntries(db, panel.id)]
  const stopped = timingsOfPanel(db, panel.id).filter(({ state, entry }) => state === 'stopped' && !gone.has(entry))
  const lectures = Map.groupBy(stopped, ({ entry, part }) => `${entry}/${part}`)
  const proposals = [...lectures.values()].flatMap((rows): readonly Proposal[] => {
    const [first] = rows
    const limit = first && track.rules.time.find(each => each.part === first.part)
    const part = first && partOf(track, first.part)
    if (first === undefined || limit === undefined || part === undefined) return []
    const versions = rows.map(({ version }) => version).sort()
    const inForce = timePenalties(penalties, first)
    const isSettled =
      inForce.some(({ timing }) => versions.some(version => version === timing)) ||
      penalties.some(each => each.withdrawn !== null && versions.some(version => version === each.timing)) ||
      declined.some(each => each.entry === first.entry && each.part === first.part && each.timings.join() === versions.join())
    const timings = rows.map(({ version, timekeeper, elapsed }) => ({
      version,
      timekeeper,
      name: names.get(timekeeper) ?? timekeeper,
      elapsed,
      deduction: timeDeduction(limit, elapsed)?.deduction ?? null,
    }))
    // A penalty for a time that was put right since waits for the chief too.
    const isOutside = timings.some(({ deduction }) => deduction !== null)
    if (isSettled || (!isOutside && inForce.length === 0)) return []
    return [{ entry: first.entry, number: numbers.get(first.entry) ?? first.entry, part: first.part, partName: part.name, limit, timings }]
  })
  return proposals.toSorted((a, b) => panel.entries.indexOf(a.entry) - panel.entries.indexOf(b.entry))
}

/** The time penalties of a lecture that are in force. */
function timePenalties(penalties: readonly PenaltyRow[], { entry, part }: Pick<TimingRow, 'entry' | 'part'>): readonly PenaltyRow[] {
  return penalties.filter(each => each.entry === entry && each.part === part && each.timing !== null && each.withdrawn === null)
}

/** What was taken off for a time that does not hold any more is withdrawn before anything else is decided. */
function withdrawOutdated(
  unit: WriteUnit,
  { panel, reason, ...of }: Pick<Input<'proposal.decline'>, 'panel' | 'entry' | 'part' | 'reason'>,
) {
  for (const { id } of timePenalties(penaltiesOfPanel(unit.db, panel), of)) {
    const reply = unit.record(penaltyWithdrawn, { penalty: id, panel, reason })
    if (!reply.ok) return reply
  }
  return undefined
}

export function confirmProposal(unit: WriteUnit, { panel, entry, part, timing }: Input<'proposal.confirm'>): Reply<'proposal.confirm'> {
  const found = panelAtHand(unit, panel)
  if (!found.ok) return found
  const open = openProposals(unit.db, found.value).find(each => each.entry === entry && each.part === part)
  const chosen = open?.timings.find(({ version }) => version === timing)
  if (open === undefined || chosen === undefined || chosen.deduction === null) return refuse('proposal-not-open')
  const id = PenaltyId.parse(unit.newId('penalty'))
  const reason = timeReason(open, chosen.elapsed)
  const stuck = withdrawOutdated(unit, { panel, entry, part, reason })
  if (stuck !== undefined) return stuck
  const reply = unit.record(penaltyRecorded, {
    id,
    panel,
    entry,
    amount: chosen.deduction,
    reason,
    type: 'time',
    proposer: chosen.timekeeper,
    part,
    timing,
  })
  return reply.ok ? accept({ penalty: id }) : reply
}

export function declineProposal(unit: WriteUnit, { panel, entry, part, reason }: Input<'proposal.decline'>): Reply<'proposal.decline'> {
  const found = panelAtHand(unit, panel)
  if (!found.ok) return found
  const open = openProposals(unit.db, found.value).find(each => each.entry === entry && each.part === part)
  if (open === undefined) return refuse('proposal-not-open')
  const stuck = withdrawOutdated(unit, { panel, entry, part, reason })
  if (stuck !== undefined) return stuck
  const timings = open.timings.map(({ version }) => version).sort()
  const reply = unit.record(proposalDeclined, { panel, entry, part, timings, reason })
  return reply.ok ? accept(null) : reply
}
