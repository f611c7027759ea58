/** 核定: the chief certifies a panel with the exact results of this moment. Refused while anything blocks, naming how much of what. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sheetsOfPanel } from '../../../shared/domain/panel.ts'
import { panelCertified } from '../../../shared/facts/panel-certified.ts'
import { isCertified } from '../../data/repositories/sheet-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import { computePanel } from '../results/compute-panel.ts'
import { changeBlockers } from './ask-questions.ts'
import { panelAtHand } from './panel-at-hand.ts'
import { levelBlockers, panelBlockers, panelSheets } from './panel-blockers.ts'

export function certifyPanel(unit: WriteUnit, { panel: id }: Input<'panel.certify'>): Reply<'panel.certify'> {
  const found = panelAtHand(unit, id)
  if (!found.ok) return found
  const { panel, track } = found.value
  if (isCertified(unit.db, id)) return refuse('panel-certified')
  const sheets = panelSheets(unit.db, track, panel)
  const result = computePanel(unit.db, track, panel)
  const blockers = [
    ...changeBlockers(unit.db, panel, sheets),
    ...panelBlockers(sheets, result, found.value),
    ...levelBlockers(unit.db, found.value),
  ]
  if (blockers.length > 0) {
    const count = (kind: string) => blockers.filter(({ blocker }) => blocker.startsWith(kind)).length
    return refuse('panel-blocked', {
      sheets: count('sheet') + count('change'),
      ties: count('tie'),
      stops: count('result'),
      panels: count('panels'),
    })
  }
  const results = result.entries.flatMap(({ entry, score, rank }) =>
    score === undefined || rank === undefined ? [] : [{ entry, score, rank }],
  )
  const versions = sheets.flatMap(({ row }) => (row?.state === 'accepted' && row.version !== null ? [row.version] : []))
  const reply = unit.record(panelCertified, {
    panel: id,
    certification: { results, sheets: versions.sort() },
    sheets: sheetsOfPanel(panel),
  })
  return reply.ok ? accept({ results: results.length }) : reply
}
