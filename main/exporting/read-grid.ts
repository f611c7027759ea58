/** A sheet of a workbook as rows of values, and how to say what is wrong with it and where. Knows no contest. */
import { type CellValue, cellRef, type Sheet } from 'hucre/xlsx'
import type { RefusalDetails } from '../../shared/answer.ts'
import type { words } from '../../shared/words/index.ts'

export type WorkbookRefusal = keyof (typeof words)['zh']['workbook']['problems']

/** Thrown while reading and caught once, in readWorkbook, which hands it on as a refusal. */
export class WorkbookProblem extends Error {
  readonly refusal: WorkbookRefusal
  readonly details: RefusalDetails
  constructor(refusal: WorkbookRefusal, details: RefusalDetails = {}) {
    super(`${refusal} ${JSON.stringify(details)}`)
    this.refusal = refusal
    this.details = details
  }
}

export type Grid = Readonly<{ name: string; rows: readonly (readonly CellValue[])[] }>

export function gridOf({ name, rows }: Sheet): Grid {
  return { name, rows }
}

export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.rows[row]?.[column] ?? null
}

/** The text of a cell without spaces around it; a number as it is typed. */
export function textAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column)
  return value === null ? '' : String(value).trim()
}

/** The first row that has these texts in its first cells. */
export function headerRow(grid: Grid, texts: readonly string[]): number {
  const row = grid.rows.findIndex((_, index) => texts.every((text, column) => textAt(grid, index, column) === text))
  if (row < 0) throw new WorkbookProblem('workbook-header-unknown', { sheet: grid.name, header: texts.join(' | ') })
  return row
}

/** The rows from here on, as long as their cell in this column says something. */
export function rowsWhile(grid: Grid, start: number, column: number): readonly number[] {
  let end = start
  while (textAt(grid, end, column) !== '') end += 1
  return Array.from({ length: end - start }, (_, index) => start + index)
}

/** The value that `read` makes of a cell; refuses the workbook when it makes nothing of it. */
export function numberAt<Value>(
  grid: Grid,
  at: Readonly<{ row: number; column: number }>,
  read: (value: unknown) => Value | undefined,
): Value {
  const value = read(valueAt(grid, at.row, at.column))
  if (value === undefined) throw new WorkbookProblem('workbook-number-off-grid', cellDetails(grid, at))
  return value
}

/** The same, where the cell may also be empty or have a dash. */
export function numberIfAny<Value>(
  grid: Grid,
  at: Readonly<{ row: number; column: number }>,
  read: (value: unknown) => Value | undefined,
): Value | undefined {
  const text = textAt(grid, at.row, at.column)
  return text === '' || text === '—' ? undefined : numberAt(grid, at, read)
}

export function cellDetails(grid: Grid, { row, column }: Readonly<{ row: number; column: number }>): RefusalDetails {
  return { sheet: grid.name, cell: cellRef(row, column), text: textAt(grid, row, column) }
}
