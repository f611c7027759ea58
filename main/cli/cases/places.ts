/** Places of named values. Knows no score and no kind of case. */
import type { Rules } from '../../../shared/domain/rules.ts'
import type { Exact } from '../../../shared/scoring/exact.ts'
import { groupByValue, placesOf } from '../../../shared/scoring/rank.ts'

export type Valued = Readonly<{ id: string; value: Exact }>
export type Ranking = Readonly<{ style: Rules['rank']['style']; tolerance?: Exact | undefined }>

/** The place of each, the greatest value first. */
export function ranksOf(items: readonly Valued[], { style, tolerance }: Ranking): ReadonlyMap<string, number> {
  const groups = groupByValue(items, ({ value }) => value, tolerance)
  return new Map(placesOf(groups, style).flatMap(({ place, group }) => group.map(({ id }) => [id, place] as const)))
}
