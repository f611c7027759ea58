/** Everything that stands between a panel and its certification, in the order in which a chief asks. Each kind is found by its own file. */
import type { Blocker } from '../../../shared/contract/reconciliations.ts'
import { isWaiting } from '../../../shared/domain/change-request.ts'
import { isAsked } from '../../../shared/domain/confirmation.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import type { TrackResult } from '../../../shared/domain/result.ts'
import type { ReadableDb } from '../../data/database.ts'
import { confirmationsOfPanel, requestsOfPanel } from '../../data/repositories/day-repository.ts'
import { penaltiesOfPanel } from '../../data/repositories/sheet-repository.ts'
import { alertBlockers } from '../alerts/alert-blockers.ts'
import type { RaisedAlert } from '../alerts/panel-alerts.ts'
import { openProposals } from '../halls/decide-proposal.ts'
import type { PanelAtHand } from './panel-at-hand.ts'
import { levelBlockers, type PanelSheet, panelBlockers } from './panel-blockers.ts'

type Known = Readonly<{ sheets: readonly PanelSheet[]; result: TrackResult; alerts?: readonly RaisedAlert[] }>

export function allBlockers(db: ReadableDb, at: PanelAtHand, { sheets, result, alerts }: Known): readonly Blocker[] {
  return [
    ...changeBlockers(db, at.panel.id, sheets),
    ...confirmationBlockers(db, at.panel.id, sheets),
    ...proposalBlockers(db, at),
    ...appealBlockers(db, at),
    ...panelBlockers(sheets, result, at),
    ...levelBlockers(db, at),
    ...alertBlockers(db, at, alerts),
  ]
}

/** Judges who wait for an answer: no panel is certified over a request that nobody read. */
function changeBlockers(db: ReadableDb, panel: PanelId, sheets: readonly PanelSheet[]): readonly Blocker[] {
  const requests = new Map(requestsOfPanel(db, panel).map(request => [request.sheet, request]))
  return sheets.flatMap(({ id: sheet, row, judge, number, part }) => {
    const request = requests.get(sheet)
    return request !== undefined && isWaiting(request, row) ? [{ blocker: 'change-requested' as const, sheet, judge, number, part }] : []
  })
}

/** Times outside the limit: a score that may yet lose points is not certified. */
function proposalBlockers(db: ReadableDb, at: PanelAtHand): readonly Blocker[] {
  return openProposals(db, at).map(({ entry, number, partName }) => ({
    blocker: 'penalty-proposed' as const,
    entry,
    number,
    part: partName,
  }))
}

function appealBlockers(db: ReadableDb, { panel, numbers }: PanelAtHand): readonly Blocker[] {
  return penaltiesOfPanel(db, panel.id).flatMap(({ id, entry, withdrawn, appealBy, ruling }) =>
    withdrawn === null && appealBy !== null && ruling === null
      ? [{ blocker: 'appeal-open' as const, penalty: id, number: numbers.get(entry) ?? entry, by: appealBy }]
      : [],
  )
}

/** Judges who have been asked and have not answered: what they say may be a request to change. */
function confirmationBlockers(db: ReadableDb, panel: PanelId, sheets: readonly PanelSheet[]): readonly Blocker[] {
  const questions = new Map(confirmationsOfPanel(db, panel).map(question => [question.sheet, question]))
  return sheets.flatMap(({ id: sheet, row, judge, number, part }) => {
    const question = questions.get(sheet)
    return question !== undefined && isAsked(question, row) ? [{ blocker: 'confirmation-open' as const, sheet, judge, number, part }] : []
  })
}
