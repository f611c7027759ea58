/** The kinds of diving: points of a dive are the sum of the kept marks × a factor × difficulty. diving, synchro, diving_two_rules. */
import { z } from 'zod'
import type { Reduction } from '../../../shared/domain/reduction.ts'
import type { ExplanationStep } from '../../../shared/domain/result.ts'
import { composeParts } from '../../../shared/scoring/compose-parts.ts'
import { decimalText } from '../../../shared/scoring/decimal-text.ts'
import { type Exact, exact, times, toText } from '../../../shared/scoring/exact.ts'
import { composedSteps, reductionSteps } from '../../../shared/scoring/explain.ts'
import { reducePanel } from '../../../shared/scoring/reduce-panel.ts'
import { adapter, type Computed } from './adapter.ts'
import { criterionId, entryId, judgeId, partId } from './engine-names.ts'
import { amount, count, marks, rowsOf, setsOf } from './fields.ts'
import { type Found, type FoundObject, foundBy, NoValue } from './found-value.ts'
import { ranksOf } from './places.ts'
import { PLAIN_RULES } from './scored-rows.ts'
import { traceOf } from './trace.ts'

/** One list for each group of judges. */
type Dive = Readonly<{ dd: Exact; groups: readonly (readonly (Exact | null)[])[] }>
type Diver = Readonly<{ id: string; dives: readonly Dive[] }>
type DiveRules = Readonly<{ high: number; low: number; factor: Exact }>
type Scored = Readonly<{ id: string; dives: readonly Exact[]; total: Exact; steps: readonly ExplanationStep[] }>

const PLACES = 2
const ONE = exact(1n)

const single = z.object({ dd: amount, scores: marks }).transform(({ dd, scores }): Dive => ({ dd, groups: [scores] }))
const Diving = z.object({
  drop_low: count,
  drop_high: count,
  factor: amount.default(ONE),
  competitors: rowsOf(z.object({ id: z.string(), dives: z.array(single) })),
})

/** → id: dives, total, rank; after_each_round: id: ranks. */
export const diving = adapter(Diving, ({ drop_low: low, drop_high: high, factor, competitors }) => {
  const scored = scoreDivers(competitors, { high, low, factor })
  const rounds = Math.max(0, ...scored.map(({ dives }) => dives.length))
  const after = Array.from({ length: rounds }, (_, round) => ranksAfter(scored, round + 1))
  const afterEach = foundBy(scored, nameOf, ({ id, dives }) => dives.map((_, round) => after[round]?.get(id) ?? null))
  return traced(scored, { ...resultsOf(scored), after_each_round: afterEach })
})

const Synchro = z.object({
  factor: amount.default(exact(3n, 5n)),
  pairs: rowsOf(z.object({ id: z.string(), dives: z.array(z.object({ dd: amount, groups: z.array(marks).min(1) })) })),
})

/** → id: dives, total, rank. */
export const synchro = adapter(Synchro, ({ factor, pairs }) => {
  const scored = scoreDivers(pairs, { high: 1, low: 1, factor })
  return traced(scored, resultsOf(scored))
})

const TwoRules = z.object({
  rules: setsOf(z.object({ name: z.string(), drop_each_end: count, factor: amount.default(ONE) })),
  events: setsOf(z.object({ name: z.string(), competitors: rowsOf(z.object({ id: z.string(), dives: z.array(single) })) })),
})

/** → rule: event: id: dives, total, rank. */
export const divingTwoRules = adapter(TwoRules, ({ rules, events }) => {
  const scoredBy = ({ drop_each_end: each, factor }: (typeof rules)[number], event: (typeof events)[number]) =>
    scoreDivers(event.competitors, { high: each, low: each, factor })
  const found = foundBy(rules, setName, rule => foundBy(events, setName, event => resultsOf(scoredBy(rule, event))))
  return {
    found,
    trace: ([ruleName, eventName, id]) => {
      const [rule, event] = [rules.find(({ name }) => name === ruleName), events.find(({ name }) => name === eventName)]
      const one = rule && event && scoredBy(rule, event).find(scored => scored.id === id)
      return one && traceOf({ entry: entryId(one.id), explanation: one.steps }, PLAIN_RULES)
    },
  }
})

