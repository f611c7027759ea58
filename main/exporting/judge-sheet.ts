/** 评委 …: one judge's marks, a line for each entry and a column for each criterion with its maximum (G1, G3). Averages nothing. */
import type { EntryId } from '../../shared/domain/ids.ts'
import type { Part } from '../../shared/domain/part.ts'
import { criteriaOf } from '../../shared/domain/rubric.ts'
import { fromThousandths, toText } from '../../shared/scoring/exact.ts'
import { sheetTotal } from '../../shared/scoring/sheet-total.ts'
import { say } from '../../shared/words/say.ts'
import { type Cell, headerCell, markCell, pointsCell, type Row, textCell } from './cell.ts'
import { cellNumber, placesOfThousandths } from './cell-number.ts'
import { judgeGroupLines } from './judge-group-lines.ts'
import type { Column, Table } from './page.ts'
import { type EntryLine, type JudgeLine, stateWord, type WorkbookInput, type WorkbookSheet, wordsOf } from './workbook-input.ts'
import { markPlaces, marksOf, partLabel, resultOf, type SheetIndex, sheetIndex, sheetKeyOf } from './workbook-lookup.ts'

export function judgeTable(input: WorkbookInput, judge: JudgeLine, name: string): Table {
  const { headings, foot, notes } = wordsOf(input)
  const { track, results, language } = input
  const sheets = sheetIndex(input)
  const own = input.sheets.filter(sheet => sheet.judge === judge.id)
  const parts = track.parts.filter(part => own.some(sheet => sheet.part === part.id))
  const entries = results.entries.filter(({ id }) => own.some(sheet => sheet.entry === id))
  const isPending = own.some(sheet => isUndecided(input, sheet))
  const crowded = parts.reduce((sum, part) => sum + columnsOf(part), 0) > 12
  return {
    name,
    heading: say(headings.judge, { track: track.name[language], judge: judge.name }),
    columns: [
      { width: 9 },
      { width: 11, grows: true },
      ...parts.flatMap(part => partColumns(part, crowded)),
      { width: crowded ? 9 : 14, grows: true },
    ],
    lead: 2,
    header: headerRows(input, parts),
    body: entries.map(entry => judgeRow(input, entry, { judge, parts, sheets })),
    notes: [
      ...judgeGroupLines(input, judge),
      notes.most,
      ...(own.some(({ state }) => isMissing(state)) ? [notes.missing] : []),
      ...(isPending ? [notes.pending] : []),
    ],
    signatures: foot.judgeSignatures,
  }
}

function headerRows(input: WorkbookInput, parts: readonly Part[]): readonly Row[] {
  const { columns } = wordsOf(input)
  const lead = [columns.number, columns.name]
  const tall = (text: string) => headerCell(text, { down: 2 })
  const under = () => headerCell('')
  return [
    [...lead.map(tall), ...parts.map(part => headerCell(partLabel(input, part), { across: columnsOf(part) })), tall(columns.remark)],
    [...lead.map(under), ...parts.flatMap(part => criterionHeads(input, part).map(text => headerCell(text))), under()],
  ]
}

/** One column for each criterion and one for the subtotal; all narrow when there are many, which prints larger. */
function partColumns({ rubric }: Part, crowded: boolean): readonly Column[] {
  const [mark, subtotal] = crowded ? [6, 6.5] : [11, 8.5]
  return [...criteriaOf(rubric).map(() => ({ width: mark })), { width: subtotal }]
}

/** How many columns a part takes. */
function columnsOf({ rubric }: Part): number {
  return criteriaOf(rubric).length + 1
}

/** "启发性（10）" for each criterion in the order of the sheet, then "小计（75）". */
export function criterionHeads(input: Pick<WorkbookInput, 'language'>, { rubric }: Part): readonly string[] {
  const { bracketed, columns } = wordsOf(input)
  const head = (text: string, max: typeof rubric.max) => {
    const { value } = cellNumber(toText(fromThousandths(max)), placesOfThousandths(max))
    return say(bracketed, { text, more: value })
  }
  return [...criteriaOf(rubric).map(({ name, max }) => head(name[input.language], max)), head(columns.subtotal, rubric.max)]
}

type Shown = Readonly<{ judge: JudgeLine; parts: readonly Part[]; sheets: SheetIndex }>

function judgeRow(input: WorkbookInput, entry: EntryLine, { judge, parts, sheets }: Shown): Row {
  const own = parts.map(part => ({ part, sheet: sheets.get(sheetKeyOf({ judge: judge.id, entry: entry.id, part: part.id })) }))
  const reasons = own.flatMap(({ sheet }) => (sheet?.reason == null ? [] : [sheet.reason]))
  return [
    textCell(entry.number, 'label'),
    textCell(entry.name),
    ...own.flatMap(({ part, sheet }) => partCells(input, part, sheet)),
    textCell([...new Set(reasons)].join('；')),
  ]
}

/** The marks and their sum; a word across the part when there are none that count, nothing at all when none are expected. */
function partCells(input: WorkbookInput, part: Part, sheet: WorkbookSheet | undefined): readonly Cell[] {
  const across = columnsOf(part)
  if (sheet === undefined) return [textCell(null, 'word', across)]
  if (isMissing(sheet.state) || isUndecided(input, sheet)) return [textCell(stateWord(sheet.state, input.language), 'word', across)]
  const places = markPlaces(part)
  const marks = criteriaOf(part.rubric).map(({ id }) => {
    const mark = sheet.marks[id]
    if (mark === undefined) throw new RangeError(`sheet ${sheetKeyOf(sheet)} counts and has no mark of ${id}`)
    return markCell(mark, places)
  })
  return [...marks, pointsCell(toText(fromThousandths(sheetTotal(sheet.marks))), places, 'total')]
}

function isMissing(state: WorkbookSheet['state']): boolean {
  return state === 'absent' || state === 'recused' || state === 'void'
}

/** Whether the results still wait for this sheet: they, and not its state, say whether its marks count. */
function isUndecided(
  input: WorkbookInput,
  { judge, entry, part }: Readonly<{ judge: JudgeLine['id']; entry: EntryId; part: Part['id'] }>,
): boolean {
  const result = resultOf(input, entry)
  const mark = result === undefined ? undefined : marksOf(result, part).find(item => item.judge === judge)
  return mark === undefined || mark.fate === 'pending'
}
