/** The matrix of a panel: judges × entries × parts with the state of each sheet. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import { listPeople } from '../../data/repositories/setup-repository.ts'
import { isCertified } from '../../data/repositories/sheet-repository.ts'
import type { SignedIn } from '../callers.ts'
import { shownState } from '../sheets/sheet-context.ts'
import { panelAtHand } from './panel-at-hand.ts'
import { type PanelSheet, panelSheets } from './panel-blockers.ts'

export function readProgress(by: SignedIn, { panel: id }: Input<'panel.progress'>): Reply<'panel.progress'> {
  const { db } = by
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const { panel, track, numbers } = found.value
  const names = new Map(listPeople(db).map(person => [person.id, person.name]))
  const byEntry = Map.groupBy(panelSheets(db, track, panel), sheet => sheetKey(sheet.id).entry)
  return accept({
    panel: panel.id,
    name: panel.name,
    track: track.id,
    trackName: track.name,
    venue: panel.venue,
    chief: panel.chief,
    isCertified: isCertified(db, panel.id),
    judges: panel.judges.map(judge => ({ id: judge, name: names.get(judge) ?? judge })),
    parts: track.parts
      .filter(part => panel.parts.includes(part.id))
      .map(({ id: part, name, rubric }) => ({ id: part, name, max: rubric.max })),
    entries: [...byEntry].map(([entry, sheets]) => ({ entry, number: numbers.get(entry) ?? entry, cells: sheets.map(toCell) })),
  })
}

function toCell({ id, row, isRecused, hasDraft }: PanelSheet) {
  const { judge, part } = sheetKey(id)
  const state = row === undefined && isRecused ? ('recused' as const) : shownState(row, hasDraft)
  return { sheet: id, judge, part, state, total: row?.total ?? null, versions: row?.versions ?? 0 }
}
