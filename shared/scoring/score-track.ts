/** From the marks of a track to its results, best first, each with its full explanation. Gives no awards. */
import type { EntryId } from '../domain/ids.ts'
import type { EntryResult, ExplanationStep, TrackResult } from '../domain/result.ts'
import type { Rules } from '../domain/rules.ts'
import { type BrokenTie, breakTie, type Contender } from './break-ties.ts'
import { checkInput } from './check-input.ts'
import { byNumber } from './entry-order.ts'
import { type Exact, toText } from './exact.ts'
import { groupByValue, placesOf } from './rank.ts'
import { type EntryScore, scoreEntry } from './score-entry.ts'
import type { EntryInput, TrackInput } from './track-input.ts'

/** An entry with a score; `value` is the one that ranks it. */
type Ranked = Contender & Readonly<{ score: Exact; value: Exact; steps: readonly ExplanationStep[] }>
type Unranked = Readonly<{ entry: EntryId }> & Pick<EntryScore, 'parts' | 'steps'>
/** One place of the ranking and those who share it. */
type Place = Readonly<{ rank: number; of: number; items: readonly Ranked[] }>

/** The results of a track: scores in points as exact text, places, ties, and for each entry every step that was taken, in order. Ranked
 * by the score as the rules round it, or by the exact value, which is the same computation without any rounding (W2: one hundredth can
 * swap two places); equal values go through the tie chain (C9, C15, C16). Entries without a score have no rank, say in a `stopped` step
 * why, and come last in the order of their numbers. Open ties carry the value that ranked them. The order of entries, judges, penalties
 * and decisions in the input changes nothing but the order in which an entry's marks are listed. Throws on input that only a bug can
 * make. */
export function scoreTrack(input: TrackInput): TrackResult {
  checkInput(input)
  const scored = input.entries.toSorted(byNumber).map(entry => scoreOne(entry, input))
  const ranked = scored.filter(isRanked)
  const { rank, rounding, ties: chain } = input.rules
  const tieRules = { chain, rounding, style: rank.style, decisions: input.decisions }
  const broken = groupByValue(ranked, ({ value }) => value).map(tied => breakTie(tied, tieRules))
  const groups = broken.flatMap(({ places }) => places)
  const ranks = placesOf(
    groups.map(group => group.length),
    rank.style,
  )
  const places = groups.map((items, index): Place => ({ rank: ranks[index] ?? 0, of: ranked.length, items }))
  const notes = stepsByEntry(broken)
  return {
    entries: [
      ...places.flatMap(place => place.items.map(item => rankedResult(item, place, { by: rank.by, notes }))),
      ...scored.flatMap(one => (isRanked(one) ? [] : [unrankedResult(one)])),
    ],
    openTies: broken.flatMap(({ open }) => open.flatMap(openTieOf)),
    openLines: [],
  }
}

function scoreOne(input: EntryInput, { parts, rules }: TrackInput): Ranked | Unranked {
  const { entry } = input
  const { score, ...rest } = scoreEntry(input, { parts, rules })
  const unrounded = scoreEntry(input, { parts, rules: withoutRounding(rules) }).score
  if (score === undefined || unrounded === undefined) return { entry, parts: rest.parts, steps: rest.steps }
  return { entry, ...rest, score, unrounded, value: rules.rank.by === 'exact' ? unrounded : score }
}

function withoutRounding(rules: Rules): Rules {
  return { ...rules, rounding: { ...rules.rounding, stages: [] } }
}

function isRanked(one: Ranked | Unranked): one is Ranked {
  return 'score' in one
}

function stepsByEntry(broken: readonly BrokenTie<Ranked>[]): ReadonlyMap<EntryId, readonly ExplanationStep[]> {
  const steps = new Map<EntryId, ExplanationStep[]>()
  for (const { entries, step } of broken.flatMap(({ notes }) => notes)) {
    for (const entry of entries) steps.set(entry, [...(steps.get(entry) ?? []), step])
  }
  return steps
}

type Ranking = Readonly<{ by: Rules['rank']['by']; notes: ReadonlyMap<EntryId, readonly ExplanationStep[]> }>

function rankedResult(item: Ranked, { rank, of, items }: Place, { by, notes }: Ranking): EntryResult {
  const ranked: ExplanationStep = { key: 'ranked', rank, of, by, value: toText(item.value) }
  return {
    entry: item.entry,
    parts: partTexts(item),
    score: toText(item.score),
    rank,
    tiedWith: items.flatMap(({ entry }) => (entry === item.entry ? [] : [entry])),
    explanation: [...item.steps, ...(notes.get(item.entry) ?? []), ranked],
  }
}

function unrankedResult({ entry, steps, ...rest }: Unranked): EntryResult {
  return { entry, parts: partTexts(rest), tiedWith: [], explanation: steps }
}

function partTexts({ parts }: Pick<EntryScore, 'parts'>): EntryResult['parts'] {
  return parts.map(({ part, value }) => ({ part, value: toText(value) }))
}

function openTieOf(tied: readonly Ranked[]): TrackResult['openTies'] {
  const [first] = tied
  return first === undefined ? [] : [{ entries: tied.map(({ entry }) => entry), score: toText(first.value) }]
}
