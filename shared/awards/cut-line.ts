/** Where a line falls among places. Knows groups of equals and a number of seats; not what is awarded. */

/** `inside`: the groups wholly above the line; `across`: the group that it runs through, empty when it falls between two; `below`: the
 * rest. */
export type CutLine<Item> = Readonly<{
  inside: readonly (readonly Item[])[]
  across: readonly Item[]
  below: readonly (readonly Item[])[]
}>

/** Cuts groups of equals, best first, after `seats` items. Never splits a group: a group that has seats for some but not all is `across`.
 * Seats of zero or less put everything below. */
export function cutLine<Item>(groups: readonly (readonly Item[])[], seats: number): CutLine<Item> {
  let taken = 0
  let index = 0
  for (const group of groups) {
    if (taken + group.length > seats) break
    taken += group.length
    index += 1
  }
  const next = groups[index]
  const isAcross = next !== undefined && taken < seats
  return { inside: groups.slice(0, index), across: isAcross ? next : [], below: groups.slice(isAcross ? index + 1 : index) }
}
