/** Finds what is wrong between the rows of a roster: numbers and judges said twice, tracks without enough judges or without one chief. */
import type { Rules } from '../../shared/domain/rules.ts'
import { problem, type RosterProblem } from './roster-problem.ts'
import type { RosterSaying, RosterTrack } from './roster-row.ts'

/** With fewer marks than this one judge decides alone (design.md §4). */
const usual = 3

type Headers = Readonly<{ number: string; name: string; chief: string }>

/** How many judges a track needs: those whose marks are dropped and those whose marks must remain. */
export function leastJudges({ reduction }: Pick<Rules, 'reduction'>): number {
  return reduction.method === 'trimmed' ? reduction.high + reduction.low + reduction.keepAtLeast : usual
}

/** Every problem between rows, in the order of the file, then track by track. */
export function rosterChecks(sayings: readonly RosterSaying[], tracks: readonly RosterTrack[], headers: Headers): readonly RosterProblem[] {
  return [...doubles(sayings, headers), ...tracks.flatMap(track => judgeProblems(sayings, track, headers))]
}

function doubles(sayings: readonly RosterSaying[], headers: Headers): readonly RosterProblem[] {
  const seen = new Map<string, number>()
  return sayings.flatMap(saying => {
    const { line } = saying
    const isEntry = saying.kind === 'entry'
    const [value, place] = namedBy(saying)
    const key = `${saying.kind}/${place}/${value.toLowerCase()}`
    const first = seen.get(key)
    seen.set(key, first ?? line)
    if (first === undefined) return []
    const column = isEntry ? headers.number : headers.name
    return [problem(isEntry ? 'roster-number-twice' : 'roster-judge-twice', { line, column, value, first })]
  })
}

/** What a row is known by, and within what that must be unlike any other. */
function namedBy(saying: RosterSaying): readonly [value: string, place: string] {
  if (saying.kind === 'entry') return [saying.entry.number, saying.entry.track]
  if (saying.kind === 'staff') return [saying.staff.name, `${saying.staff.role}/${saying.staff.school}`]
  return [saying.judge.name, `${saying.judge.track}/${saying.judge.school}`]
}

function judgeProblems(sayings: readonly RosterSaying[], track: RosterTrack, headers: Headers): readonly RosterProblem[] {
  const rows = sayings.filter(
    saying => saying.kind !== 'staff' && (saying.kind === 'entry' ? saying.entry : saying.judge).track === track.id,
  )
  if (rows.length === 0) return []
  const judges = rows.flatMap(saying => (saying.kind === 'judge' ? [saying] : []))
  const [first, ...more] = judges.filter(({ judge }) => judge.isChief)
  const name = track.name.zh
  const minimum = leastJudges(track.rules)
  const few = judges.length < minimum ? [problem('roster-too-few-judges', { track: name, count: judges.length, minimum })] : []
  if (first === undefined) return [...few, problem('roster-no-chief', { track: name })]
  return [
    ...few,
    ...more.map(({ line, judge }) => problem('roster-chief-twice', { line, column: headers.chief, value: judge.name, first: first.line })),
  ]
}
