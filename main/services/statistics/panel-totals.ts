/** The totals of one part of a panel as a table, entries down and judges across, with what is still open. Computes no statistic. */
import { type EntryId, type PartId, type PersonId, type SheetId, sheetId, sheetKey } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import type { MarkTable } from '../../../shared/statistics/statistic.ts'
import type { ReadableDb } from '../../data/database.ts'
import { sealingOrder } from '../../data/repositories/sealing-repository.ts'
import { listEntries, listPeople } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals, type SheetRow, sheetsOfPanel } from '../../data/repositories/sheet-repository.ts'
import { isRecused } from '../sheets/sheet-context.ts'

/** `totals`: rows are entries in the order of their numbers, columns the panel's judges; thousandths of a point. `order`: the rows with a total
 * of this judge, in the order of sealing. `complete`: entries with nothing open. */
export type PanelTotals = Readonly<{
  entries: readonly Readonly<{ id: EntryId; number: string }>[]
  judges: readonly Readonly<{ id: PersonId; name: string; order: readonly number[] }>[]
  totals: readonly (readonly (Thousandths | null)[])[]
  complete: number
}>

/** Sealed, received and accepted sheets count; returned ones, those in conflict and missing ones have no total. */
export function panelTotals(db: ReadableDb, panel: Panel, part: PartId): PanelTotals {
  const rows = sheetsOfPanel(db, panel.id)
  const entries = listEntries(db, panel.track).filter(({ id }) => panel.entries.includes(id))
  const people = new Map(listPeople(db).map(person => [person.id, person]))
  const declared = declaredRecusals(db)
  const cells = entries.map(entry =>
    panel.judges.map(id => {
      const row = rows.get(sheetId({ judge: id, entry: entry.id, part }))
      const judge = people.get(id)
      const isExcused = row === undefined && judge !== undefined && isRecused(judge, entry, declared)
      return { total: totalOf(row), isOpen: totalOf(row) === null && row?.state !== 'missing' && !isExcused }
    }),
  )
  const totals = cells.map(row => row.map(({ total }) => total))
  const sealed = sealingOrder(db, panel.id).filter(id => sheetKey(id).part === part)
  return {
    entries: entries.map(({ id, number }) => ({ id, number })),
    judges: panel.judges.map((id, column) => ({
      id,
      name: people.get(id)?.name ?? id,
      order: orderOf(sealed, { judge: id, column, entries, totals }),
    })),
    totals,
    complete: cells.filter(row => row.every(({ isOpen }) => !isOpen)).length,
  }
}

/** The same in points, as the statistics take it: floating point, for advice only. */
export function tableInPoints({ totals }: Pick<PanelTotals, 'totals'>): MarkTable {
  return totals.map(row => row.map(total => (total === null ? null : total / 1000)))
}

function totalOf(row: SheetRow | undefined): Thousandths | null {
  return row === undefined || row.state === 'returned' || row.state === 'missing' || row.versions !== 1 ? null : row.total
}

type Column = Readonly<{ judge: PersonId; column: number; entries: readonly Readonly<{ id: EntryId }>[]; totals: PanelTotals['totals'] }>

function orderOf(sealed: readonly SheetId[], { judge, column, entries, totals }: Column): readonly number[] {
  return sealed.flatMap(id => {
    const key = sheetKey(id)
    const row = entries.findIndex(entry => entry.id === key.entry)
    return key.judge === judge && (totals[row]?.[column] ?? null) !== null ? [row] : []
  })
}
