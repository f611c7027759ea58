/** Two lists side by side. Knows nothing of what stands in them. */

/** Pairs of the items at the same place, as many as the shorter list has. */
export function zip<A, B>(as: readonly A[], bs: readonly B[]): readonly (readonly [A, B])[] {
  return as.flatMap((a, at) => bs.slice(at, at + 1).map(b => [a, b] as const))
}
