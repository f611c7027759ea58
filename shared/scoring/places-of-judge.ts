/** One judge's totals as places. Knows one judge; no panel and no rule of placing. */
import { compare, type Exact, exact } from './exact.ts'

/** The places of one judge's totals, the greatest total first, in the order given. Equals share the mean of the places that they take
 * together: two behind the leader have 2½ each. Who has no total has no place and takes none from the others. */
export function placesOfJudge(totals: readonly (Exact | undefined)[]): readonly (Exact | undefined)[] {
  const given = totals.filter(total => total !== undefined)
  return totals.map(total => total && placeAmong(given, total))
}

/** The place of one of the totals given. */
export function placeAmong(given: readonly Exact[], total: Exact): Exact {
  const better = given.filter(other => compare(other, total) > 0).length
  const equal = given.filter(other => compare(other, total) === 0).length
  // The mean of the places better + 1 to better + equal.
  return exact(BigInt(2 * better + equal + 1), 2n)
}
