/** Reads the printed results back from the ranking sheet. Believes nothing: it is what gets compared. */
import type { PartId } from '../../shared/domain/ids.ts'
import type { ExactText, Thousandths } from '../../shared/domain/quantity.ts'
import { countOfCell, exactOfCell, thousandthsOfCell } from './cell-number.ts'
import { type Grid, headerRow, numberIfAny, rowsWhile, textAt, WorkbookProblem } from './read-grid.ts'
import type { ReadingBy } from './read-judge-sheet.ts'
import { needsPanels } from './rule-needs.ts'
import { wordsOf } from './workbook-input.ts'
import { partLabel } from './workbook-lookup.ts'

export type PrintedResult = Readonly<{
  /** The entry's number. */
  entry: string
  school: string
  /** The panel's name, where the rules ask which it is; else empty. */
  panel: string
  /** Why it does not compete for awards, empty when it does. */
  ineligible: string
  rank: number | undefined
  parts: readonly Readonly<{ part: PartId; value: ExactText | undefined }>[]
  penalty: Thousandths | undefined
  score: ExactText | undefined
  /** The award's name, empty when none. */
  award: string
}>

export function readRankingSheet(grid: Grid, by: ReadingBy): readonly PrintedResult[] {
  const { columns } = wordsOf(by)
  const labels = by.track.parts.map(part => partLabel(by, part))
  const hasPanels = needsPanels(by.track.rules)
  const lead = [columns.place, columns.number, columns.name, columns.school, ...(hasPanels ? [columns.panel] : [])]
  const header = headerRow(grid, [...lead, ...labels, columns.penalty, columns.score, columns.award])
  const after = lead.length + labels.length
  const hasIneligible = textAt(grid, header, after + 3) === columns.ineligible
  const read = rowsWhile(grid, header + 1, 1).map(row => ({
    entry: textAt(grid, row, 1),
    school: textAt(grid, row, 3),
    panel: hasPanels ? textAt(grid, row, 4) : '',
    ineligible: hasIneligible ? textAt(grid, row, after + 3) : '',
    rank: numberIfAny(grid, { row, column: 0 }, countOfCell),
    parts: by.track.parts.map(({ id }, index) => ({
      part: id,
      value: numberIfAny(grid, { row, column: lead.length + index }, exactOfCell),
    })),
    penalty: numberIfAny(grid, { row, column: after }, thousandthsOfCell),
    score: numberIfAny(grid, { row, column: after + 1 }, exactOfCell),
    award: textAt(grid, row, after + 2),
  }))
  const twice = read.find(({ entry }, index) => read.findIndex(other => other.entry === entry) < index)
  if (twice !== undefined) throw new WorkbookProblem('workbook-entry-twice', { sheet: grid.name, entry: twice.entry })
  return read
}
