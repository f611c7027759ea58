/** Plays the rounds of a track one after the other: scores, places, and who goes through the gate. A track without rounds is one round of
 * all its parts. Writes no result. */
import type { Gate } from '../domain/composition.ts'
import type { EntryId, PartId } from '../domain/ids.ts'
import type { ExplanationStep, TrackResult } from '../domain/result.ts'
import type { Rules } from '../domain/rules.ts'
import { carryRounds } from './carry.ts'
import type { PartValue } from './compose-parts.ts'
import { type Exact, sum } from './exact.ts'
import { told, UNTOLD } from './explain.ts'
import { type GateResult, passGate } from './gate.ts'
import { rankEntries, type Scored } from './rank-entries.ts'
import { finishEntry } from './score-entry.ts'
import { type RoundBody, scoreRound } from './score-round.ts'
import type { EntryInput, PartInput, TrackInput } from './track-input.ts'

/** What is known of an entry after its last round. `raw`: its score before panels were brought level. */
export type Finished = Readonly<{ entry: EntryId; parts: readonly PartValue[]; steps: readonly ExplanationStep[]; raw?: Exact }>
type Ranked = Finished & Scored
/** `places`: those who went furthest first; `unranked` in the order of the input. */
export type Played = Readonly<{
  places: readonly (readonly Ranked[])[]
  unranked: readonly Finished[]
  open: readonly (readonly Scored[])[]
  openGates: NonNullable<TrackResult['openGates']>
}>

type Round = Readonly<{ index: number; parts: readonly PartInput[]; gate?: Gate | undefined }>
/** What an entry brings along from the rounds before; `exact` are the same scores computed without any rounding. */
type Former = Readonly<{
  scores: readonly Exact[]
  exact: readonly Exact[]
  parts: readonly PartValue[]
  dropped: readonly Exact[]
  steps: readonly ExplanationStep[]
}>
type Field = Readonly<{ entries: readonly EntryInput[]; former: ReadonlyMap<EntryId, Former> }>
/** `behind` is what the entry takes along into the next round. */
type Outcome = Finished & Readonly<{ behind: Former }>

const NOTHING: Former = { scores: [], exact: [], parts: [], dropped: [], steps: [] }

/** The places after all rounds. Penalties come off the score of the last round that an entry was in. Whoever has no score in a round does
 * not go on from it. Those who were stopped at a gate keep their order behind all who went on. */
export function playRounds(track: TrackInput): Played {
  const rounds = roundsOf(track)
  return play(track, rounds, { entries: track.entries, former: new Map() })
}

function roundsOf({ rules, parts }: TrackInput): readonly Round[] {
  if (rules.rounds === undefined) return [{ index: 0, parts }]
  const find = (id: PartId) => parts.filter(({ part }) => part === id)
  return rules.rounds.list.map(({ parts: own, gate }, index) => ({ index, parts: own.flatMap(find), gate }))
}

function play(track: TrackInput, rounds: readonly Round[], field: Field): Played {
  const [round, ...later] = rounds
  if (round === undefined) return { places: [], unranked: [], open: [], openGates: [] }
  const unrounded = unroundedScores(track, round, field)
  const outcomes = scoresOf(track, round, { ...field, unrounded })
  const unranked = outcomes.filter(one => !isScored(one))
  const ranking = rankEntries(outcomes.filter(isScored), { track, parts: round.parts, unrounded: entry => lastOf(unrounded, entry) })
  const places = ranking.places.map(group => group.map(one => withSteps(one, ranking.notes.get(one.entry) ?? [])))
  if (round.gate === undefined || later.length === 0) return { places, unranked, open: ranking.open, openGates: [] }
  const passed = passGate(
    places.map(group => group.map(one => ({ entry: one.entry, group: one.input.group }))),
    round.gate,
  )
  const gated = withGate(places, round.index + 1, passed)
  const through = gated.flat().filter(({ entry }) => passed.get(entry)?.outcome === 'through')
  const next = play(track, later, {
    entries: through.map(({ input }) => input),
    former: new Map(through.map(one => [one.entry, { ...one.behind, steps: one.steps }])),
  })
  const out = gated.map(group => group.filter(({ entry }) => passed.get(entry)?.outcome !== 'through')).filter(group => group.length > 0)
  const waiting = out.flatMap(group => group.filter(({ entry }) => passed.get(entry)?.outcome === 'open'))
  return {
    places: [...next.places, ...out],
    unranked: [...next.unranked, ...unranked],
    open: [...next.open, ...ranking.open],
    openGates: [
      ...(waiting.length === 0 ? [] : [{ round: round.index + 1, entries: waiting.map(({ entry }) => entry) }]),
      ...next.openGates,
    ],
  }
}

