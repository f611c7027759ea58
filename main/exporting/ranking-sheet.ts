/** 排名: every entry with its place, parts, penalty, score and award, best first. Shows what was computed; decides nothing. */
import type { EntryResult } from '../../shared/domain/result.ts'
import { say } from '../../shared/words/say.ts'
import { countCell, hasEndless, headerCell, markCell, pointsCell, type Row, textCell } from './cell.ts'
import type { Table } from './page.ts'
import { remarkOf } from './remark.ts'
import { needsPanels } from './rule-needs.ts'
import { type WorkbookInput, wordsOf } from './workbook-input.ts'
import { entryOf, partLabel, penaltyOf } from './workbook-lookup.ts'

export function rankingTable(input: WorkbookInput, name: string): Table {
  const { columns, headings, foot, notes } = wordsOf(input)
  const { track, results, language } = input
  const parts = track.parts.map(part => partLabel(input, part))
  const hasPanels = needsPanels(track.rules)
  const hasIneligible = input.enrolled.some(({ ineligible }) => ineligible !== null)
  const header = [
    columns.place,
    columns.number,
    columns.name,
    columns.school,
    ...(hasPanels ? [columns.panel] : []),
    ...parts,
    columns.penalty,
    columns.score,
    columns.award,
    ...(hasIneligible ? [columns.ineligible] : []),
    columns.remark,
  ]
  const body = results.result.entries.map(result => rankingRow(input, result, { hasPanels, hasIneligible }))
  return {
    name,
    heading: say(headings.ranking, { track: track.name[language] }),
    columns: [
      { width: 6 },
      { width: 10 },
      { width: 12, grows: true },
      { width: 18, grows: true },
      ...(hasPanels ? [{ width: 12 }] : []),
      ...parts.map(() => ({ width: 11 })),
      { width: 8 },
      { width: 11 },
      { width: 10 },
      ...(hasIneligible ? [{ width: 12 }] : []),
      { width: 28, grows: true },
    ],
    lead: 3,
    header: [header.map(text => headerCell(text))],
    body,
    notes: hasEndless(body) ? [notes.endless] : [],
    signatures: foot.signatures,
  }
}

type Extra = Readonly<{ hasPanels: boolean; hasIneligible: boolean }>

function rankingRow(input: WorkbookInput, result: EntryResult, { hasPanels, hasIneligible }: Extra): Row {
  const { number, name, school } = entryOf(input, result.entry)
  const { places } = input.track.rules.rounding
  const enrolled = input.enrolled.find(({ entry }) => entry === result.entry)
  const penalty = penaltyOf(input, result.entry)
  return [
    countCell(result.rank, 'total'),
    textCell(number, 'label'),
    textCell(name),
    textCell(school),
    ...(hasPanels ? [textCell(enrolled?.panel ?? null, 'label')] : []),
    ...input.track.parts.map(part => pointsCell(result.parts.find(score => score.part === part.id)?.value, places)),
    penalty === undefined ? textCell(null, 'label') : markCell(penalty, places),
    result.score === undefined ? textCell('—', 'word') : pointsCell(result.score, places, 'total'),
    textCell(awardName(input, result), 'strong'),
    ...(hasIneligible ? [textCell(enrolled?.ineligible ?? null)] : []),
    textCell(remarkOf(input, result)),
  ]
}

/** The name of the award that the entry has, empty when none. */
function awardName({ track, language }: WorkbookInput, { award }: EntryResult): string {
  return track.rules.awards.find(({ id }) => id === award)?.name[language] ?? ''
}
