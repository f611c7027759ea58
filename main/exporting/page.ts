/** Puts a table on paper: title, state, meta and notes above, A4 landscape, one page wide, every page with its signature line. Knows no contest
 * rule. */
import type { WriteOptions, WriteSheet } from 'hucre/xlsx'
import type { Cell, Row } from './cell.ts'
import { styles } from './cell-styles.ts'
import { type PageHead, type PageWords, pageFooter } from './page-head.ts'
import { rowHeight, stretch } from './page-size.ts'

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number]
export type Column = Readonly<{ width: number; grows?: true }>
export type Table = Readonly<{
  /** The sheet's name, legal and unique already. */
  name: string
  heading: string
  columns: readonly Column[]
  /** Columns that stay in sight when the rest scrolls. */
  lead: number
  header: readonly Row[]
  body: readonly Row[]
  /** How to read the table. They stand above it, so that no page is left with nothing but notes. */
  notes: readonly string[]
  /** The line that is signed, at the foot of every page. */
  signatures: string
}>

/** The sheet as hucre writes it. Rows above the body are frozen; `repeatedRows` has them printed on every page. */
export function pageOf(table: Table, head: PageHead, words: PageWords): WriteSheet {
  const widths = stretch(table.columns)
  const rows = [...headRows(table, head, widths), ...table.header, ...table.body]
  return {
    ...laidOut(rows, widths),
    name: table.name,
    columns: widths.map(width => ({ width })),
    freezePane: { rows: rowsAbove(table), columns: table.lead },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.55, bottom: 0.95, left: 0.45, right: 0.45, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: pageFooter(head, words, table.signatures) },
    view: { showGridLines: false },
  }
}

/** hucre's own `printTitlesRow` leaves the sheet's name without quotation marks, and Excel calls a file broken in which "评委 甲" stands so. */
export function repeatedRows(table: Table): NamedRange {
  const { name } = table
  return { name: '_xlnm.Print_Titles', range: `'${name.replaceAll("'", "''")}'!$1:$${rowsAbove(table)}`, scope: name }
}

/** Title, heading, meta line, notes and header. */
function rowsAbove({ notes, header }: Table): number {
  return 3 + notes.length + header.length
}

function headRows({ heading, notes }: Table, head: PageHead, widths: readonly number[]): readonly Row[] {
  const last = stateColumns(widths)
  const meta: Cell = { value: head.meta, style: 'meta', across: widths.length - last }
  const state: Cell = { value: head.state, style: head.isCertified ? 'certified' : 'uncertified', across: last }
  return [
    [{ value: head.contest, style: 'contest', across: widths.length }],
    [{ value: heading, style: 'heading', across: widths.length }],
    [meta, state],
    ...notes.map((value): Row => [{ value, style: 'note', across: widths.length }]),
  ]
}

/** As many columns from the right as the words of the state need. */
function stateColumns(widths: readonly number[]): number {
  let [columns, width] = [0, 0]
  while (columns < widths.length - 1 && width < 26) {
    columns += 1
    width += widths.at(-columns) ?? 0
  }
  return columns
}

function laidOut(rows: readonly Row[], widths: readonly number[]): Pick<WriteSheet, 'rows' | 'cells' | 'merges' | 'rowDefs'> {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  const merges: NonNullable<WriteSheet['merges']> = []
  rows.forEach((row, r) => {
    let c = 0
    for (const cell of row) {
      const [across, down] = [cell.across ?? 1, cell.down ?? 1]
      for (let offset = 0; offset < across; offset += 1) cells.set(`${r},${c + offset}`, written(cell, offset === 0))
      if (across > 1 || down > 1) merges.push({ startRow: r, startCol: c, endRow: r + down - 1, endCol: c + across - 1 })
      c += across
    }
  })
  const rowDefs = new Map(rows.map((row, r) => [r, { height: rowHeight(row, widths) }]))
  return { rows: rows.map(() => []), cells, merges, rowDefs }
}

function written({ value, style, numFmt }: Cell, isFirst: boolean) {
  const look = styles[style]
  return { value: isFirst ? value : null, style: numFmt === undefined ? look : { ...look, numFmt } }
}
