/** 核定: the chief and a supervisor certify a panel with the exact results of this moment, each by PIN. Refused while anything blocks, naming how
 * much of what. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sheetsOfPanel } from '../../../shared/domain/panel.ts'
import { panelCertified } from '../../../shared/facts/panel-certified.ts'
import { isCertified } from '../../data/repositories/sheet-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { AtContest } from '../callers.ts'
import type { Desk } from '../desk.ts'
import { computePanel } from '../results/compute-panel.ts'
import { actTogether } from '../sessions/act-together.ts'
import { checkPin } from '../sessions/check-pin.ts'
import { allBlockers } from './all-blockers.ts'
import { panelAtHand } from './panel-at-hand.ts'
import { panelSheets } from './panel-blockers.ts'

export async function certifyPanel(
  desk: Desk,
  at: AtContest,
  { panel, pin, second, secondPin }: Input<'panel.certify'>,
): Promise<Reply<'panel.certify'>> {
  const own = await checkPin(desk, at.opened, { person: at.actor.person.id, pin })
  if (!own.ok) return { ...own, details: { ...own.details, own: 1 } }
  const reply = await actTogether(desk, at, { second, pin: secondPin }, unit => certifyInUnit(unit, { panel, second }))
  if (reply.ok) desk.tools.announce('sheets.changed')
  return reply
}

/** The same once both have signed, inside one write unit. */
export function certifyInUnit(
  unit: WriteUnit,
  { panel: id, second }: Pick<Input<'panel.certify'>, 'panel' | 'second'>,
): Reply<'panel.certify'> {
  const found = panelAtHand(unit, id)
  if (!found.ok) return found
  const { panel, track } = found.value
  if (isCertified(unit.db, id)) return refuse('panel-certified')
  const sheets = panelSheets(unit.db, track, panel)
  const result = computePanel(unit.db, track, panel)
  const blockers = allBlockers(unit.db, found.value, { sheets, result })
  if (blockers.length > 0) return refuse('panel-blocked', { open: blockers.length })
  const results = result.entries.flatMap(({ entry, score, rank }) =>
    score === undefined || rank === undefined ? [] : [{ entry, score, rank }],
  )
  const versions = sheets.flatMap(({ row }) => (row?.state === 'accepted' && row.version !== null ? [row.version] : []))
  const reply = unit.record(panelCertified, {
    panel: id,
    certification: { results, sheets: versions.sort() },
    sheets: sheetsOfPanel(panel),
    second,
  })
  return reply.ok ? accept({ results: results.length, edition: reply.value.edition }) : reply
}
