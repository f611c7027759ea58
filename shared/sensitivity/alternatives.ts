/** Which awards other ways of reckoning would give. Advice: the contest's rules stand, and nothing here is handed to them. */
import type { AwardId, EntryId } from '../domain/ids.ts'
import type { Reduction } from '../domain/reduction.ts'
import type { EntryResult, TrackResult } from '../domain/result.ts'
import { byNumber } from '../scoring/entry-order.ts'
import { type Exact, exact, subtract, toText } from '../scoring/exact.ts'
import { groupByValue, placesOf } from '../scoring/rank.ts'
import { scoreTrack } from '../scoring/score-track.ts'
import { type Asked, answerOf, awardChanges, awarded, holdersOf } from './asked.ts'
import { averagePlaces } from './average-places.ts'
import { type JudgeTotal, judgeLists } from './judge-lists.ts'
import { meansWithoutSeverity } from './without-severity.ts'

export const ALTERNATIVES = ['mean', 'trimmed', 'median', 'places', 'severity'] as const
export type AlternativeMethod = (typeof ALTERNATIVES)[number]

/** Why a method gives no result. `too-few-judges`: an entry that has a rank now would have none, or has one judge alone; `several-panels`:
 * average places of different panels do not compare, and an award asks for it; `rounds`: places or levels of different rounds do not add
 * up; `equated`: panels are brought level by another method already. */
export type NoAlternative = 'too-few-judges' | 'several-panels' | 'rounds' | 'equated'

/** `now` by the rules, `instead` by the other method. */
export type OtherAward = Readonly<{ entry: EntryId; now?: AwardId; instead?: AwardId }>
export type OtherResult = Readonly<{
  method: AlternativeMethod
  /** Whose award differs, in the order of the entries' numbers. */
  differing: readonly OtherAward[]
  /** The rank that each entry would have, best first; those who have none now have none then. */
  ranks: readonly Readonly<{ entry: EntryId; rank: number }>[]
  /** How many entries would have another rank. */
  moved: number
  /** Who would be asked about, because a line would run through their tie. */
  open: readonly EntryId[]
}>
export type Alternative = OtherResult | Readonly<{ method: AlternativeMethod; cannot: NoAlternative }>

type Now = Readonly<{ asked: Asked; result: TrackResult; totals: readonly JudgeTotal[] }>
type Tried = TrackResult | NoAlternative

/** The awards by place under five other methods, everything else as the rules say. Exact throughout.
 * mean, trimmed (one highest and one lowest), median: instead of the rules' reduction, over all judges in one list, even where the rules
 * weigh classes or groups; on the same level (criteria, parts, totals), rounded and told apart as the rules do.
 * places: each judge's totals become places, the average place ranks, lower is better; a minimum is still compared with the score as it is.
 * severity: each judge's own level comes off the totals, their mean ranks. These two round nothing, drop nothing, and let equals share. */
export function alternatives(asked: Asked): readonly Alternative[] {
  const result = answerOf(asked)
  const now = { asked, result, totals: judgeLists(asked.input, result) }
  return ALTERNATIVES.map(method => {
    const tried = tryMethod(method, now)
    return typeof tried === 'string' ? { method, cannot: tried } : compared(method, now, awarded(tried, asked))
  })
}

function tryMethod(method: AlternativeMethod, now: Now): Tried {
  const { reduction } = now.asked.input.rules
  if (method === 'places') return byPlaces(now)
  if (method === 'severity') return bySeverity(now)
  return reducedBy(otherReduction(method, reduction.of), now)
}

function otherReduction(method: 'mean' | 'trimmed' | 'median', of: Reduction['of']): Reduction {
  return method === 'trimmed' ? { method, of, high: 1, low: 1, keepAtLeast: 1 } : { method, of }
}

function reducedBy(reduction: Reduction, { asked: { input }, result }: Now): Tried {
  const other = scoreTrack({ ...input, rules: { ...input.rules, reduction }, isUntold: true })
  return rankedIds(result).every(entry => rankedIds(other).includes(entry)) ? other : 'too-few-judges'
}

function byPlaces(now: Now): Tried {
  const { input } = now.asked
  if (input.rules.rounds !== undefined) return 'rounds'
  const panels = new Set(input.entries.map(({ group }) => group))
  if (panels.size > 1 && input.rules.awards.some(({ per }) => per !== 'group')) return 'several-panels'
  if (!hasPanels(now)) return 'too-few-judges'
  const scores = new Map(now.result.entries.map(({ entry, score }) => [entry, score]))
  const places = averagePlaces(now.totals)
  return rankedBy(
    now,
    [...places].map(([entry, place]) => ({ entry, value: subtract(exact(0n), place), score: scores.get(entry) })),
  )
}

function bySeverity(now: Now): Tried {
  const { rounds, equating } = now.asked.input.rules
  if (rounds !== undefined) return 'rounds'
  if (equating !== undefined) return 'equated'
  if (!hasPanels(now)) return 'too-few-judges'
  const means = meansWithoutSeverity(now.totals)
  return rankedBy(
    now,
    [...means].map(([entry, value]) => ({ entry, value, score: toText(value) })),
  )
}

/** Whether every entry with a rank has the totals of at least two judges. */
function hasPanels({ totals, result }: Now): boolean {
  const byEntry = Map.groupBy(totals, ({ entry }) => entry)
  return rankedIds(result).every(entry => (byEntry.get(entry)?.length ?? 0) > 1)
}

type Valued = Readonly<{ entry: EntryId; value: Exact; score: EntryResult['score'] }>

/** Places by value, the highest first; equals share theirs. */
function rankedBy({ asked: { input } }: Now, valued: readonly Valued[]): TrackResult {
  const groups = groupByValue(valued, ({ value }) => value)
  const entries = placesOf(groups, input.rules.rank.style).flatMap(({ place, group }) =>
    group.map(({ entry, score }): EntryResult => ({ entry, score, rank: place, parts: [], tiedWith: [], explanation: [] })),
  )
  return { entries, openTies: [], openLines: [] }
}

function rankedIds({ entries }: TrackResult): readonly EntryId[] {
  return entries.flatMap(({ entry, rank }) => (rank === undefined ? [] : [entry]))
}

function ranksOf({ entries }: TrackResult): ReadonlyMap<EntryId, number | undefined> {
  return new Map(entries.map(({ entry, rank }) => [entry, rank]))
}

function compared(method: AlternativeMethod, { asked, result }: Now, other: TrackResult): OtherResult {
  const numbered = asked.input.entries.toSorted(byNumber).map(({ entry }) => entry)
  const [rankNow, rankThen] = [ranksOf(result), ranksOf(other)]
  const ranks = numbered.flatMap(entry => {
    const rank = rankThen.get(entry)
    return rank === undefined ? [] : [{ entry, rank }]
  })
  const asking = other.openLines.flatMap(({ entries }) => entries)
  const differing = awardChanges(asked, holdersOf(result), holdersOf(other)).map(({ entry, before: now, after: instead }) => ({
    entry,
    ...(now === undefined ? {} : { now }),
    ...(instead === undefined ? {} : { instead }),
  }))
  return {
    method,
    differing,
    ranks: ranks.toSorted((a, b) => a.rank - b.rank),
    moved: ranks.filter(({ entry, rank }) => rankNow.get(entry) !== rank).length,
    open: numbered.flatMap(entry => asking.filter(one => one === entry)),
  }
}
