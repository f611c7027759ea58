/** Rows and columns of a table of marks: taking columns, taking what is present. Knows no statistic. */
import type { MarkTable, Statistic } from './statistic.ts'

export type FullTable = readonly (readonly number[])[]

/** The columns of a table, as many as its longest row has; a row that ends early has no mark there. */
export function columnsOf(table: MarkTable): MarkTable {
  const width = Math.max(0, ...table.map(row => row.length))
  return Array.from({ length: width }, (_, judge) => table.map(row => row[judge] ?? null))
}

/** The columns of a full table. */
export function fullColumnsOf(table: FullTable): FullTable {
  return columnsOf(table).map(present)
}

/** The marks that are there, in their order. */
export function present(marks: readonly (number | null)[]): readonly number[] {
  return marks.filter(mark => mark !== null)
}

/** The same table, known to have no gap and at least two rows and two columns; else `incomplete` or `too-few`. */
export function fullTable(table: MarkTable): Statistic<FullTable> {
  const rows = table.map(present)
  const width = columnsOf(table).length
  if (table.length < 2 || width < 2) return { none: 'too-few' }
  return rows.some(row => row.length < width) ? { none: 'incomplete' } : { value: rows }
}
