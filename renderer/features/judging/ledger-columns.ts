/** Lays the groups of a rubric into two columns of a sheet, so that fourteen rows are seen at once. Knows rows and heads, no pixels. */
import type { CriterionId } from '../../../shared/domain/ids.ts'
import type { CriteriaGroup, Criterion, Rubric } from '../../../shared/domain/rubric.ts'

/** A group in a column, or the part of a long group that stands there. */
export type Piece = Readonly<{ group: CriteriaGroup; criteria: readonly Criterion[] }>
type Columns = readonly (readonly Piece[])[]

/** In rows of the sheet: a head takes most of one, the total more than two, and so many of both stand in one column. */
const head = 0.8
const total = 2.5
const oneColumn = 7.4

/**
 * One column where everything stands in it. Otherwise two, in the order of the rubric, or with each group in the shorter column where
 * that is less tall. A single long group is cut in two.
 */
export function columnsOf({ groups }: Rubric): Columns {
  const pieces = groups.map(whole)
  const [only] = groups
  if (height(pieces) <= oneColumn) return [pieces]
  if (groups.length === 1 && only !== undefined) return halves(only)
  const [inOrder, shorter] = [cutInOrder(pieces), toTheShorter(pieces)]
  return tallest(inOrder) <= tallest(shorter) ? inOrder : shorter
}

/** The criteria in the order in which the eye meets them: down the left column, then down the right. Enter goes the same way. */
export function visualOrder(rubric: Rubric): readonly CriterionId[] {
  return columnsOf(rubric)
    .flat()
    .flatMap(({ criteria }) => criteria.map(({ id }) => id))
}

/** All groups uncut, one under the other, in the same order as in the columns. */
export const inOneColumn = (rubric: Rubric): readonly Piece[] =>
  [
    ...new Set(
      columnsOf(rubric)
        .flat()
        .map(({ group }) => group),
    ),
  ].map(whole)

const whole = (group: CriteriaGroup): Piece => ({ group, criteria: group.criteria })

function halves(group: CriteriaGroup): Columns {
  const half = Math.ceil(group.criteria.length / 2) + 1
  return [[{ group, criteria: group.criteria.slice(0, half) }], [{ group, criteria: group.criteria.slice(half) }]]
}

function cutInOrder(pieces: readonly Piece[]): Columns {
  const cuts = pieces.slice(1).map((_, at) => [pieces.slice(0, at + 1), pieces.slice(at + 1)])
  return cuts.reduce((best, cut) => (tallest(cut) < tallest(best) ? cut : best))
}

function toTheShorter(pieces: readonly Piece[]): Columns {
  const [left, right]: [Piece[], Piece[]] = [[], []]
  for (const piece of pieces) (height(left) <= height(right) ? left : right).push(piece)
  return [left, right]
}

const height = (pieces: readonly Piece[]) => pieces.reduce((rows, { criteria }) => rows + criteria.length + head, 0)

/** The taller of the columns; the total stands under the last. */
const tallest = (columns: Columns) => Math.max(...columns.map((pieces, at) => height(pieces) + (at === columns.length - 1 ? total : 0)))
