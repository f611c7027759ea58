/** From the marks of a track to its results, best first, each with its full explanation. Gives no awards. */
import type { EntryId } from '../domain/ids.ts'
import type { EntryResult, TrackResult } from '../domain/result.ts'
import { checkInput } from './check-input.ts'
import { byNumber } from './entry-order.ts'
import { toText } from './exact.ts'
import { told } from './explain.ts'
import { groupByValue, placesOf } from './rank.ts'
import type { Scored } from './rank-entries.ts'
import { type Finished, playRounds } from './rounds.ts'
import type { TrackInput } from './track-input.ts'

type Ranked = Finished & Scored
/** One place of the ranking and those who share it. */
type Place = Readonly<{ place: number; of: number; group: readonly Ranked[] }>

/** The results of a track: scores in points as exact text, places, ties, and for each entry every step that was taken, in order. Ranked
 * by the score as the rules round it, or by the exact value, which is the same computation without the rounding at any stage (W2: one
 * hundredth can swap two places); equal values go through the tie chain (C9, C15, C16). With rounds, those who went further stand before those who did
 * not. Entries without a score have no rank, say in a `stopped` step why, and come last in the order of their numbers. Open ties carry the
 * value that ranked them. The order of entries, judges, penalties and decisions in the input changes nothing but the order in which an
 * entry's marks are listed. Throws on input that only a bug can make. */
export function scoreTrack(input: TrackInput): TrackResult {
  checkInput(input)
  const entries = input.entries.toSorted(byNumber)
  const { places: groups, unranked, open, openGates } = playRounds({ ...input, entries })
  const of = groups.flat().length
  const { by, style } = input.rules.rank
  const raw = rawRanks(groups.flat())
  const unscored = new Map(unranked.map(one => [one.entry, one]))
  return {
    entries: [
      ...placesOf(groups, style).flatMap(place => place.group.map(item => rankedResult(item, { ...place, of }, { by, raw }))),
      ...entries.flatMap(({ entry }) => unscored.get(entry) ?? []).map(unrankedResult),
      ...(input.withdrawn ?? []).map(withdrawnResult),
    ],
    openTies: open.flatMap(openTieOf),
    openLines: [],
    ...(openGates.length === 0 ? {} : { openGates }),
  }
}

/** The places that the scores would give as they were before panels were brought level; of no entry when they were not. */
function rawRanks(items: readonly Ranked[]): ReadonlyMap<EntryId, NonNullable<EntryResult['raw']>> {
  const scored = items.flatMap(({ entry, raw }) => (raw === undefined ? [] : [{ entry, raw }]))
  const groups = groupByValue(scored, ({ raw }) => raw)
  return new Map(
    placesOf(groups, 'competition').flatMap(({ place, group }) =>
      group.map(({ entry, raw }) => [entry, { score: toText(raw), rank: place }] as const),
    ),
  )
}

type Ranking = Readonly<{ by: 'rounded' | 'exact'; raw: ReturnType<typeof rawRanks> }>

function rankedResult(item: Ranked, { place: rank, of, group }: Place, { by, raw }: Ranking): EntryResult {
  const before = raw.get(item.entry)
  return {
    entry: item.entry,
    parts: partTexts(item),
    score: toText(item.score),
    rank,
    tiedWith: group.flatMap(({ entry }) => (entry === item.entry ? [] : [entry])),
    ...(before === undefined ? {} : { raw: before }),
    explanation: told(item.steps, () => [{ key: 'ranked', rank, of, by, value: toText(item.value) }]),
  }
}

function unrankedResult({ entry, steps, ...rest }: Finished): EntryResult {
  return { entry, parts: partTexts(rest), tiedWith: [], explanation: steps }
}

/** 弃权: no score, and no zero either. */
function withdrawnResult({ entry, reason }: Readonly<{ entry: EntryId; reason: string }>): EntryResult {
  return { entry, parts: [], tiedWith: [], explanation: [{ key: 'withdrawn', reason }] }
}

function partTexts({ parts }: Pick<Finished, 'parts'>): EntryResult['parts'] {
  return parts.map(({ part, value }) => ({ part, value: toText(value) }))
}

function openTieOf(tied: readonly Scored[]): TrackResult['openTies'] {
  const entries = tied.map(({ entry }) => entry)
  return tied.slice(0, 1).map(({ value }) => ({ entries, score: toText(value) }))
}
