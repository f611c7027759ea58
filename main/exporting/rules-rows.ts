/** The kinds of rows that the rules sheet is made of. Knows no rule. */
import { type Cell, headerCell, type Row, textCell } from './cell.ts'
import { type WorkbookInput, wordsOf } from './workbook-input.ts'

/** The content spans all but the first; the last two are one column to the reader, so that the head has room for the state. */
export const RULES_COLUMNS = 5

export function sectionRow(title: string): Row {
  return [textCell(title, 'section', RULES_COLUMNS)]
}

export function lineRow(label: string, text: string): Row {
  return [textCell(label, 'label'), textCell(text, 'text', RULES_COLUMNS - 1)]
}

/** Heads of four columns, the last of which is two. */
export function recordHeads(...texts: readonly [string, string, string, string]): readonly Cell[] {
  return texts.map((text, index) => headerCell(text, { across: index === texts.length - 1 ? 2 : 1 }))
}

/** Records under their title, or the word that there are none. */
export function sectionRows(
  input: WorkbookInput,
  { title, heads, rows }: Readonly<{ title: string; heads: Row; rows: readonly Row[] }>,
): readonly Row[] {
  return [sectionRow(title), ...(rows.length === 0 ? [lineRow(wordsOf(input).none, '')] : [heads, ...rows])]
}
