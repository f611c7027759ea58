/** Plays the rounds of a track one after the other: scores, places, and who goes through the gate. A track without rounds is one round of
 * all its parts. Writes no result. */
import type { Gate } from '../domain/composition.ts'
import type { EntryId, PartId } from '../domain/ids.ts'
import type { ExplanationStep, TrackResult } from '../domain/result.ts'
import type { Rules } from '../domain/rules.ts'
import { zip } from '../zip.ts'
import { carryRounds } from './carry.ts'
import type { PartValue } from './compose-parts.ts'
import type { Exact } from './exact.ts'
import { type Traced, told, UNTOLD } from './explain.ts'
import { type GateResult, passGate } from './gate.ts'
import { rankEntries, type Scored } from './rank-entries.ts'
import { finishEntry } from './score-entry.ts'
import { type RoundBody, scoreRound } from './score-round.ts'
import type { EntryInput, PartInput, TrackInput } from './track-input.ts'

/** What is known of an entry after its last round. `raw`: its score before panels were brought level. */
export type Finished = Readonly<{ entry: EntryId; parts: readonly PartValue[]; steps: readonly ExplanationStep[]; raw?: Exact }>
type Ranked = Finished & Scored
/** `places`: those who went furthest first; `unranked` have no score in the last round that they were in. */
export type Played = Readonly<{
  places: readonly (readonly Ranked[])[]
  unranked: readonly Finished[]
  open: readonly (readonly Scored[])[]
  openGates: NonNullable<TrackResult['openGates']>
}>

type Round = Readonly<{ parts: readonly PartInput[]; gate?: Gate | undefined }>
/** What an entry brings along from the rounds before; `exact` are the same scores computed without the rounding at any stage. */
type Former = Readonly<{
  scores: readonly Exact[]
  exact: readonly Exact[]
  parts: readonly PartValue[]
  dropped: readonly Exact[]
  steps: readonly ExplanationStep[]
}>
type Playing = Readonly<{ input: EntryInput; former: Former }>
/** `behind` is what the entry takes along into the next round. */
type Outcome = Finished & Readonly<{ behind: Former }>
type ScoredOutcome = Outcome & Scored

/** The places after all rounds. Penalties come off the score of the last round that an entry was in. Whoever has no score in a round does
 * not go on from it. Those who were stopped at a gate keep their order behind all who went on. */
export function playRounds(track: TrackInput): Played {
  let field = track.entries.map((input): Playing => ({ input, former: nothing(track) }))
  let so: Played = { places: [], unranked: [], open: [], openGates: [] }
  for (const [index, round] of roundsOf(track).entries()) {
    const outcomes = scoresOf(track, round, field)
    const ranking = rankEntries(outcomes.filter(isScored), track, round.parts)
    const places = ranking.places.map(group => group.map(one => withSteps(one, ranking.stepsOf(one.entry))))
    const { through, out, waiting } = passed(places, round, index + 1)
    field = through.map(({ input, behind }) => ({ input, former: behind }))
    const goesOn = new Set(through.map(({ entry }) => entry))
    so = {
      places: [...out, ...so.places],
      unranked: [...so.unranked, ...outcomes.filter(one => !isScored(one))],
      // Equals who all go on need no order.
      open: [...ranking.open.filter(tied => tied.some(({ entry }) => !goesOn.has(entry))), ...so.open],
      openGates: [...so.openGates, ...waiting],
    }
  }
  return so
}

function nothing({ isUntold }: TrackInput): Former {
  return { scores: [], exact: [], parts: [], dropped: [], steps: isUntold === true ? UNTOLD : [] }
}

function roundsOf({ rules, parts }: TrackInput): readonly Round[] {
  if (rules.rounds === undefined) return [{ parts }]
  const find = (id: PartId) => parts.filter(({ part }) => part === id)
  return rules.rounds.list.map(({ parts: own, gate }, index, { length }) => ({
    parts: own.flatMap(find),
    gate: index + 1 < length ? gate : undefined,
  }))
}

