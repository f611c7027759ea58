/** The columns of a roster, their headers in both languages, and where each stands in this file. */

import type { RosterLine } from './roster-lines.ts'
import { problem, type RosterProblem } from './roster-problem.ts'

export const rosterColumns = {
  kind: { zh: '类型', en: 'kind', isRequired: true },
  track: { zh: '赛道', en: 'track', isRequired: true },
  number: { zh: '编号', en: 'number', isRequired: true },
  name: { zh: '姓名', en: 'name', isRequired: true },
  school: { zh: '学校', en: 'school', isRequired: true },
  subject: { zh: '学科', en: 'subject', isRequired: false },
  segment: { zh: '节段', en: 'segment', isRequired: false },
  mentors: { zh: '指导教师', en: 'mentors', isRequired: false },
  members: { zh: '成员', en: 'members', isRequired: false },
  judgeClass: { zh: '评委类别', en: 'class', isRequired: false },
  chief: { zh: '组长', en: 'chief', isRequired: true },
} as const
export type RosterColumn = keyof typeof rosterColumns
export const rosterColumnNames = Object.keys(rosterColumns) as readonly RosterColumn[]

/** A row by column, with the headers as this file writes them. A column that the file leaves out is empty. */
export type RosterRow = Readonly<{ line: number; cell: Readonly<Record<RosterColumn, string>>; header: (column: RosterColumn) => string }>

type Columns = Readonly<{ places: ReadonlyMap<RosterColumn, number>; header: (column: RosterColumn) => string; width: number }>

/** Reads the header row. */
export function readColumns({ line, cells }: RosterLine): Readonly<{ columns: Columns; problems: readonly RosterProblem[] }> {
  const places = new Map<RosterColumn, number>()
  const header = (column: RosterColumn) => cells[places.get(column) ?? -1] ?? rosterColumns[column].zh
  const wrong = cells.flatMap((value, index) => {
    const column = columnNamed(value)
    if (column === undefined) return [problem('roster-column-unknown', { line, column: index + 1, value })]
    if (places.has(column)) return [problem('roster-column-twice', { line, column: value })]
    places.set(column, index)
    return []
  })
  const missing = rosterColumnNames
    .filter(column => rosterColumns[column].isRequired && !places.has(column))
    .map(column => problem('roster-column-missing', { line, column: rosterColumns[column].zh }))
  return { columns: { places, header, width: cells.length }, problems: [...wrong, ...missing] }
}

/** Lays a row under its headers, or says that it has too many or too few cells. */
export function readRow({ places, header, width }: Columns, { line, cells }: RosterLine): RosterRow | RosterProblem {
  if (cells.length !== width) return problem('roster-row-length', { line, found: cells.length, expected: width })
  const cell = (column: RosterColumn) => cells[places.get(column) ?? -1] ?? ''
  return { line, header, cell: Object.fromEntries(rosterColumnNames.map(column => [column, cell(column)])) as RosterRow['cell'] }
}

function columnNamed(header: string): RosterColumn | undefined {
  const wanted = header.normalize('NFKC').toLowerCase()
  return rosterColumnNames.find(column => rosterColumns[column].zh === wanted || rosterColumns[column].en === wanted)
}
