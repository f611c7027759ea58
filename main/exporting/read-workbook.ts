/** Reads a workbook of one track back: the marks, penalties and decisions that it records, and the results that it prints. */
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { type Answer, accept, refuse } from '../../shared/answer.ts'
import type { Track } from '../../shared/domain/track.ts'
import { type Language, words } from '../../shared/words/index.ts'
import { type Grid, gridOf, WorkbookProblem, type WorkbookRefusal } from './read-grid.ts'
import { type ReadingBy, type ReadSheet, readJudgeSheet } from './read-judge-sheet.ts'
import { type PrintedResult, readRankingSheet } from './read-ranking-sheet.ts'
import { type ReadRecords, readRulesSheet } from './read-rules-sheet.ts'
import { type ReadWinners, readWinnersSheet } from './read-winners-sheet.ts'
import { needsWinners } from './rule-needs.ts'
import { isNameOf } from './sheet-names.ts'
import { wordsOf } from './workbook-input.ts'

export type WorkbookReading = ReadRecords &
  Readonly<{
    language: Language
    sheets: readonly ReadSheet[]
    printed: readonly PrintedResult[]
    /** Only where the rules of the track name awards beside those by place. */
    winners?: ReadWinners
  }>

/** What the workbook says, in either language, by the rubrics of the track. Refuses a file that is no workbook, a sheet or header that is
 * not as it was written, and a number that is not on the grid of thousandths, each with its place. */
export async function readWorkbook(bytes: Uint8Array, track: Track): Promise<Answer<WorkbookReading, WorkbookRefusal>> {
  const sheets = await sheetsOf(bytes)
  if (sheets === undefined) return refuse('workbook-unreadable')
  try {
    return accept(readSheets(sheets.map(gridOf), track))
  } catch (problem) {
    if (problem instanceof WorkbookProblem) return refuse(problem.refusal, problem.details)
    throw problem
  }
}

/** hucre has many errors for a broken file; to the person it is one. */
async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[] | undefined> {
  try {
    return (await readXlsx(bytes)).sheets
  } catch {
    return undefined
  }
}

function readSheets(grids: readonly Grid[], track: Track): WorkbookReading {
  const language = languageOf(grids)
  const by: ReadingBy = { track, language }
  const { sheets: names } = wordsOf(by)
  const judges = grids.filter(({ name }) => isNameOf(names.judge, name))
  const printed = readRankingSheet(named(grids, names.ranking), by)
  const panels = new Map(printed.map(({ entry, panel }) => [entry, panel]))
  return {
    language,
    sheets: judges.flatMap(grid => readJudgeSheet(grid, by, panels)),
    printed,
    ...readRulesSheet(named(grids, names.rules), by),
    ...(needsWinners(track.rules) ? { winners: readWinnersSheet(named(grids, names.winners), by) } : {}),
  }
}

/** The language whose ranking sheet is there; Chinese when none is, so that the refusal names the sheet people know. */
function languageOf(grids: readonly Grid[]): Language {
  return grids.some(({ name }) => name === words.en.workbook.sheets.ranking) ? 'en' : 'zh'
}

function named(grids: readonly Grid[], sheet: string): Grid {
  const grid = grids.find(({ name }) => name === sheet)
  if (grid === undefined) throw new WorkbookProblem('workbook-sheet-missing', { sheet })
  return grid
}
