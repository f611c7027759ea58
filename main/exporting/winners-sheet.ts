/** 获奖名单: who has which award, the best award first, in the columns that notices use (domain.md G5). Gives no award. */
import type { EntryResult } from '../../shared/domain/result.ts'
import { say } from '../../shared/words/say.ts'
import { countCell, headerCell, type Row, textCell } from './cell.ts'
import type { Table } from './page.ts'
import { openSideLines, sideAwardRows } from './side-award-rows.ts'
import { type WorkbookInput, wordsOf } from './workbook-input.ts'
import { entryOf, mentorsOf, numbersOf } from './workbook-lookup.ts'

export function winnersTable(input: WorkbookInput, name: string): Table {
  const { headings, foot, notes } = wordsOf(input)
  const { track, language, results } = input
  const winners = track.rules.awards.flatMap(award =>
    results.result.entries.filter(result => result.award === award.id).map(result => ({ result, award: award.name[language] })),
  )
  return {
    name,
    heading: say(headings.winners, { track: track.name[language] }),
    columns: [
      { width: 6 },
      { width: 14 },
      { width: 10 },
      { width: 16, grows: true },
      { width: 22, grows: true },
      { width: 20, grows: true },
      { width: 12 },
    ],
    lead: 4,
    header: [winnerHeads(input).map(text => headerCell(text))],
    body: [...winners.map(({ result, award }, index) => winnerRow(input, result, { line: index + 1, award })), ...sideAwardRows(input)],
    notes: [...(winners.length === 0 ? [notes.noAwards] : []), ...openLines(input), ...openSideLines(input)],
    signatures: foot.signatures,
  }
}

/** The columns that a winner has: they are read back. */
export function winnerHeads(by: Pick<WorkbookInput, 'language'>): readonly string[] {
  const { columns } = wordsOf(by)
  return [columns.line, columns.track, columns.number, columns.name, columns.unit, columns.mentors, columns.award]
}

function winnerRow(input: WorkbookInput, result: EntryResult, { line, award }: Readonly<{ line: number; award: string }>): Row {
  const { number, name, school } = entryOf(input, result.entry)
  return [
    countCell(line),
    textCell(input.track.name[input.language], 'label'),
    textCell(number, 'label'),
    textCell(name),
    textCell(school),
    textCell(mentorsOf(input, result.entry).join(wordsOf(input).comma)),
    textCell(award, 'strong'),
  ]
}

function openLines(input: WorkbookInput): readonly string[] {
  const { notes } = wordsOf(input)
  return input.results.result.openLines.map(({ award, entries, contradiction }) => {
    const rule = input.track.rules.awards.find(({ id }) => id === award)
    return say(contradiction ? notes.contradiction : notes.openLine, {
      award: rule?.name[input.language] ?? award,
      entries: numbersOf(input, entries),
    })
  })
}
