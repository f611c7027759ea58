/** Reads a judge's sheet back: the marks of every criterion, or why there are none. Adds nothing up. */
import type { Part } from '../../shared/domain/part.ts'
import type { Thousandths } from '../../shared/domain/quantity.ts'
import { criteriaOf, type Marks } from '../../shared/domain/rubric.ts'
import { type MissingReason, SheetState } from '../../shared/domain/score-sheet.ts'
import type { Track } from '../../shared/domain/track.ts'
import type { Language } from '../../shared/words/index.ts'
import { thousandthsOfCell } from './cell-number.ts'
import { readJudgeGroup } from './judge-group-lines.ts'
import { criterionHeads } from './judge-sheet.ts'
import { cellDetails, type Grid, headerRow, numberAt, rowsWhile, textAt, WorkbookProblem } from './read-grid.ts'
import { stateWord, wordsOf } from './workbook-input.ts'
import { partLabel } from './workbook-lookup.ts'

/** `judge` is the name of the sheet, `entry` the entry's number: nothing else in a workbook tells them apart. */
export type ReadSheet = Readonly<{ judge: string; entry: string; part: Part['id']; judgeGroup?: string }> &
  (Readonly<{ marks: Marks; subtotal: Thousandths }> | Readonly<{ standing: MissingReason | 'pending' }>)

export type ReadingBy = Readonly<{ track: Track; language: Language }>

/** `panels`: the name of each entry's panel, by the entry's number. */
export function readJudgeSheet(grid: Grid, by: ReadingBy, panels: ReadonlyMap<string, string>): readonly ReadSheet[] {
  const { columns } = wordsOf(by)
  const header = headerRow(grid, [columns.number, columns.name])
  const parts = partsOf(grid, by, header)
  return rowsWhile(grid, header + 2, 0).flatMap(row => {
    const entry = textAt(grid, row, 0)
    const group = readJudgeGroup(grid, by, { panel: panels.get(entry) ?? '', above: header })
    const where = { judge: grid.name, entry, ...(group === undefined ? {} : { judgeGroup: group }) }
    return parts.flatMap(({ part, column }) => {
      const sheet = readPart(grid, { row, column }, { part, language: by.language })
      return sheet === undefined ? [] : [{ ...where, part: part.id, ...sheet }]
    })
  })
}

type Placed = Readonly<{ part: Part; column: number }>

/** Where each part of the track stands; one that the judge does not mark is not there. Its criteria must be those of the track. */
function partsOf(grid: Grid, by: ReadingBy, header: number): readonly Placed[] {
  return by.track.parts.flatMap(part => {
    const label = partLabel(by, part)
    const column = grid.rows[header]?.findIndex((_, index) => textAt(grid, header, index) === label) ?? -1
    if (column < 0) return []
    for (const [index, text] of criterionHeads(by, part).entries()) {
      if (textAt(grid, header + 1, column + index) !== text) {
        throw new WorkbookProblem('workbook-header-unknown', { sheet: grid.name, header: text })
      }
    }
    return [{ part, column }]
  })
}

type At = Readonly<{ row: number; column: number }>
type PartBy = Readonly<{ part: Part; language: Language }>

function readPart(grid: Grid, at: At, { part, language }: PartBy) {
  const criteria = criteriaOf(part.rubric)
  const texts = [...criteria, part].map((_, index) => textAt(grid, at.row, at.column + index))
  if (texts.every(text => text === '')) return undefined
  const [first = '', ...others] = texts
  if (others.every(text => text === '')) return { standing: standingOf(first, language, cellDetails(grid, at)) }
  const read = (index: number) => numberAt(grid, { row: at.row, column: at.column + index }, thousandthsOfCell)
  const marks = Object.fromEntries(criteria.map(({ id }, index) => [id, read(index)])) as Marks
  return { marks, subtotal: read(criteria.length) }
}

function standingOf(word: string, language: Language, details: ReturnType<typeof cellDetails>): MissingReason | 'pending' {
  const state = SheetState.options.find(option => stateWord(option, language) === word)
  if (state === undefined) throw new WorkbookProblem('workbook-word-unknown', details)
  return state === 'absent' || state === 'recused' || state === 'void' ? state : 'pending'
}
