/** Order and places. Knows values and sizes; not ties' rules, entries or awards. */
import type { Rules } from '../domain/rules.ts'
import { compare, type Exact, subtract } from './exact.ts'

/** The items in groups of equal value, highest first; inside a group they keep their order. With a tolerance, neighbours that differ by
 * strictly less than it are equal, and so on from neighbour to neighbour: the ends of a group may lie further apart. */
export function groupByValue<Item>(
  items: readonly Item[],
  measure: (item: Item) => Exact,
  tolerance?: Exact,
): readonly (readonly Item[])[] {
  const groups: Item[][] = []
  let last: Exact | undefined
  for (const { item, value } of items.map(item => ({ item, value: measure(item) })).toSorted((a, b) => compare(b.value, a.value))) {
    if (last !== undefined && isLevel(last, value, tolerance)) groups.at(-1)?.push(item)
    else groups.push([item])
    last = value
  }
  return groups
}

/** Each group of equals, best first, with its place. Competition: the places that a group takes up are skipped (1, 1, 3; usual where no rule
 * is left, C16); dense: none is skipped (1, 1, 2). */
export function placesOf<Item>(
  groups: readonly (readonly Item[])[],
  style: Rules['rank']['style'],
): readonly Readonly<{ place: number; group: readonly Item[] }>[] {
  let ahead = 0
  return groups.map((group, index) => {
    const place = style === 'dense' ? index + 1 : ahead + 1
    ahead += group.length
    return { place, group }
  })
}

function isLevel(higher: Exact, lower: Exact, tolerance: Exact | undefined): boolean {
  if (compare(higher, lower) === 0) return true
  return tolerance !== undefined && compare(subtract(higher, lower), tolerance) < 0
}
