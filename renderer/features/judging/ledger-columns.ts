/** Lays the groups of a rubric into two columns of a sheet, so that fourteen rows are seen at once. Knows rows and heads, no pixels. */
import type { CriteriaGroup, Rubric } from '../../../shared/domain/rubric.ts'

/** Each group goes to the shorter column; a single long group is cut in two, a single short one stays whole. */
export function columnsOf({ groups }: Rubric): readonly (readonly CriteriaGroup[])[] {
  const [only] = groups
  if (groups.length === 1 && only !== undefined) return only.criteria.length > 6 ? halves(only) : [[only]]
  const [left, right]: [CriteriaGroup[], CriteriaGroup[]] = [[], []]
  for (const group of groups) (height(left) <= height(right) ? left : right).push(group)
  return [left, right]
}

function halves(group: CriteriaGroup): readonly (readonly CriteriaGroup[])[] {
  const half = Math.ceil(group.criteria.length / 2) + 1
  return [[{ ...group, criteria: group.criteria.slice(0, half) }], [{ ...group, criteria: group.criteria.slice(half) }]]
}

/** In rows; a head takes most of one. */
const height = (groups: readonly CriteriaGroup[]) => groups.reduce((rows, group) => rows + group.criteria.length + 0.8, 0)
