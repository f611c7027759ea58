/** Reads a roster: one strict CSV file of entries, judges and staff. Says everything that is wrong with it at once, and takes all of it or nothing. */
import { accept, type Refused } from '../../shared/answer.ts'
import { rosterChecks } from './roster-checks.ts'
import { readColumns, readRow } from './roster-columns.ts'
import { rosterLines } from './roster-lines.ts'
import { problem, type RosterProblem, type RosterRefusal } from './roster-problem.ts'
import { type RosterEntry, type RosterJudge, type RosterSaying, type RosterStaff, type RosterTrack, readRosterRow } from './roster-row.ts'
import { rosterText } from './roster-text.ts'

/** Far above any contest; a longer file is some other table. */
const limit = 10_000

export type Roster = Readonly<{ entries: readonly RosterEntry[]; judges: readonly RosterJudge[]; staff: readonly RosterStaff[] }>
/** The refusal is the first problem; `problems` has all of them. */
export type RosterReading =
  | Readonly<{ ok: true; value: Roster }>
  | (Refused<RosterRefusal> & Readonly<{ problems: readonly RosterProblem[] }>)

/** The roster in these bytes. A track is named by its code, its id or its name in either language. Cells stay text, whatever they begin with. */
export function readRoster(bytes: Uint8Array, tracks: readonly RosterTrack[]): RosterReading {
  const text = rosterText(bytes)
  if (text === undefined) return refuseAll([problem('roster-not-text')])
  const lines = (text.match(/\r\n|\n|\r/g)?.length ?? 0) + 1
  if (lines > limit + 1) return refuseAll([problem('roster-too-long', { lines, limit })])
  const { rows, problems: broken } = rosterLines(text)
  const [first, ...body] = rows
  if (first === undefined || (body.length === 0 && broken.length === 0)) return refuseAll([...broken, problem('roster-empty')])
  const { columns, problems: wrong } = readColumns(first)
  if (wrong.length > 0) return refuseAll([...wrong, ...broken])

  const problems: RosterProblem[] = [...broken]
  const sayings: RosterSaying[] = []
  for (const line of body) {
    const row = readRow(columns, line)
    const saying = 'refusal' in row ? [row] : readRosterRow(row, tracks)
    if ('kind' in saying) sayings.push(saying)
    else problems.push(...saying)
  }
  // Rows that could not be read would make a track look short of judges, so the tracks are counted only when all rows are good.
  const { header } = columns
  const headers = { number: header('number'), name: header('name'), chief: header('chief') }
  problems.push(...rosterChecks(sayings, problems.length === 0 ? tracks : [], headers))
  return problems.length > 0 ? refuseAll(inFileOrder(problems)) : accept(rosterOf(sayings))
}

function rosterOf(sayings: readonly RosterSaying[]): Roster {
  return {
    entries: sayings.flatMap(saying => (saying.kind === 'entry' ? [saying.entry] : [])),
    judges: sayings.flatMap(saying => (saying.kind === 'judge' ? [saying.judge] : [])),
    staff: sayings.flatMap(saying => (saying.kind === 'staff' ? [saying.staff] : [])),
  }
}

function inFileOrder(problems: readonly RosterProblem[]): readonly RosterProblem[] {
  const line = ({ details }: RosterProblem) => Number(details.line ?? Number.POSITIVE_INFINITY)
  return problems.toSorted((a, b) => (line(a) === line(b) ? 0 : line(a) - line(b)))
}

function refuseAll(problems: readonly RosterProblem[]) {
  const [first] = problems
  if (first === undefined) throw new Error('a roster was refused without a problem')
  return { ok: false as const, ...first, problems }
}
