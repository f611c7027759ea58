/** Which other marks a judge could have given for one criterion, and how a sheet looks with one. Scores nothing. */
import type { CriterionId, PartId, PersonId } from '../domain/ids.ts'
import type { Thousandths } from '../domain/quantity.ts'
import { type Criterion, criteriaOf, leastMark, markProblem } from '../domain/rubric.ts'
import type { EntryInput } from '../scoring/track-input.ts'
import type { Asked } from './asked.ts'

export type Direction = 'up' | 'down'
/** One mark as it was given. */
export type GivenMark = Readonly<{ judge: PersonId; part: PartId; criterion: Criterion; from: Thousandths }>
type NewMark = Readonly<{ judge: PersonId; part: PartId; criterion: CriterionId; to: Thousandths }>

/** The marks of an entry that count: parts and criteria in the order of the track, the judges of each in the order of their ids. */
export function givenMarks({ sheets }: EntryInput, parts: Asked['parts']): readonly GivenMark[] {
  const ordered = sheets.toSorted((a, b) => (a.judge < b.judge ? -1 : 1))
  return parts.flatMap(({ id, rubric }) =>
    criteriaOf(rubric).flatMap(criterion =>
      ordered.flatMap(({ judge, part, sheet }) => {
        const from = part === id && sheet.standing === 'counted' ? sheet.marks[criterion.id] : undefined
        return from === undefined ? [] : [{ judge, part, criterion, from }]
      }),
    ),
  )
}

/** The marks above or below the given one that the rubric allows and that lie no further than `most` thousandths away, the nearest first. */
export function otherMarks({ criterion, from }: GivenMark, direction: Direction, most: number): readonly Thousandths[] {
  const isBeyond = (mark: number) => (direction === 'up' ? mark > from : mark < from) && Math.abs(mark - from) <= most
  const allowed = gridOf(criterion).filter(mark => isBeyond(mark) && markProblem(criterion, mark) === undefined)
  return allowed.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))
}

/** The mark moved as far as `most` lets it within the ends of its criterion; on no grid, for a limit and not for a sheet. */
export function furthestMark({ criterion, from }: GivenMark, direction: Direction, most: number): Thousandths {
  const end = direction === 'up' ? Math.max(from, mostMark(criterion)) : Math.min(from, leastMark(criterion))
  const far = direction === 'up' ? Math.min(end, from + most) : Math.max(end, from - most)
  return far as Thousandths
}

/** A copy of the entry with these marks in place of its own. */
export function withMarks(entry: EntryInput, marks: readonly NewMark[]): EntryInput {
  const sheets = entry.sheets.map(one => {
    const own = marks.filter(({ judge, part }) => judge === one.judge && part === one.part)
    if (own.length === 0 || one.sheet.standing !== 'counted') return one
    const changed = Object.fromEntries(own.map(({ criterion, to }) => [criterion, to]))
    return { ...one, sheet: { ...one.sheet, marks: { ...one.sheet.marks, ...changed } } }
  })
  return { ...entry, sheets }
}

function mostMark(criterion: Criterion): number {
  return criterion.kind === 'levels' ? Math.max(...criterion.levels.map(({ points }) => points)) : criterion.max
}

/** Every multiple of the step up to the maximum, or every level. */
function gridOf(criterion: Criterion): readonly Thousandths[] {
  if (criterion.kind === 'levels') return [...new Set(criterion.levels.map(({ points }) => points))]
  const { max, step } = criterion
  // A step of nothing allows no mark at all.
  return step === 0 ? [] : Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => (index * step) as Thousandths)
}
