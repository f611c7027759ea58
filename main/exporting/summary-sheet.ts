/** 成绩汇总: every judge's mark of every part on one line, with what was dropped, the divisor and each step to the score (G2, G4). */
import type { PartId } from '../../shared/domain/ids.ts'
import type { Part } from '../../shared/domain/part.ts'
import type { ExactText } from '../../shared/domain/quantity.ts'
import type { EntryResult, JudgeMark } from '../../shared/domain/result.ts'
import { fromThousandths, toText } from '../../shared/scoring/exact.ts'
import { sheetTotal } from '../../shared/scoring/sheet-total.ts'
import { words } from '../../shared/words/index.ts'
import { isDropped } from '../../shared/words/marks-in-words.ts'
import { say } from '../../shared/words/say.ts'
import { type Cell, countCell, hasEndless, headerCell, markCell, pointsCell, type Row, textCell } from './cell.ts'
import type { Column, Table } from './page.ts'
import { type JudgeLine, stateWord, type WorkbookInput, wordsOf } from './workbook-input.ts'
import {
  entryOf,
  judgesOf,
  markPlaces,
  marksOf,
  partLabel,
  penaltyOf,
  resultOf,
  type SheetIndex,
  sheetIndex,
  sheetKeyOf,
  stepsOf,
} from './workbook-lookup.ts'

/** The marks of one part, or of the judges' totals where the rules reduce those. */
type Block = Readonly<{
  part?: Part
  label: string
  judges: readonly JudgeLine[]
  places: number
  hasMean: boolean
  hasShortDivisor: boolean
}>

export function summaryTable(input: WorkbookInput, name: string): Table {
  const { columns, headings, foot, notes } = wordsOf(input)
  const { track, results, language } = input
  const blocks = blocksOf(input)
  const sheets = sheetIndex(input)
  const lines = results.entries.flatMap(({ id }) => resultOf(input, id) ?? [])
  const body = lines.map(result => summaryRow(input, result, { blocks, sheets }))
  const marks = lines.flatMap(result => stepsOf(result, 'marks').flatMap(step => step.marks))
  const fates = new Set(marks.map(({ fate }) => fate))
  const hasStandIn = marks.some(({ standIn }) => standIn !== undefined)
  return {
    name,
    heading: say(headings.summary, { track: track.name[language] }),
    columns: [
      { width: 9 },
      { width: 9, grows: true },
      { width: isCrowded(blocks) ? 11 : 15, grows: true },
      ...blocks.flatMap(block => blockColumns(block, isCrowded(blocks))),
      { width: 8 },
      { width: 6 },
      { width: 8 },
    ],
    lead: 2,
    header: headerRows(blocks, columns),
    body,
    notes: [
      ...(fates.has('dropped-high') || fates.has('dropped-low') ? [notes.dropped] : []),
      ...(fates.has('moved') ? [notes.moved] : []),
      ...(hasStandIn ? [notes.standIn] : []),
      ...(fates.has('recused') || fates.has('absent') || fates.has('void') ? [notes.missing] : []),
      ...(fates.has('pending') ? [notes.pending] : []),
      ...(hasEndless(body) ? [notes.endless] : []),
    ],
    signatures: foot.signatures,
  }
}

/** One block for each part; where the rules reduce totals, one more for those, without a mean: that is the score before penalties. */
function blocksOf(input: WorkbookInput): readonly Block[] {
  const { parts, rules } = input.track
  const blocks = parts.map(part => ({
    part,
    label: partLabel(input, part),
    judges: judgesOf(input, part.id),
    places: markPlaces(part),
    hasMean: true,
    hasShortDivisor: hasShortDivisor(input, part.id),
  }))
  if (rules.reduction.of !== 'totals') return blocks
  const judges = input.results.judges.filter(judge => blocks.some(block => block.judges.includes(judge)))
  const places = Math.max(...blocks.map(block => block.places))
  return [
    ...blocks,
    { label: wordsOf(input).columns.total, judges, places, hasMean: false, hasShortDivisor: hasShortDivisor(input, undefined) },
  ]
}

/** Whether some entry was divided by less than usual, which takes more room to say. */
function hasShortDivisor({ results }: WorkbookInput, part: PartId | undefined): boolean {
  return results.result.entries.some(result =>
    stepsOf(result, 'reduced').some(step => step.part === part && step.divisor < step.usualDivisor),
  )
}

/** More columns than a page holds in full size: then all are made narrow, which prints larger. */
function isCrowded(blocks: readonly Block[]): boolean {
  return blocks.reduce((sum, { judges }) => sum + judges.length, 0) > 12
}

function blockColumns({ judges, hasMean, hasShortDivisor }: Block, crowded: boolean): readonly Column[] {
  const [mark, divisor, mean] = crowded ? [5.5, hasShortDivisor ? 7.5 : 5.5, 7] : [7.5, hasShortDivisor ? 9.5 : 6.5, 8.5]
  return [...judges.map(() => ({ width: mark })), { width: divisor }, ...(hasMean ? [{ width: mean }] : [])]
}

