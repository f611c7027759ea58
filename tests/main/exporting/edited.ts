/** Someone opens a workbook in a spreadsheet program, types over one cell, and saves it. */
import { openXlsx, saveXlsx } from 'hucre/xlsx'

export type Edit = Readonly<{ sheet: string; find: string; column: number; value: string | number | null }>

/** `find`: a text in one of the first three columns of the row. */
export async function edited(bytes: Uint8Array, { sheet, find, column, value }: Edit): Promise<Uint8Array> {
  const book = await openXlsx(bytes)
  const page = book.sheets.find(({ name }) => name === sheet)
  const row = page?.rows.findIndex(cells => cells.slice(0, 3).includes(find)) ?? -1
  if (page === undefined || row < 0) throw new Error(`no ${find} in ${sheet}`)
  const cells = page.rows[row] as (string | number | null)[]
  cells[column] = value
  const cell = page.cells?.get(`${row},${column}`)
  if (cell !== undefined) cell.value = value
  return saveXlsx(book)
}
