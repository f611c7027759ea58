/** Reads back what the results rest on besides marks: the penalties and the decisions that the rules sheet records. */
import type { AwardId } from '../../shared/domain/ids.ts'
import type { Thousandths } from '../../shared/domain/quantity.ts'
import { StopRemedy } from '../../shared/domain/stop.ts'
import { countOfCell, thousandthsOfCell } from './cell-number.ts'
import { cellDetails, type Grid, headerRow, numberAt, rowsWhile, textAt, valueAt, WorkbookProblem } from './read-grid.ts'
import type { ReadingBy } from './read-judge-sheet.ts'
import { wordsOf } from './workbook-input.ts'

export type ReadPenalty = Readonly<{ entry: string; amount: Thousandths; reason: string }>
export type ReadDecision = Readonly<{ order: readonly (readonly string[])[]; reason: string }>
export type ReadStop = Readonly<{ entry: string; instead: StopRemedy; reason: string }>
export type ReadLine = Readonly<{ award: AwardId; entries: readonly string[]; in: readonly string[]; reason: string }>
export type ReadRecords = Readonly<{
  penalties: readonly ReadPenalty[]
  decisions: readonly ReadDecision[]
  stops: readonly ReadStop[]
  lines: readonly ReadLine[]
}>

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
  return { penalties, decisions, stops: readStops(grid, by), lines: readLines(grid, by) }
}

function readStops(grid: Grid, by: ReadingBy): readonly ReadStop[] {
  const { columns, rules } = wordsOf(by)
  return recordRows(grid, rules.stops, [columns.line, columns.number, columns.remedy, columns.reason]).map(row => ({
    entry: textAt(grid, row, 1),
    instead: known(grid, { row, column: 2 }, text => StopRemedy.options.find(remedy => rules.remedies[remedy] === text)),
    reason: textAt(grid, row, 3),
  }))
}

function readLines(grid: Grid, by: ReadingBy): readonly ReadLine[] {
  const { columns, rules } = wordsOf(by)
  const { awards } = by.track.rules
  const heads = [columns.cutLine, columns.number, columns.award, columns.reason, columns.decided]
  const rows = recordRows(grid, rules.lines, heads).map(row => ({
    line: numberAt(grid, { row, column: 0 }, countOfCell),
    entry: textAt(grid, row, 1),
    award: known(grid, { row, column: 2 }, text => awards.find(({ name }) => name[by.language] === text)?.id),
    reason: textAt(grid, row, 3),
    isIn: known(grid, { row, column: 4 }, text => [rules.letIn, rules.keptOut].find(word => word === text)) === rules.letIn,
  }))
  return [...Map.groupBy(rows, ({ line }) => line).values()].flatMap(own => {
    const [first] = own
    if (first === undefined) return []
    const inside = own.filter(({ isIn }) => isIn)
    return [{ award: first.award, reason: first.reason, entries: own.map(({ entry }) => entry), in: inside.map(({ entry }) => entry) }]
  })
}

/** What the text of a cell stands for; refuses the workbook when it stands for nothing. */
function known<Value>(grid: Grid, at: Readonly<{ row: number; column: number }>, find: (text: string) => Value | undefined): Value {
  const value = find(textAt(grid, at.row, at.column))
  if (value === undefined) throw new WorkbookProblem('workbook-word-unknown', cellDetails(grid, at))
  return value
}

/** The numbered rows of one section; none when it says that there are none. */
function recordRows(grid: Grid, section: string, heads: readonly string[]): readonly number[] {
  const start = headerRow(grid, [section]) + 1
  if (!heads.every((head, column) => textAt(grid, start, column) === head)) return []
  const rows = rowsWhile(grid, start + 1, 0)
  const end = rows.findIndex(row => typeof valueAt(grid, row, 0) !== 'number')
  return end < 0 ? rows : rows.slice(0, end)
}
