/** The workbook of one track, ready to print and sign: ranking, winners, summary, a sheet for each judge, rules. Plain data in, bytes out. */
import { writeXlsx } from 'hucre/xlsx'
import { say } from '../../shared/words/say.ts'
import { judgeTable } from './judge-sheet.ts'
import { pageOf, repeatedRows, type Table } from './page.ts'
import { pageHead } from './page-head.ts'
import { rankingTable } from './ranking-sheet.ts'
import { rulesTable } from './rules-sheet.ts'
import { sheetNames } from './sheet-names.ts'
import { summaryTable } from './summary-sheet.ts'
import { winnersTable } from './winners-sheet.ts'
import { type WorkbookInput, wordsOf } from './workbook-input.ts'

/** The xlsx file. `onSheet` hears how many sheets of how many are laid out. Throws on input that only a bug can make, such as a sheet that
 * counts and lacks a mark. */
export async function trackWorkbook(input: WorkbookInput, onSheet: (done: number, of: number) => void = () => {}): Promise<Uint8Array> {
  const head = pageHead(input)
  const words = wordsOf(input)
  const makers = tablesOf(input)
  const pages = makers.map((make, index) => {
    const table = make()
    const page = { sheet: pageOf(table, head, words), repeated: repeatedRows(table) }
    onSheet(index + 1, makers.length)
    return page
  })
  const title = `${head.contest} ${input.track.name[input.language]}`
  return writeXlsx({
    sheets: pages.map(({ sheet }) => sheet),
    namedRanges: pages.map(({ repeated }) => repeated),
    properties: { title, creator: 'Lectern' },
    defaultFont: { name: '宋体', size: 11 },
  })
}

function tablesOf(input: WorkbookInput): readonly (() => Table)[] {
  const { sheets } = wordsOf(input)
  const judges = input.results.judges.filter(({ id }) => input.sheets.some(sheet => sheet.judge === id))
  const fixed = [sheets.ranking, sheets.winners, sheets.summary, sheets.rules]
  const [ranking = '', winners = '', summary = '', rules = '', ...own] = sheetNames([
    ...fixed,
    ...judges.map(judge => say(sheets.judge, { judge: judge.name })),
  ])
  return [
    () => rankingTable(input, ranking),
    () => winnersTable(input, winners),
    () => summaryTable(input, summary),
    ...judges.map((judge, index) => () => judgeTable(input, judge, own[index] ?? '')),
    () => rulesTable(input, rules),
  ]
}
