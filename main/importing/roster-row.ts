/** Reads one row of a roster: an entry, a judge or somebody of the staff, or everything that is wrong with it. Looks at no other row. */
import type { z } from 'zod'
import type { JudgeClass } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/track.ts'
import type { RosterColumn, RosterRow } from './roster-columns.ts'
import { problem, type RosterProblem } from './roster-problem.ts'

type TrackId = Track['id']
export type RosterTrack = Pick<Track, 'id' | 'code' | 'name' | 'rules'>
export type RosterEntry = Readonly<{
  track: TrackId
  number: string
  name: string
  school: string
  subject: string
  /** Not there when the file says none. */
  segment?: string
  mentors: readonly string[]
  members: readonly string[]
}>
export type RosterJudge = Readonly<{
  track: TrackId
  name: string
  school: string
  judgeClass: z.infer<typeof JudgeClass>
  isChief: boolean
}>
/** Somebody who works in the hall or watches over it; of no track. */
export type RosterStaff = Readonly<{ role: 'timekeeper' | 'recorder' | 'supervisor'; name: string; school: string }>
/** What a row says, with its line for the checks between rows. */
export type RosterSaying =
  | Readonly<{ line: number; kind: 'entry'; entry: RosterEntry }>
  | Readonly<{ line: number; kind: 'judge'; judge: RosterJudge }>
  | Readonly<{ line: number; kind: 'staff'; staff: RosterStaff }>

const kinds = {
  参赛: 'entry',
  entry: 'entry',
  评委: 'judge',
  judge: 'judge',
  计时员: 'timekeeper',
  timekeeper: 'timekeeper',
  记分员: 'recorder',
  recorder: 'recorder',
  监审: 'supervisor',
  supervisor: 'supervisor',
} as const
const classes = { '': 'expert', 专家: 'expert', expert: 'expert', 学生: 'student', student: 'student', 同行: 'peer', peer: 'peer' } as const
const yesNo = { '': false, 否: false, no: false, n: false, 0: false, 是: true, yes: true, y: true, 1: true } as const

/** The longest segment that an entry carries (shared/domain/entry.ts). */
const mostSegment = 80

const entryOnly = ['number', 'subject', 'segment', 'mentors', 'members'] as const
const judgeOnly = ['judgeClass', 'chief'] as const

/** The row as an entry, a judge or staff, or all of its problems. */
export function readRosterRow(row: RosterRow, tracks: readonly RosterTrack[]): RosterSaying | readonly RosterProblem[] {
  const problems: RosterProblem[] = []
  const kind = oneOf(row, 'kind', kinds, problems)
  if (kind === 'timekeeper' || kind === 'recorder' || kind === 'supervisor') return readStaff(row, kind, problems)
  const track = trackOf(row, tracks, problems)
  if (kind === 'entry') return readEntry(row, track, problems)
  if (kind === 'judge') return readJudge(row, track, problems)
  return problems
}

function readEntry(row: RosterRow, track: TrackId | undefined, problems: RosterProblem[]) {
  const { name, school, subject, segment, mentors, members } = row.cell
  const number = row.cell.number.normalize('NFKC')
  problems.push(...missing(row, ['number', 'name', 'school']), ...unexpected(row, judgeOnly), ...tooLong(row, 'segment', mostSegment))
  if (track === undefined || problems.length > 0) return problems
  const named = segment === '' ? {} : { segment }
  const entry = { track, number, name, school, subject, ...named, mentors: people(mentors), members: people(members) }
  return { line: row.line, kind: 'entry' as const, entry }
}

function readJudge(row: RosterRow, track: TrackId | undefined, problems: RosterProblem[]) {
  problems.push(...missing(row, ['name']), ...unexpected(row, entryOnly))
  const judgeClass = oneOf(row, 'judgeClass', classes, problems)
  const isChief = oneOf(row, 'chief', yesNo, problems)
  if (track === undefined || judgeClass === undefined || isChief === undefined || problems.length > 0) return problems
  const { name, school } = row.cell
  return { line: row.line, kind: 'judge' as const, judge: { track, name, school, judgeClass, isChief } }
}

function readStaff(row: RosterRow, role: RosterStaff['role'], problems: RosterProblem[]) {
  problems.push(...missing(row, ['name']), ...unexpected(row, ['track', ...entryOnly, ...judgeOnly]))
  if (problems.length > 0) return problems
  const { name, school } = row.cell
  return { line: row.line, kind: 'staff' as const, staff: { role, name, school } }
}

function trackOf(row: RosterRow, tracks: readonly RosterTrack[], problems: RosterProblem[]): TrackId | undefined {
  const wanted = plain(row.cell.track)
  const found = tracks.find(({ id, code, name }) => [id, code, name.zh, name.en].some(word => plain(word) === wanted))
  if (found !== undefined) return found.id
  if (wanted === '') problems.push(...missing(row, ['track']))
  else {
    const allowed = tracks.map(track => track.name.zh).join('、')
    problems.push(problem('roster-track-unknown', { line: row.line, column: row.header('track'), value: row.cell.track, allowed }))
  }
  return undefined
}

function oneOf<const Words extends Readonly<Record<string, unknown>>>(
  row: RosterRow,
  column: RosterColumn,
  words: Words,
  problems: RosterProblem[],
): Words[keyof Words] | undefined {
  const value = row.cell[column]
  const word = plain(value)
  if (Object.hasOwn(words, word)) return words[word] as Words[keyof Words]
  if (value === '') problems.push(...missing(row, [column]))
  else {
    const allowed = Object.keys(words).filter(each => /\p{Script=Han}/u.test(each))
    problems.push(problem('roster-value-unknown', { line: row.line, column: row.header(column), value, allowed: allowed.join('、') }))
  }
  return undefined
}

function missing({ line, cell, header }: RosterRow, columns: readonly RosterColumn[]): readonly RosterProblem[] {
  return columns.flatMap(column => (cell[column] === '' ? [problem('roster-field-missing', { line, column: header(column) })] : []))
}

/** Only the other kind of row has these columns; what stands there would be lost in silence. A plain 否 loses nothing. */
function unexpected({ line, cell, header }: RosterRow, columns: readonly RosterColumn[]): readonly RosterProblem[] {
  return columns
    .filter(column => cell[column] !== '' && !(column === 'chief' && isNo(cell.chief)))
    .map(column => problem('roster-field-unexpected', { line, column: header(column), value: cell[column] }))
}

function tooLong({ line, cell, header }: RosterRow, column: RosterColumn, limit: number): readonly RosterProblem[] {
  const { length } = cell[column]
  return length > limit ? [problem('roster-field-too-long', { line, column: header(column), length, limit })] : []
}

function people(cell: string): readonly string[] {
  return cell
    .split(/[、,，;；|/]/)
    .map(name => name.trim())
    .filter(name => name !== '')
}

const isNo = (cell: string) => (yesNo as Readonly<Record<string, boolean>>)[plain(cell)] === false
const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()