function headerRows(blocks: readonly Block[], columns: ReturnType<typeof wordsOf>['columns']): readonly Row[] {
  const tall = (text: string) => headerCell(text, { down: 2 })
  const under = (): Cell => headerCell('')
  const heads = [columns.number, columns.name, columns.school]
  const tails = [columns.beforePenalty, columns.penalty, columns.score]
  const block = ({ judges, hasMean }: Block) => [
    ...judges.map(judge => headerCell(judge.name)),
    headerCell(columns.divisor),
    ...(hasMean ? [headerCell(columns.mean)] : []),
  ]
  const over = (item: Block) => headerCell(item.label, { across: block(item).length })
  return [
    [...heads.map(tall), ...blocks.map(over), ...tails.map(tall)],
    [...heads.map(under), ...blocks.flatMap(block), ...tails.map(under)],
  ]
}

type Shown = Readonly<{ blocks: readonly Block[]; sheets: SheetIndex }>

function summaryRow(input: WorkbookInput, result: EntryResult, { blocks, sheets }: Shown): Row {
  const { number, name, school } = entryOf(input, result.entry)
  const { places } = input.track.rules.rounding
  const penalty = penaltyOf(input, result.entry)
  return [
    textCell(number, 'label'),
    textCell(name),
    textCell(school),
    ...blocks.flatMap(block => blockCells(input, result, { block, sheets })),
    pointsCell(beforePenalty(result), places),
    penalty === undefined ? textCell(null, 'label') : markCell(penalty, places),
    result.score === undefined ? textCell('—', 'word') : pointsCell(result.score, places, 'total'),
  ]
}

function blockCells(
  input: WorkbookInput,
  result: EntryResult,
  { block, sheets }: Readonly<{ block: Block; sheets: SheetIndex }>,
): readonly Cell[] {
  const part = block.part?.id
  const marks = sheetMarks(input, result, { part, sheets })
  const reduced = stepsOf(result, 'reduced').find(step => step.part === part && step.group === undefined)
  const value = result.parts.find(score => score.part === part)?.value
  const usual = reduced === undefined || reduced.divisor === reduced.usualDivisor ? undefined : reduced.usualDivisor
  const unit = usual === undefined ? '' : say(wordsOf(input).columns.usualDivisor, { usual })
  return [
    ...block.judges.map(({ id }) =>
      judgeCell(
        input,
        marks.find(({ judge }) => judge === id),
        { block, state: pendingWord(input, result, { judge: id, part, sheets }) },
      ),
    ),
    countCell(reduced?.divisor, 'number', unit),
    ...(block.hasMean ? [pointsCell(value, input.track.rules.rounding.places)] : []),
  ]
}

/** The judges' marks of a part. Where the rules reduce each criterion by itself, a judge's mark of the part is the sum on the sheet. */
function sheetMarks(
  input: WorkbookInput,
  result: EntryResult,
  { part, sheets }: Readonly<{ part: PartId | undefined; sheets: SheetIndex }>,
): readonly JudgeMark[] {
  const marks = marksOf(result, part)
  if (part === undefined || input.track.rules.reduction.of !== 'criteria') return marks
  return marks.map(mark => {
    const sheet = sheets.get(sheetKeyOf({ judge: mark.judge, entry: result.entry, part }))
    if (mark.value === undefined || sheet === undefined) return mark
    return { judge: mark.judge, fate: 'counted', value: toText(fromThousandths(sheetTotal(sheet.marks))) }
  })
}

/** A judge who is not expected to mark this entry has an empty cell; one who has not marked yet has a word. */
function judgeCell(input: WorkbookInput, mark: JudgeMark | undefined, { block, state }: Readonly<{ block: Block; state: string }>): Cell {
  if (mark === undefined) return textCell(null, 'label')
  if (mark.fate === 'pending') return textCell(state, 'word')
  if (mark.fate === 'no-spread') return textCell(words[input.language].explanation.words['no-spread'], 'word')
  if (mark.value === undefined) return textCell(stateWord(mark.fate as 'absent' | 'recused' | 'void', input.language), 'word')
  return pointsCell(mark.value, block.places, isDropped(mark) ? 'dropped' : 'number')
}

type Pending = Readonly<{ judge: JudgeLine['id']; part: PartId | undefined; sheets: SheetIndex }>

function pendingWord({ language }: WorkbookInput, { entry }: EntryResult, { judge, part, sheets }: Pending): string {
  const sheet = part === undefined ? undefined : sheets.get(sheetKeyOf({ judge, entry, part }))
  return stateWord(sheet?.state ?? 'unmarked', language)
}

/** The last value of the whole score before penalties and the last rounding. */
function beforePenalty({ score, explanation }: EntryResult): ExactText | undefined {
  if (score === undefined) return undefined
  const values = explanation.flatMap((step): readonly ExactText[] => {
    if (step.key === 'rounded') return step.stage === 'total' || step.stage === 'equated' ? [step.after] : []
    if (step.key === 'equated') return [step.after]
    if (step.key === 'added' || step.key === 'best' || step.key === 'carried') return [step.value]
    return (step.key === 'reduced' || step.key === 'combined') && step.part === undefined ? [step.value] : []
  })
  return values.at(-1)
}
