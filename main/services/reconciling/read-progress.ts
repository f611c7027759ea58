/** The matrix of a panel: judges × entries × parts with the state of each sheet. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { lastSaidBy } from '../../data/journal.ts'
import { paperSheetsOfPanel } from '../../data/repositories/paper-repository.ts'
import { listPeople } from '../../data/repositories/setup-repository.ts'
import { isCertified } from '../../data/repositories/sheet-repository.ts'
import type { SignedIn, StoreReader } from '../callers.ts'
import { computePanel } from '../results/compute-panel.ts'
import { panelAtHand } from './panel-at-hand.ts'
import { type PanelSheet, panelSheets, stateOf } from './panel-blockers.ts'

export function readProgress(by: StoreReader & SignedIn, { panel: id }: Input<'panel.progress'>): Reply<'panel.progress'> {
  const { db } = by
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const { panel, track, numbers } = found.value
  const names = new Map(listPeople(db).map(person => [person.id, person.name]))
  const sealed = lastSaidBy(db, 'sheet.sealed')
  const results = new Map(computePanel(db, track, panel).entries.map(result => [result.entry, result]))
  const papers = paperSheetsOfPanel(db, panel.id)
  const byEntry = Map.groupBy(panelSheets(db, track, panel), sheet => sheetKey(sheet.id).entry)
  return accept({
    panel: panel.id,
    name: panel.name,
    track: track.id,
    trackName: track.name,
    venue: panel.venue,
    chief: panel.chief,
    isCertified: isCertified(db, panel.id),
    judges: panel.judges.map(judge => ({ id: judge, name: names.get(judge) ?? judge, sinceSeal: minutesSince(sealed.get(judge), by.at) })),
    parts: track.parts
      .filter(part => panel.parts.includes(part.id))
      .map(({ id: part, name, rubric }) => ({ id: part, name, max: rubric.max })),
    entries: [...byEntry].map(([entry, sheets]) => ({
      entry,
      number: numbers.get(entry) ?? entry,
      cells: sheets.map(sheet => toCell(sheet, papers)),
      means: meansOf(results.get(entry)),
    })),
  })
}

/** Whole minutes; a clock that was set back counts as none. */
function minutesSince(at: number | undefined, now: number): number | null {
  return at === undefined ? null : Math.max(0, Math.floor((now - at) / 60_000))
}

/** The parts that have come to a value, with what they were divided by where the judges' totals of the part were reduced. */
function meansOf(result: EntryResult | undefined) {
  return (result?.parts ?? []).map(({ part, value }) => {
    const reduced = result?.explanation.find(step => step.key === 'reduced' && step.part === part && step.criterion === undefined)
    const isOne = reduced?.key === 'reduced' && reduced.group === undefined
    return { part, value, divisor: isOne ? reduced.divisor : null, usualDivisor: isOne ? reduced.usualDivisor : null }
  })
}

function toCell(sheet: PanelSheet, papers: ReadonlySet<string>) {
  const { id, row } = sheet
  const { judge, part } = sheetKey(id)
  const origin = papers.has(id) ? { origin: 'paper' as const } : {}
  return { sheet: id, judge, part, state: stateOf(sheet), total: row?.total ?? null, versions: row?.versions ?? 0, ...origin }
}
