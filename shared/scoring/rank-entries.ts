/** From scores to places: equals go through the tie chain. Knows one field of scored entries; no gate, no award. */
import type { EntryId, PersonId } from '../domain/ids.ts'
import type { ExplanationStep } from '../domain/result.ts'
import { type BrokenTie, breakTie } from './break-ties.ts'
import { compare, type Exact, fromThousandths, toText } from './exact.ts'
import { type GivenMark, isGiven } from './panel-mark.ts'
import { groupByValue } from './rank.ts'
import { criterionScore, totalsOf } from './score-entry.ts'
import { stopFor } from './score-round.ts'
import type { Contender, TieField } from './tie-measures.ts'
import type { EntryInput, PartInput, TrackInput } from './track-input.ts'

/** An entry with a score; `value` is the one that ranks it. */
export type Scored = Contender & Readonly<{ score: Exact; value: Exact }>
type Notes = BrokenTie<Scored>['notes']
/** `places` best first, in groups of equals; `stepsOf` is what the chain said about an entry. */
export type Ranking<Item extends Scored> = Readonly<{
  places: readonly (readonly Item[])[]
  open: readonly (readonly Item[])[]
  stepsOf: (entry: EntryId) => readonly ExplanationStep[]
}>

/** Ranks by value, higher first; `parts` are those of the round. Values that differ by less than the rules' tolerance are equal, and so on
 * from neighbour to neighbour; a `level` step says so. Equals go through the tie chain (C9, C15, C16). */
export function rankEntries<Item extends Scored>(scored: readonly Item[], track: TrackInput, parts: readonly PartInput[]): Ranking<Item> {
  const { rank, ties: chain } = track.rules
  const tolerance = rank.tolerance === undefined ? undefined : fromThousandths(rank.tolerance)
  const groups = groupByValue(scored, ({ value }) => value, tolerance)
  const isUntold = track.isUntold === true
  const tieRules = { chain, style: rank.style, decisions: track.decisions, field: fieldOf(scored, track, parts), isUntold }
  const broken = groups.map(tied => breakTie(tied, tieRules))
  const levelled = tolerance === undefined ? [] : groups.flatMap(group => levelNote(group, tolerance))
  const notes = notesByEntry([...levelled, ...broken.flatMap((tie): Notes => tie.notes)])
  return {
    places: broken.flatMap(({ places }) => places),
    open: broken.flatMap(({ open }) => open),
    stepsOf: entry => notes.get(entry) ?? [],
  }
}

function levelNote(group: readonly Scored[], tolerance: Exact): Notes {
  const isOne = group.every(({ value }) => group.every(other => compare(value, other.value) === 0))
  const entries = group.map(({ entry }) => entry)
  return isOne ? [] : [{ entries, step: { key: 'level', tolerance: toText(tolerance), entries } }]
}

/** What ties may ask about the field, each thing worked out once and only when it is asked for. */
function fieldOf(scored: readonly Scored[], track: TrackInput, parts: readonly PartInput[]): TieField {
  const totals = remembered((input: EntryInput) => totalsOf(input, parts, track.rules))
  const best = remembered((judge: PersonId) => bestTotal(scored.flatMap(({ input }) => totals(input)).filter(isGiven), judge))
  const criterion: TieField['criterion'] = (input, at) => {
    const part = track.parts.find(one => one.part === at.part)
    const stop = stopFor(input, track.stops)
    return part && criterionScore(input, part, { criterion: at.criterion, rules: track.rules, stop })
  }
  return { rounding: track.rules.rounding, criterion, totals, best, hash: track.hash }
}

/** Throws when the judge gave no total: a best of nothing. */
function bestTotal(all: readonly GivenMark[], judge: PersonId): Exact {
  return all.flatMap(one => (one.judge === judge ? [one.mark] : [])).reduce((most, total) => (compare(total, most) > 0 ? total : most))
}

function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return key => {
    const value = known.get(key) ?? work(key)
    known.set(key, value)
    return value
  }
}

function notesByEntry(notes: Notes): ReadonlyMap<EntryId, readonly ExplanationStep[]> {
  const steps = new Map<EntryId, ExplanationStep[]>()
  for (const { entries, step } of notes) for (const entry of entries) steps.set(entry, [...(steps.get(entry) ?? []), step])
  return steps
}