function scoresOf(track: TrackInput, { parts }: Round, field: readonly Playing[]): readonly (Outcome | ScoredOutcome)[] {
  const { rules, stops = [], isUntold = false } = track
  const entries = field.map(({ input }) => input)
  const bodies = scoreRound(entries, { parts, rules, stops, isUntold })
  const unrounded = { ...rules, rounding: { ...rules.rounding, stages: [] } }
  const asksForExact = rules.rank.by === 'exact' || rules.ties.some(({ by }) => by === 'more-decimals')
  const exact = asksForExact ? scoreRound(entries, { parts, rules: unrounded, stops, isUntold: true }) : bodies
  const asked = zip(field, zip(bodies, exact)).filter(([{ input }]) => track.panel === undefined || input.group === track.panel)
  return asked.map(([{ former }, [body, { composed: unroundedScore }]]) => {
    const steps = told(former.steps, () => body.steps)
    const base = { entry: body.input.entry, parts: [...former.parts, ...body.parts], steps, behind: former }
    const { composed } = body
    if (composed === undefined || unroundedScore === undefined) return base
    return { ...base, ...finished({ ...body, composed }, { former, steps, unrounded: unroundedScore, rules }) }
  })
}

type Context = Readonly<{ former: Former; steps: readonly ExplanationStep[]; unrounded: Exact; rules: Rules }>

function finished(body: RoundBody & Readonly<{ composed: Exact }>, { former, steps, unrounded, rules }: Context) {
  const { input, composed, raw } = body
  const scoreOf = (scores: readonly Exact[], last: Traced) => finishEntry(carryRounds(scores, last, rules.rounds?.carry), input, rules)
  const { value: score, steps: all } = scoreOf(former.scores, { value: composed, steps })
  const exactRules = { ...rules, rounding: { ...rules.rounding, stages: [] } }
  const exactScore = finishEntry(
    carryRounds(former.exact, { value: unrounded, steps: UNTOLD }, rules.rounds?.carry),
    input,
    exactRules,
  ).value
  const parts = [...former.parts, ...body.parts]
  return {
    number: input.number,
    input,
    steps: all,
    score,
    unrounded: exactScore,
    value: rules.rank.by === 'exact' ? exactScore : score,
    droppedSum: carryRounds(former.dropped, { value: body.droppedSum, steps: UNTOLD }, rules.rounds?.carry).value,
    behind: {
      scores: [...former.scores, composed],
      exact: [...former.exact, unrounded],
      parts,
      dropped: [...former.dropped, body.droppedSum],
      steps,
    },
    // Over several rounds there is no single score that the panels were not brought level in.
    ...(raw === undefined || rules.rounds !== undefined ? {} : { raw: scoreOf([], { value: raw, steps: UNTOLD }).value }),
  }
}

function isScored(one: Outcome | ScoredOutcome): one is ScoredOutcome {
  return 'score' in one
}

type Passed = Readonly<{
  through: readonly ScoredOutcome[]
  out: readonly (readonly ScoredOutcome[])[]
  waiting: Played['openGates']
}>

/** The last round has no gate: everyone stays where they are. */
function passed(places: readonly (readonly ScoredOutcome[])[], { gate }: Round, round: number): Passed {
  const ranked = places.map(group => group.map(({ entry, input }) => ({ entry, group: input.group })))
  const results = gate === undefined ? new Map<EntryId, GateResult>() : passGate(ranked, gate)
  const gated = places.map(group => group.map(one => ({ one, result: results.get(one.entry) })))
  const said = gated.map(group =>
    group.map(({ one, result }) => {
      const step: readonly ExplanationStep[] = result === undefined ? [] : [{ key: 'gated', round, ...result }]
      // What finished this round's score (penalties, the last rounding, ties) is not carried on: it is reckoned anew at the end.
      return { result, one: { ...withSteps(one, step), behind: withSteps(one.behind, step) } }
    }),
  )
  const staying = said.map(group => group.flatMap(({ one, result }) => (result?.outcome === 'through' ? [] : [one])))
  const asked = said.flat().flatMap(({ one, result }) => (result?.outcome === 'open' ? [one.entry] : []))
  return {
    through: said.flat().flatMap(({ one, result }) => (result?.outcome === 'through' ? [one] : [])),
    out: staying.filter(group => group.length > 0),
    waiting: asked.length === 0 ? [] : [{ round, entries: asked }],
  }
}

function withSteps<One extends Readonly<{ steps: readonly ExplanationStep[] }>>(one: One, steps: readonly ExplanationStep[]): One {
  return steps.length === 0 ? one : { ...one, steps: told(one.steps, () => steps) }
}
