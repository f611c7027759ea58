/** Single-item prizes 单项奖: the best of one part or criterion. Knows the values that it is given; reduces no marks. */
import type { SingleItemAward } from '../domain/award-rules.ts'
import type { EntryId } from '../domain/ids.ts'
import type { TrackResult } from '../domain/result.ts'
import { compare, type Exact } from '../scoring/exact.ts'
import { type AwardContender, entrantsOf } from './competitors.ts'
import { type SettledLine, settleLine } from './settle-line.ts'

type SingleItemInput = Readonly<{
  /** What each entry has in the part or criterion, in points; who has nothing is not there. */
  values: ReadonlyMap<EntryId, Exact>
  /** One for every entry of the result. */
  contenders: readonly AwardContender[]
}>

/** The entries with the highest values, best first, equals in the order of the result, and those across the line that a person is asked
 * about. Passed over, without using a seat: ineligible entries and winners of the awards in `except` (F17). A place in the track is not
 * needed. Throws when an entry has no contender. */
export function singleItemWinners(
  award: SingleItemAward,
  result: TrackResult,
  { values, contenders }: SingleItemInput,
): SettledLine<EntryId> {
  const competing = entrantsOf(result, contenders).flatMap(({ result: { entry, award: won }, contender }) => {
    const value = values.get(entry)
    const isPassedOver = contender.ineligible !== undefined || (won !== undefined && award.except?.includes(won))
    return value === undefined || isPassedOver ? [] : [{ entry, value }]
  })
  return settleLine(byValue(competing), award)
}

function byValue(competing: readonly Readonly<{ entry: EntryId; value: Exact }>[]): readonly (readonly EntryId[])[] {
  const sorted = competing.toSorted((a, b) => compare(b.value, a.value))
  // Equal fractions have equal fields, so their text is a key.
  return [...Map.groupBy(sorted, ({ value: { over, under } }) => `${over}/${under}`).values()].map(group => group.map(({ entry }) => entry))
}