function scoreDivers(divers: readonly Diver[], rules: DiveRules): readonly Scored[] {
  return divers.map(({ id, dives }) => {
    const points = dives.map((dive, index) => scoreDive(dive, { rules, part: partId(`dive ${index + 1}`), id }))
    const composed = composeParts(
      points.map(({ part, value }) => ({ part, value })),
      { method: 'points' },
    )
    const steps = [...points.flatMap(one => one.steps), ...composedSteps(composed, 'points')]
    return { id, dives: points.map(({ value }) => value), total: composed.value, steps }
  })
}

type At = Readonly<{ rules: DiveRules; part: ReturnType<typeof partId>; id: string }>

function scoreDive({ dd, groups }: Dive, { rules: { high, low, factor }, part, id }: At) {
  const by = { method: 'trimmed', high, low, keepAtLeast: 1 } as const
  const names = groups.map((_, index) => `${index + 1}`)
  const judged = groups.flatMap((list, group) => list.map(mark => ({ mark: mark ?? ('absent' as const), group: `${group + 1}` })))
  const reduction: Reduction =
    groups.length === 1 ? { ...by, of: 'parts' } : { method: 'groups', of: 'parts', groups: names.map(group => ({ group, by })) }
  const panel = reducePanel(
    judged.map((one, index) => ({ ...one, judge: judgeId(index) })),
    { reduction, missing: PLAIN_RULES.missing },
  )
  const kept = panel.pooled ?? panel.lists[0]?.reduced
  if (panel.value === undefined || kept === undefined) throw new RangeError(`too few marks in ${part} of ${id}`)
  const multiplier = times(dd, factor)
  const value = times(kept.sum, multiplier)
  const change = { factor: toText(multiplier), before: toText(kept.sum), after: toText(value) }
  const factored = { key: 'factored', part, criterion: criterionId('sum'), ...change } as const
  return { part, value, steps: [...reductionSteps(panel, { part }), factored] }
}

function resultsOf(scored: readonly Scored[]): FoundObject {
  const ranks = ranksOf(
    scored.map(({ id, total }) => ({ id, value: total })),
    { style: 'competition' },
  )
  return foundBy(
    scored,
    nameOf,
    ({ id, dives, total }): Found => ({
      dives: dives.map(points => decimalText(points, PLACES)),
      total: decimalText(total, PLACES),
      rank: ranks.get(id) ?? new NoValue('unranked'),
    }),
  )
}

/** Among those who made that dive. */
function ranksAfter(scored: readonly Scored[], round: number): ReadonlyMap<string, number> {
  const there = scored.filter(({ dives }) => dives.length >= round)
  const soFar = ({ dives }: Scored) =>
    composeParts(
      dives.slice(0, round).map((value, index) => ({ part: partId(`dive ${index + 1}`), value })),
      { method: 'points' },
    ).value
  return ranksOf(
    there.map(one => ({ id: one.id, value: soFar(one) })),
    { style: 'competition' },
  )
}

function traced(scored: readonly Scored[], found: FoundObject): Computed {
  return {
    found,
    trace: ([first, second, index]) => {
      const one = scored.find(({ id }) => id === (first === 'after_each_round' ? second : first))
      return one && traceOf({ entry: entryId(one.id), explanation: stepsBehind(one, second === 'dives' ? index : undefined) }, PLAIN_RULES)
    },
  }
}

/** Of one dive, or of all of them. */
function stepsBehind({ steps }: Scored, dive: string | number | undefined): Scored['steps'] {
  return typeof dive === 'number' ? steps.filter(step => 'part' in step && step.part === `dive ${dive + 1}`) : steps
}

const nameOf = ({ id }: Readonly<{ id: string }>) => id
const setName = ({ name }: Readonly<{ name: string }>) => name
