/** The scores of all entries of one round, with panels brought level where the rules ask for it. Ranks nobody. */
import type { EntryId, PanelId } from '../domain/ids.ts'
import type { ExplanationStep } from '../domain/result.ts'
import type { Rules } from '../domain/rules.ts'
import { type StopDecision, stopKey } from '../domain/stop.ts'
import { type Coefficient, coefficients, rescaleTotals } from './equate-panels.ts'
import { type Exact, times, toText } from './exact.ts'
import { roundAt, told } from './explain.ts'
import { groupByValue, placesOf } from './rank.ts'
import { composeEntry, type EntryBody, type Rescaled, totalsOf } from './score-entry.ts'
import { type EntryInput, missingOf, type PartInput } from './track-input.ts'

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
  const isScale = equating !== undefined && equating.method !== 'coefficient'
  const rescaled = isScale ? rescaledByPanel(entries, { parts, rules, equating }) : undefined
  const bodies = entries.map((input): RoundBody => {
    const entryRules = {
      parts,
      rules,
      isUntold,
      stop: stopFor(input, stops),
      ...(rescaled === undefined ? {} : { rescaled: rescaled.get(input.entry) }),
    }
    return { input, ...composeEntry(input, entryRules) }
  })
  return equating?.method === 'coefficient' ? equated(bodies, rules, equating) : bodies
}

/** The decision by which an entry goes on after a hard stop: the one about exactly the sheets that are missing now, for the reasons they
 * are. Of two that could apply none does. */
export function stopFor(input: EntryInput, stops: readonly StopDecision[] = []): StopDecision | undefined {
  const [stop, ...others] = stops.filter(({ entry, missing }) => entry === input.entry && stopKey(missing) === stopKey(missingOf(input)))
  return others.length > 0 ? undefined : stop
}

type ScaleRules = Readonly<{ parts: readonly PartInput[]; rules: Rules; equating: Parameters<typeof rescaleTotals>[1] }>

function rescaledByPanel(entries: readonly EntryInput[], { parts, rules, equating }: ScaleRules): ReadonlyMap<EntryId, Rescaled> {
  const judged = (panel: readonly EntryInput[]) => panel.map(input => ({ entry: input.entry, totals: totalsOf(input, parts, rules) }))
  return new Map([...byPanel(entries, input => input).values()].flatMap(panel => [...rescaleTotals(judged(panel), equating)]))
}

function byPanel<Item>(items: readonly Item[], inputOf: (item: Item) => EntryInput): ReadonlyMap<PanelId, readonly Item[]> {
  return Map.groupBy(items, item => inputOf(item).group)
}

type CoefficientRule = Parameters<typeof coefficients>[1]

function equated(bodies: readonly RoundBody[], { rounding }: Rules, rule: CoefficientRule): readonly RoundBody[] {
  const panels = byPanel(bodies.filter(isComposed), ({ input }) => input)
  const scores = new Map([...panels].map(([panel, own]) => [panel, own.map(({ composed }) => composed)]))
  const factors = coefficients(scores, rule)
  const level = new Map(
    [...panels].flatMap(([group, own]) => {
      const found = factors.get(group)
      if (found === undefined) return own.map(body => [body.input, withoutCoefficient(body, rule, own.length)] as const)
      const places = placesOf(
        groupByValue(own, ({ composed }) => composed),
        'competition',
      )
      return places.flatMap(({ place, group: equals }) =>
        equals.map(body => [body.input, equatedBody(body, { ...found, place, rounding })] as const),
      )
    }),
  )
  return bodies.map(body => level.get(body.input) ?? body)
}

type Level = Coefficient & Readonly<{ place: number; rounding: Rules['rounding'] }>

function equatedBody(body: ComposedBody, { own, all, factor, place, rounding }: Level): RoundBody {
  const { composed, input } = body
  const after = times(composed, factor)
  const step = (): ExplanationStep => ({
    key: 'equated',
    group: input.group,
    own: toText(own),
    all: toText(all),
    factor: toText(factor),
    rankInGroup: place,
    before: toText(composed),
    after: toText(after),
  })
  const { value, steps } = roundAt({ value: after, steps: told(body.steps, () => [step()]) }, rounding, { stage: 'equated' })
  return { ...body, raw: composed, composed: value, steps }
}

type ComposedBody = RoundBody & Readonly<{ composed: Exact }>

function isComposed(body: RoundBody): body is ComposedBody {
  return body.composed !== undefined
}

function withoutCoefficient({ composed: _unequated, ...body }: ComposedBody, { high, low }: CoefficientRule, remaining: number): RoundBody {
  const step = { key: 'stopped', reason: 'too-few', remaining, minimum: high + low + 1 } as const
  return { ...body, steps: told(body.steps, () => [step]) }
}
