/** Two lists side by side. Knows nothing of what stands in them. */

/** Pairs of the items at the same place. Throws when the lists have not the same length: something has been left out. */
export function zip<A, B>(as: readonly A[], bs: readonly B[]): readonly (readonly [A, B])[] {
  if (as.length !== bs.length) throw new RangeError(`${as.length} items cannot stand beside ${bs.length}`)
  return as.flatMap((a, at) => bs.slice(at, at + 1).map(b => [a, b] as const))
}
