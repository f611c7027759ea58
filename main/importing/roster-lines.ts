/** Splits a roster into rows of trimmed cells. One line is one row, so that a stray quote breaks its own line and never swallows the next. */
import { parse } from 'csv-parse/sync'
import { problem, type RosterProblem } from './roster-problem.ts'

/** `line` counts from 1, as a text editor shows it. */
export type RosterLine = Readonly<{ line: number; cells: readonly string[] }>

/** The rows that say something, with a problem for each line whose quotes are broken. A row of empty cells says nothing. */
export function rosterLines(text: string): Readonly<{ rows: readonly RosterLine[]; problems: readonly RosterProblem[] }> {
  const rows: RosterLine[] = []
  const problems: RosterProblem[] = []
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const cells = cellsOf(raw)
    if (cells === undefined) problems.push(problem('roster-row-broken', { line: index + 1 }))
    else if (cells.some(cell => cell !== '')) rows.push({ line: index + 1, cells })
  }
  return { rows, problems }
}

function cellsOf(raw: string): readonly string[] | undefined {
  try {
    const [cells = []] = parse(raw, { relax_column_count: true })
    return cells.map(cell => cell.trim())
  } catch {
    return undefined
  }
}
