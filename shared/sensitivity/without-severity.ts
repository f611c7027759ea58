/** Scores with each judge's own level taken off. Knows totals; no rules, no rank and no award. */
import type { EntryId } from '../domain/ids.ts'
import { divide, type Exact, exact, subtract, sum } from '../scoring/exact.ts'
import type { JudgeTotal } from './judge-lists.ts'

/** The mean of each entry's totals, in points, exact, after each judge's level came off: the mean of how far the judge's totals lie from the
 * mean of all judges' totals of the same entry, over the entries that this judge marked. Judges who all marked the same entries move
 * nobody's place by this; it tells where some of them did not mark some entry. */
export function meansWithoutSeverity(totals: readonly JudgeTotal[]): ReadonlyMap<EntryId, Exact> {
  const byEntry = Map.groupBy(totals, ({ entry }) => entry)
  const away = [...byEntry.values()].flatMap(own => {
    const plain = meanOf(own.map(({ total }) => total))
    return own.map(one => ({ ...one, away: subtract(one.total, plain) }))
  })
  const levelled = [...Map.groupBy(away, ({ judge }) => judge).values()].flatMap(own => {
    const level = meanOf(own.map(one => one.away))
    return own.map(({ entry, total }) => ({ entry, total: subtract(total, level) }))
  })
  return new Map([...byEntry.keys()].map(entry => [entry, meanOf(levelled.filter(one => one.entry === entry).map(({ total }) => total))]))
}

function meanOf(values: readonly Exact[]): Exact {
  return divide(sum(values), exact(BigInt(values.length)))
}
