/** From scores to places: equals go through the tie chain. Knows one field of scored entries; no gate, no award. */
import type { CriterionId, EntryId, PartId, PersonId } from '../domain/ids.ts'
import type { ExplanationStep } from '../domain/result.ts'
import { type BrokenTie, breakTie } from './break-ties.ts'
import { compare, type Exact, fromThousandths, toText } from './exact.ts'
import { isGiven, type PanelMark } from './panel-mark.ts'
import { groupByValue } from './rank.ts'
import { criterionScore, totalsOf } from './score-entry.ts'
import { stopFor } from './score-round.ts'
import type { Contender, TieField } from './tie-measures.ts'
import type { EntryInput, PartInput, TrackInput } from './track-input.ts'

/** An entry with a score; `value` is the one that ranks it. */
export type Scored = Contender & Readonly<{ input: EntryInput; score: Exact; value: Exact }>
type Broken<Item extends Scored> = BrokenTie<Item>
/** `places` best first, in groups of equals; `notes` what the chain said about each entry. */
export type Ranking<Item extends Scored> = Readonly<{
  places: readonly (readonly Item[])[]
  open: readonly (readonly Item[])[]
  notes: ReadonlyMap<EntryId, readonly ExplanationStep[]>
}>
export type FieldRules = Readonly<{ track: TrackInput; parts: readonly PartInput[]; unrounded: (entry: EntryId) => Exact }>

/** Ranks by value, higher first. Values that differ by less than the rules' tolerance are equal, and so on from neighbour to neighbour; a
 * `level` step says so. Equals go through the tie chain (C9, C15, C16). */
export function rankEntries<Item extends Scored>(scored: readonly Item[], { track, parts, unrounded }: FieldRules): Ranking<Item> {
  const { rank, rounding, ties: chain } = track.rules
  const tolerance = rank.tolerance === undefined ? undefined : fromThousandths(rank.tolerance)
  const field = fieldOf(scored, { track, parts, unrounded })
  const groups = groupByValue(scored, ({ value }) => value, tolerance)
  const tieRules = {
    chain,
    style: rank.style,
    decisions: track.decisions,
    field: { ...field, rounding },
    isUntold: track.isUntold === true,
  }
  const broken = groups.map(tied => breakTie(tied, tieRules))
  const levelled = tolerance === undefined ? [] : groups.flatMap(group => levelNote(group, tolerance))
  return {
    places: broken.flatMap(({ places }) => places),
    open: broken.flatMap(({ open }) => open),
    notes: notesByEntry([...levelled, ...broken.flatMap((tie: Broken<Item>) => tie.notes)]),
  }
}

function levelNote(group: readonly Scored[], tolerance: Exact): Broken<Scored>['notes'] {
  const [first] = group
  if (first === undefined || group.every(({ value }) => compare(value, first.value) === 0)) return []
  const entries = group.map(({ entry }) => entry)
  return [{ entries, step: { key: 'level', tolerance: toText(tolerance), entries } }]
}

/** What ties may ask about the field, each thing worked out once and only when it is asked for. */
function fieldOf(scored: readonly Scored[], { track, parts, unrounded }: FieldRules): Omit<TieField, 'rounding'> {
  const inputs = new Map(scored.map(({ input }) => [input.entry, input]))
  const inputOf = (entry: EntryId): EntryInput => {
    const input = inputs.get(entry)
    if (input === undefined) throw new RangeError(`entry ${entry} is not in the field`)
    return input
  }
  const totals = remembered((entry: EntryId) => totalsOf(inputOf(entry), parts, track.rules))
  const best = remembered((judge: PersonId) =>
    bestTotal(
      scored.map(({ entry }) => totals(entry)),
      judge,
    ),
  )
  const criterion = (entry: EntryId, at: { part: PartId; criterion: CriterionId }): Exact | undefined => {
    const part = track.parts.find(one => one.part === at.part)
    const stop = stopFor(entry, track.stops)
    return part && criterionScore(inputOf(entry), part, { criterion: at.criterion, rules: track.rules, stop })
  }
  return { unrounded, criterion, totals, best, hash: track.hash }
}

function bestTotal(all: readonly (readonly PanelMark[])[], judge: PersonId): Exact {
  const own = all.flatMap(totals => totals.filter(isGiven).flatMap(one => (one.judge === judge ? [one.mark] : [])))
  const [first, ...others] = own
  if (first === undefined) throw new RangeError(`judge ${judge} gave no total`)
  return others.reduce((most, total) => (compare(total, most) > 0 ? total : most), first)
}

function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return key => {
    const value = known.get(key) ?? work(key)
    known.set(key, value)
    return value
  }
}

function notesByEntry(notes: Broken<Scored>['notes']): Ranking<Scored>['notes'] {
  const steps = new Map<EntryId, ExplanationStep[]>()
  for (const { entries, step } of notes) for (const entry of entries) steps.set(entry, [...(steps.get(entry) ?? []), step])
  return steps
}
