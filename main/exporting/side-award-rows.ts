/** The awards beside those by place as a section under the winners. Gives no award. */
import type { EntryId } from '../../shared/domain/ids.ts'
import { awardName } from '../../shared/words/award-rules-in-words.ts'
import { say } from '../../shared/words/say.ts'
import { countCell, headerCell, pointsCell, type Row, textCell } from './cell.ts'
import { type SideAwardLine, sideAwardLines } from './side-award-lines.ts'
import { type WorkbookInput, wordsOf } from './workbook-input.ts'
import { entryOf, mentorsOf, numbersOf } from './workbook-lookup.ts'

/** As many columns as the winners have. */
const COLUMNS = 7

/** None where the rules name no such award; an award that nobody has says so in a row of its own, without a line number. */
export function sideAwardRows(input: WorkbookInput): readonly Row[] {
  const { sideAwards = [] } = input.results
  const by = {
    ...input,
    entryOf: (id: EntryId) => entryOf(input, id),
    mentorsOf: (id: EntryId) => mentorsOf(input, id),
  }
  const rows = sideAwards.map(given => ({ given, lines: sideAwardLines(given, by) }))
  const numbered = new Map(rows.flatMap(({ lines }) => lines).map((line, index) => [line, index + 1]))
  const body = rows.flatMap(({ given, lines }) =>
    lines.length === 0 ? [emptyRow(input, awardName(input, given.award))] : lines.map(line => sideRow(input, line, numbered.get(line))),
  )
  if (body.length === 0) return []
  return [[textCell(wordsOf(input).sideAwards.section, 'section', COLUMNS)], sideAwardHeads(input).map(text => headerCell(text)), ...body]
}

/** The columns of the section: they are read back. */
export function sideAwardHeads(by: Pick<WorkbookInput, 'language'>): readonly string[] {
  const { columns, sideAwards } = wordsOf(by)
  return [columns.line, columns.award, columns.number, sideAwards.winner, columns.unit, sideAwards.ground, sideAwards.value]
}

/** A note for each line that people must draw. */
export function openSideLines(input: WorkbookInput): readonly string[] {
  const { notes, comma } = wordsOf(input)
  return (input.results.sideAwards ?? []).flatMap(given => {
    if (given.kind === 'mentor' || given.open.length === 0) return []
    const who = given.kind === 'school' ? given.open.join(comma) : numbersOf(input, given.open)
    return [say(notes.sideLine, { award: awardName(input, given.award), who })]
  })
}

function sideRow({ track }: WorkbookInput, { award, number, winner, unit, ground, value }: SideAwardLine, line: number | undefined): Row {
  // Points of a school are whole, whatever the scores are.
  const places = number === '' ? 0 : track.rules.rounding.places
  return [
    countCell(line),
    textCell(award, 'label'),
    textCell(number, 'label'),
    textCell(winner),
    textCell(unit),
    textCell(ground),
    pointsCell(value, places, 'total'),
  ]
}

function emptyRow(input: WorkbookInput, award: string): Row {
  return [textCell('—', 'label'), textCell(award, 'label'), textCell(wordsOf(input).sideAwards.none, 'text', COLUMNS - 2)]
}
