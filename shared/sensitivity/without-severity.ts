/** Scores with each judge's own level taken off. Knows totals; no rules, no rank and no award. */
import type { EntryId, PersonId } from '../domain/ids.ts'
import { divide, type Exact, exact, subtract, sum } from '../scoring/exact.ts'
import type { JudgeTotal } from './judge-lists.ts'

/** The mean of each entry's totals, in points, exact, after each judge's level came off: the mean of how far the judge's totals lie from the
 * mean of all judges' totals of the same entry, over the entries that this judge marked. Judges who all marked the same entries move
 * nobody's place by this; it tells where some of them did not mark some entry. */
export function meansWithoutSeverity(totals: readonly JudgeTotal[]): ReadonlyMap<EntryId, Exact> {
  const plain = meansBy(totals, ({ entry }) => entry)
  const levels: ReadonlyMap<PersonId, Exact> = meansBy(
    totals.map(one => ({ ...one, total: subtract(one.total, valueAt(plain, one.entry)) })),
    ({ judge }) => judge,
  )
  return meansBy(
    totals.map(one => ({ ...one, total: subtract(one.total, valueAt(levels, one.judge)) })),
    ({ entry }) => entry,
  )
}

function meansBy<Key>(totals: readonly JudgeTotal[], by: (one: JudgeTotal) => Key): ReadonlyMap<Key, Exact> {
  return new Map(
    [...Map.groupBy(totals, by)].map(([key, own]) => [key, divide(sum(own.map(({ total }) => total)), exact(BigInt(own.length)))]),
  )
}

function valueAt<Key>(values: ReadonlyMap<Key, Exact>, key: Key): Exact {
  // Both maps were made of the same totals, so that the key is there.
  return values.get(key) ?? exact(0n)
}
