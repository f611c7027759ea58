/** Reads back from the winners sheet what the other sheets do not have: the winners' mentors, and the awards beside those by place. */
import { exactOfCell } from './cell-number.ts'
import { type Grid, headerRow, numberIfAny, rowsWhile, textAt, valueAt } from './read-grid.ts'
import type { ReadingBy } from './read-judge-sheet.ts'
import type { SideAwardLine } from './side-award-lines.ts'
import { sideAwardHeads } from './side-award-rows.ts'
import { winnerHeads } from './winners-sheet.ts'
import { wordsOf } from './workbook-input.ts'

/** `mentors` by entry number; of winners only, for nobody else's are printed. */
export type ReadWinners = Readonly<{
  mentors: readonly Readonly<{ entry: string; names: readonly string[] }>[]
  sideAwards: readonly SideAwardLine[]
}>

/** Refuses a workbook whose sheet lacks the section that rules with such awards call for. */
export function readWinnersSheet(grid: Grid, by: ReadingBy): ReadWinners {
  const byPlace = numberedRows(grid, winnerHeads(by))
  const beside = numberedRows(grid, sideAwardHeads(by))
  const withNumber = [...byPlace, ...beside.filter(row => textAt(grid, row, 2) !== '')]
  return {
    mentors: withNumber.map(row => ({ entry: textAt(grid, row, 2), names: namesIn(textAt(grid, row, 5), by) })),
    sideAwards: beside.map(row => ({
      award: textAt(grid, row, 1),
      number: textAt(grid, row, 2),
      winner: textAt(grid, row, 3),
      unit: textAt(grid, row, 4),
      ground: textAt(grid, row, 5),
      value: numberIfAny(grid, { row, column: 6 }, exactOfCell),
    })),
  }
}

function namesIn(text: string, by: ReadingBy): readonly string[] {
  return text
    .split(wordsOf(by).comma)
    .map(name => name.trim())
    .filter(name => name !== '')
}

/** The rows under this header that begin with a number. */
function numberedRows(grid: Grid, heads: readonly string[]): readonly number[] {
  const rows = rowsWhile(grid, headerRow(grid, heads) + 1, 0)
  // A section's title spans its row, so that the second cell is empty.
  const end = rows.findIndex(row => textAt(grid, row, 1) === '')
  return rows.slice(0, end < 0 ? rows.length : end).filter(row => typeof valueAt(grid, row, 0) === 'number')
}
