/** Reads back what the scores rest on besides marks: the penalties and the tie decisions that the rules sheet records. */
import type { Thousandths } from '../../shared/domain/quantity.ts'
import { countOfCell, thousandthsOfCell } from './cell-number.ts'
import { type Grid, headerRow, numberAt, rowsWhile, textAt, valueAt } from './read-grid.ts'
import type { ReadingBy } from './read-judge-sheet.ts'
import { wordsOf } from './workbook-input.ts'

export type ReadPenalty = Readonly<{ entry: string; amount: Thousandths; reason: string }>
export type ReadDecision = Readonly<{ order: readonly (readonly string[])[]; reason: string }>
export type ReadRecords = Readonly<{ penalties: readonly ReadPenalty[]; decisions: readonly ReadDecision[] }>

/** By entry numbers; a decision lists the best first, equals together. */
export function readRulesSheet(grid: Grid, by: ReadingBy): ReadRecords {
  const { columns, rules } = wordsOf(by)
  const penalties = recordRows(grid, rules.penalties, [columns.line, columns.number, columns.penalty, columns.reason]).map(row => ({
    entry: textAt(grid, row, 1),
    amount: numberAt(grid, { row, column: 2 }, thousandthsOfCell),
    reason: textAt(grid, row, 3),
  }))
  const lines = recordRows(grid, rules.decisions, [columns.tie, columns.number, columns.inner, columns.reason]).map(row => ({
    tie: numberAt(grid, { row, column: 0 }, countOfCell),
    entry: textAt(grid, row, 1),
    place: numberAt(grid, { row, column: 2 }, countOfCell),
    reason: textAt(grid, row, 3),
  }))
  const ties = [...new Set(lines.map(({ tie }) => tie))]
  const decisions = ties.map(tie => {
    const own = lines.filter(line => line.tie === tie)
    const places = [...new Set(own.map(({ place }) => place))].sort((a, b) => a - b)
    return { order: places.map(place => own.filter(line => line.place === place).map(({ entry }) => entry)), reason: own[0]?.reason ?? '' }
  })
  return { penalties, decisions }
}

/** The numbered rows of one section; none when it says that there are none. */
function recordRows(grid: Grid, section: string, heads: readonly string[]): readonly number[] {
  const start = headerRow(grid, [section]) + 1
  if (!heads.every((head, column) => textAt(grid, start, column) === head)) return []
  const rows = rowsWhile(grid, start + 1, 0)
  const end = rows.findIndex(row => typeof valueAt(grid, row, 0) !== 'number')
  return end < 0 ? rows : rows.slice(0, end)
}
