/** What each judge gave each ranked entry in all, with penalties taken off: the ground of methods that start from judges. Ranks nobody. */
import type { EntryId, PanelId, PersonId } from '../domain/ids.ts'
import type { TrackResult } from '../domain/result.ts'
import { type Exact, fromThousandths, subtract, sum } from '../scoring/exact.ts'
import { isGiven } from '../scoring/panel-mark.ts'
import { totalsOf } from '../scoring/score-entry.ts'
import type { TrackInput } from '../scoring/track-input.ts'

/** One judge's total of one entry, in points, exact. */
export type JudgeTotal = Readonly<{ judge: PersonId; entry: EntryId; group: PanelId; total: Exact }>

/** The totals of all judges for all entries that have a rank now: parts added or weighted as the rules compose them, nothing rounded or
 * dropped. A penalty, which comes off an entry's score, comes off each of its totals, which is the same for their mean. A judge who misses
 * a part of an entry has no total of it. */
export function judgeLists(input: TrackInput, { entries }: TrackResult): readonly JudgeTotal[] {
  const ranked = new Set(entries.flatMap(({ entry, rank }) => (rank === undefined ? [] : [entry])))
  return input.entries.flatMap(one => {
    const { entry, group, penalties } = one
    const off = sum(penalties.map(({ amount }) => fromThousandths(amount)))
    const totals = ranked.has(entry) ? totalsOf(one, input.parts, input.rules).filter(isGiven) : []
    return totals.map(({ judge, mark }) => ({ judge, entry, group, total: subtract(mark, off) }))
  })
}
