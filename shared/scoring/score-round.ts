/** The scores of all entries of one round, with panels brought level where the rules ask for it. Ranks nobody. */
import type { EntryId, PanelId } from '../domain/ids.ts'
import type { ExplanationStep } from '../domain/result.ts'
import type { Rules } from '../domain/rules.ts'
import type { StopDecision } from '../domain/stop.ts'
import { coefficients, rescaleTotals } from './equate-panels.ts'
import { type Exact, times, toText } from './exact.ts'
import { roundAt, told } from './explain.ts'
import { groupByValue, placesOf } from './rank.ts'
import { composeEntry, type EntryBody, type Rescaled, totalsOf } from './score-entry.ts'
import type { EntryInput, PartInput } from './track-input.ts'

export type RoundRules = Readonly<{
  parts: readonly PartInput[]
  rules: Rules
  stops: readonly StopDecision[]
  /** No steps are written down: for a trial, or a value that only ranks. */
  isUntold: boolean
}>
/** `raw`: the score before panels were brought level. */
export type RoundBody = EntryBody & Readonly<{ input: EntryInput; raw?: Exact }>

/** The composed score of each entry in this round, in the order given; without one while something is pending or stopped. z and T: the
 * judges' totals are rescaled inside each panel before they are reduced. Coefficient: each score × B ÷ A, then rounded where the rules
 * round `equated`; an entry of a panel without a coefficient stops. */
export function scoreRound(entries: readonly EntryInput[], { parts, rules, stops, isUntold }: RoundRules): readonly RoundBody[] {
  const { equating } = rules
  const rescaled = equating === undefined || equating.method === 'coefficient' ? undefined : rescaledByPanel(entries, parts, rules)
  const bodies = entries.map((input): RoundBody => {
    const entryRules = {
      parts,
      rules,
      isUntold,
      stop: stopFor(input.entry, stops),
      ...(rescaled === undefined ? {} : { rescale: (entry: EntryId) => rescaled.get(entry) ?? { marks: [], steps: [] } }),
    }
    return { input, ...composeEntry(input, entryRules) }
  })
  return equating?.method === 'coefficient' ? equated(bodies, rules, equating) : bodies
}

/** The decision by which an entry goes on after a hard stop; of two that could apply none does. */
export function stopFor(entry: EntryId, stops: readonly StopDecision[] = []): StopDecision | undefined {
  const [stop, ...others] = stops.filter(one => one.entry === entry)
  return others.length > 0 ? undefined : stop
}

function rescaledByPanel(entries: readonly EntryInput[], parts: readonly PartInput[], rules: Rules): ReadonlyMap<EntryId, Rescaled> {
  const { equating } = rules
  if (equating === undefined || equating.method === 'coefficient') return new Map()
  const panels = [...new Set(entries.map(({ group }) => group))]
  return new Map(
    panels.flatMap(panel => {
      const own = entries.filter(({ group }) => group === panel)
      return [
        ...rescaleTotals(
          own.map(input => ({ entry: input.entry, totals: totalsOf(input, parts, rules) })),
          equating,
        ),
      ]
    }),
  )
}

type CoefficientRule = Parameters<typeof coefficients>[1]

function equated(bodies: readonly RoundBody[], { rounding }: Rules, rule: CoefficientRule): readonly RoundBody[] {
  const scored = bodies.filter(isComposed)
  const factors = coefficients(scoresByPanel(scored), rule)
  const ranks = ranksByPanel(scored)
  return bodies.map(body => {
    if (!isComposed(body)) return body
    const found = factors.get(body.input.group)
    if (found === undefined) return withoutCoefficient(body, rule, scored)
    const after = times(body.composed, found.factor)
    const step = (): ExplanationStep => ({
      key: 'equated',
      group: body.input.group,
      own: toText(found.own),
      all: toText(found.all),
      factor: toText(found.factor),
      rankInGroup: ranks.get(body.input.entry) ?? 1,
      before: toText(body.composed),
      after: toText(after),
    })
    const { value, steps } = roundAt({ value: after, steps: told(body.steps, () => [step()]) }, rounding, { stage: 'equated' })
    return { ...body, raw: body.composed, composed: value, steps }
  })
}

type ComposedBody = RoundBody & Readonly<{ composed: Exact }>

function isComposed(body: RoundBody): body is ComposedBody {
  return body.composed !== undefined
}

function withoutCoefficient(
  { composed: _unequated, ...body }: ComposedBody,
  { high, low }: CoefficientRule,
  scored: readonly ComposedBody[],
): RoundBody {
  const remaining = scored.filter(({ input }) => input.group === body.input.group).length
  const step = { key: 'stopped', reason: 'too-few', remaining, minimum: high + low + 1 } as const
  return { ...body, steps: told(body.steps, () => [step]) }
}

function scoresByPanel(scored: readonly ComposedBody[]): ReadonlyMap<PanelId, readonly Exact[]> {
  const scores = new Map<PanelId, Exact[]>()
  for (const { input, composed } of scored) scores.set(input.group, [...(scores.get(input.group) ?? []), composed])
  return scores
}

function ranksByPanel(scored: readonly ComposedBody[]): ReadonlyMap<EntryId, number> {
  const panels = [...new Set(scored.map(({ input }) => input.group))]
  return new Map(
    panels.flatMap(panel => {
      const own = groupByValue(
        scored.filter(({ input }) => input.group === panel),
        ({ composed }) => composed,
      )
      const ranks = placesOf(
        own.map(group => group.length),
        'competition',
      )
      return own.flatMap((group, index) => group.map(({ input }) => [input.entry, ranks[index] ?? 1] as const))
    }),
  )
}
