/** The cells of a panel's part in the order of a matrix. Knows no words and asks nothing. */
import type { PanelProgress } from '../../../shared/contract/reconciliations.ts'
import type { PartId } from '../../../shared/domain/ids.ts'

export type ProgressEntry = PanelProgress['entries'][number]
export type ProgressCell = ProgressEntry['cells'][number]
export const PAGE = 12

/** What only a person can settle: several versions, or a judge far from the others, or a sheet that was given back. */
export function needsPerson(cell: ProgressCell, far: ReadonlySet<string>): boolean {
  return cell.versions > 1 || cell.state === 'returned' || far.has(cell.sheet)
}

/** The sheet has yet to come, while the entry's other sheets of the part are in. */
export function isLate(cell: ProgressCell, others: readonly ProgressCell[]): boolean {
  const isOpen = (each: ProgressCell) => each.state === 'unmarked' || each.state === 'draft'
  return (
    isOpen(cell) &&
    others.some(other => other.part === cell.part && !isOpen(other) && other.state !== 'recused' && other.state !== 'withdrawn')
  )
}

/** The place among the entries of the next one, after `from`, that has such a cell in the part; from the start again at the end. */
export function nextInNeed(entries: readonly ProgressEntry[], part: PartId, from: number, far: ReadonlySet<string>): number | undefined {
  const isInNeed = (entry: ProgressEntry) =>
    entry.cells.some(cell => cell.part === part && (needsPerson(cell, far) || isLate(cell, entry.cells)))
  const places = entries.flatMap((entry, place) => (isInNeed(entry) ? [place] : []))
  return places.find(place => place > from) ?? places[0]
}

/** The step in which totals are written, so that they stand one under the other: 500 as soon as one of them is 64.5. */
export function commonStep(totals: readonly number[]): number {
  return [1000, 100, 10].find(step => totals.every(total => total % step === 0)) ?? 1
}

/** What one press accepts: sealed or received, in one version. */
export function acceptableCells(entries: readonly ProgressEntry[]): readonly ProgressCell[] {
  return entries.flatMap(({ cells }) =>
    cells.filter(({ state, versions }) => versions === 1 && (state === 'sealed' || state === 'received')),
  )
}