type Scores = ReadonlyMap<EntryId, readonly Exact[]>

function scoresOf(track: TrackInput, { parts }: Round, { entries, former, unrounded }: Field & Readonly<{ unrounded: Scores }>) {
  const { rules, stops = [] } = track
  return scoreRound(entries, { parts, rules, stops, isUntold: track.isUntold === true }).map((body): Outcome | (Outcome & Scored) => {
    const before = former.get(body.input.entry) ?? NOTHING
    const steps = track.isUntold === true ? UNTOLD : [...before.steps, ...body.steps]
    const base = { entry: body.input.entry, parts: [...before.parts, ...body.parts], steps, behind: before }
    return body.composed === undefined
      ? base
      : { ...base, ...finished({ ...body, composed: body.composed }, { before, steps, rules, unrounded }) }
  })
}

type Context = Readonly<{ before: Former; steps: readonly ExplanationStep[]; rules: Rules; unrounded: Scores }>

function finished(body: RoundBody & Readonly<{ composed: Exact }>, { before, steps, rules, unrounded }: Context) {
  const { input, composed, raw } = body
  const { entry, number } = input
  const scores = [...before.scores, composed]
  const parts = [...before.parts, ...body.parts]
  const dropped = [...before.dropped, body.droppedSum]
  const exactOnes = unrounded.get(entry) ?? []
  const carried = carryRounds(scores, { value: composed, steps }, rules.rounds?.carry)
  const { value: score, steps: all } = finishEntry(carried, input, rules)
  const value = rules.rank.by === 'exact' ? lastOf(unrounded, entry) : score
  const behind: Former = { scores, exact: exactOnes.slice(0, -1), parts, dropped, steps }
  return { number, input, score, value, droppedSum: sum(dropped), steps: all, behind, ...(raw === undefined ? {} : { raw }) }
}

/** For each entry its composed scores of all rounds so far, computed without any rounding, and then its final score; nothing at all where
 * no rule asks for them. */
function unroundedScores({ rules, stops = [] }: TrackInput, { parts }: Round, { entries, former }: Field): Scores {
  if (rules.rank.by !== 'exact' && !rules.ties.some(({ by }) => by === 'more-decimals')) return new Map()
  const unrounded = { ...rules, rounding: { ...rules.rounding, stages: [] } }
  return new Map(
    scoreRound(entries, { parts, rules: unrounded, stops, isUntold: true }).flatMap(({ input, composed }) => {
      if (composed === undefined) return []
      const scores = [...(former.get(input.entry)?.exact ?? []), composed]
      const carried = carryRounds(scores, { value: composed, steps: UNTOLD }, rules.rounds?.carry)
      return [[input.entry, [...scores, finishEntry(carried, input, unrounded).value]] as const]
    }),
  )
}

function lastOf(scores: Scores, entry: EntryId): Exact {
  const last = scores.get(entry)?.at(-1)
  if (last === undefined) throw new RangeError(`entry ${entry} has no unrounded score`)
  return last
}

function isScored(one: Outcome | (Outcome & Scored)): one is Outcome & Scored {
  return 'score' in one
}

function withSteps<One extends Finished>(one: One, steps: readonly ExplanationStep[]): One {
  return steps.length === 0 ? one : { ...one, steps: told(one.steps, () => steps) }
}

function withGate<One extends Finished>(
  places: readonly (readonly One[])[],
  round: number,
  passed: ReadonlyMap<EntryId, GateResult>,
): readonly (readonly One[])[] {
  return places.map(group =>
    group.map(one => {
      const result = passed.get(one.entry)
      return result === undefined ? one : withSteps(one, [{ key: 'gated', round, ...result }])
    }),
  )
}
