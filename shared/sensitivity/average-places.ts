/** Rank aggregation: each judge's totals as places, and the average place of each entry. Knows totals; no score and no award. */
import type { EntryId } from '../domain/ids.ts'
import { divide, type Exact, exact, sum } from '../scoring/exact.ts'
import { placeAmong } from '../scoring/places-of-judge.ts'
import type { JudgeTotal } from './judge-lists.ts'

/** The average place of each entry over the judges who marked it, exact, lower is better. A judge's places are counted among the entries
 * that this judge marked, equals sharing the mean of theirs. */
export function averagePlaces(totals: readonly JudgeTotal[]): ReadonlyMap<EntryId, Exact> {
  const placed = [...Map.groupBy(totals, ({ judge }) => judge).values()].flatMap(own => {
    const given = own.map(({ total }) => total)
    return own.map(({ entry, total }) => ({ entry, place: placeAmong(given, total) }))
  })
  return new Map(
    [...Map.groupBy(placed, ({ entry }) => entry)].map(([entry, own]) => [
      entry,
      divide(sum(own.map(({ place }) => place)), exact(BigInt(own.length))),
    ]),
  )
}
