/** Puts the engine's steps in the form that people and verifiers read. Writes down what was computed; computes nothing but the named
 * rounding. */
import type { CriterionId, PartId, PersonId } from '../domain/ids.ts'
import type { ExplanationStep, JudgeMark } from '../domain/result.ts'
import type { Rounding, RoundingStage } from '../domain/rounding.ts'
import type { Composed } from './compose-parts.ts'
import { type Exact, toText } from './exact.ts'
import { isGiven } from './panel-mark.ts'
import type { MarkOutcome, Reduced, Stop } from './reduce-list.ts'
import type { PanelReduction, ReducedList } from './reduce-panel.ts'
import { round } from './round.ts'

/** A value in points with the steps that led to it, in the order they were taken. */
export type Traced = Readonly<{ value: Exact; steps: readonly ExplanationStep[] }>
/** `part` is absent for judges' totals and for the composed score. */
export type At = Readonly<{ part?: PartId; criterion?: CriterionId; group?: string }>

/** The steps of a reckoning that nobody reads, such as a trial: nothing is added to them. */
export const UNTOLD: readonly ExplanationStep[] = []

/** The steps with these at the end, written down only where somebody reads them. */
export function told(steps: readonly ExplanationStep[], more: () => readonly ExplanationStep[]): readonly ExplanationStep[] {
  return steps === UNTOLD ? UNTOLD : [...steps, ...more()]
}

/** Rounds the value when the rules name the stage, and says so; otherwise hands it back untouched. Once per stage, by the rules' method. */
export function roundAt(traced: Traced, rounding: Rounding, at: At & Readonly<{ stage: RoundingStage; judge?: PersonId }>): Traced {
  if (!rounding.stages.includes(at.stage)) return traced
  const { method, label } = rounding
  const places = rounding.placesAt?.[at.stage] ?? rounding.places
  const value = round(traced.value, { method, places })
  const step = () => ({ key: 'rounded', ...at, method, label, places, before: toText(traced.value), after: toText(value) }) as const
  return { value, steps: told(traced.steps, () => [step()]) }
}

/** The marks in the panel's order, each with what became of it; a missing one has no value. */
function marksStep(outcomes: readonly MarkOutcome[], at: At): ExplanationStep {
  return { key: 'marks', ...at, marks: outcomes.map(judgeMark) }
}

/** How a list of marks became one: where it was centred, what was added and divided, how classes weigh, and why it stopped. */
export function reductionSteps(reduction: PanelReduction, at: At): readonly ExplanationStep[] {
  const { lists, pooled, terms, value } = reduction
  const isPooled = pooled !== undefined
  const steps = lists.flatMap(list => listSteps(list, { ...at, isPooled }))
  if (isPooled) return [...steps, reducedStep(pooled, at)]
  if (terms === undefined || value === undefined) return steps
  const weighed = terms.map(term => ({ ...term, value: toText(term.value), term: toText(term.term) }))
  return [...steps, { key: 'combined', ...at, terms: weighed, value: toText(value) }]
}

/** The parts added; of several runs, which of them count. */
export function composedSteps({ terms, value }: Composed, method: 'points' | 'weights' | 'best'): readonly ExplanationStep[] {
  if (method === 'best') {
    const runs = terms.map(({ part, term, isLeftOut }) => ({ part, value: toText(term), counted: isLeftOut !== true }))
    return [{ key: 'best', runs, value: toText(value) }]
  }
  return [{ key: 'added', terms: terms.map(({ part, term }) => ({ part, value: toText(term) })), value: toText(value) }]
}

function listSteps(list: ReducedList, { isPooled, ...at }: At & Readonly<{ isPooled: boolean }>): readonly ExplanationStep[] {
  const where = list.group === undefined ? at : { ...at, group: list.group }
  const { outcomes, centre, reduced, stopped } = list
  return [
    marksStep(outcomes, where),
    ...(centre === undefined
      ? []
      : [{ key: 'centred', ...where, before: toText(centre.before), after: toText(centre.after), limit: toText(centre.limit) } as const]),
    ...(reduced === undefined || isPooled ? [] : [reducedStep(reduced, where)]),
    ...(stopped === undefined ? [] : [stoppedStep(stopped, where)]),
  ]
}

function reducedStep({ sum, divisor, usualDivisor, value }: Reduced, at: At): ExplanationStep {
  return { key: 'reduced', ...at, sum: toText(sum), divisor, usualDivisor, value: toText(value) }
}

function stoppedStep(stop: Stop, at: At): ExplanationStep {
  return { key: 'stopped', ...at, ...stop }
}

function judgeMark(outcome: MarkOutcome): JudgeMark {
  const { judge, fate, moved, standIn } = outcome
  return {
    judge,
    ...(isGiven(outcome) ? { value: toText(outcome.mark) } : {}),
    fate,
    ...(moved === undefined ? {} : { moved: toText(moved) }),
    ...(standIn === undefined ? {} : { standIn }),
  }
}
