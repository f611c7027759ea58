/** Puts the engine's steps in the form that people and verifiers read. Writes down what was computed; computes nothing but the named
 * rounding. */
import type { PartId } from '../domain/ids.ts'
import type { ExplanationStep, JudgeMark, MarkFate } from '../domain/result.ts'
import type { RoundingStage, Rules } from '../domain/rules.ts'
import type { Composed } from './compose-parts.ts'
import { type Exact, toText } from './exact.ts'
import type { PanelMark, Reduced, Stop } from './reduce-panel.ts'
import { round } from './round.ts'

/** A value in points with the steps that led to it, in the order they were taken. */
export type Traced = Readonly<{ value: Exact; steps: readonly ExplanationStep[] }>
/** `part` is absent for judges' totals and for the composed score. */
export type At = Readonly<{ part?: PartId }>

/** Rounds the value when the rules name the stage, and says so; otherwise hands it back untouched. Once per stage, by the rules' method. */
export function roundAt(traced: Traced, rounding: Rules['rounding'], at: At & Readonly<{ stage: RoundingStage }>): Traced {
  if (!rounding.stages.includes(at.stage)) return traced
  const { method, label, places } = rounding
  const value = round(traced.value, rounding)
  const step = { key: 'rounded', ...at, method, label, places, before: toText(traced.value), after: toText(value) } as const
  return { value, steps: [...traced.steps, step] }
}

/** The marks in the panel's order, each with what became of it; a missing one has no value. */
export function marksStep(marks: readonly PanelMark[], fates: readonly MarkFate[], at: At): ExplanationStep {
  const listed = marks.map(({ judge, mark }, index): JudgeMark => {
    const fate = fates[index] ?? 'counted'
    return typeof mark === 'string' ? { judge, fate } : { judge, value: toText(mark), fate }
  })
  return { key: 'marks', ...at, marks: listed }
}

export function reducedStep({ sum, divisor, usualDivisor, value }: Reduced, at: At): ExplanationStep {
  return { key: 'reduced', ...at, sum: toText(sum), divisor, usualDivisor, value: toText(value) }
}

export function stoppedStep(stop: Stop, at: At): ExplanationStep {
  return { key: 'stopped', ...at, ...stop }
}

/** One `weighted` step for each part that has a weight, then `added`. */
export function composedSteps({ terms, value }: Composed): readonly ExplanationStep[] {
  return [
    ...terms.flatMap(({ part, percent, value: before, term }) =>
      percent === undefined ? [] : [{ key: 'weighted', part, percent, before: toText(before), after: toText(term) } as const],
    ),
    { key: 'added', terms: terms.map(({ part, term }) => ({ part, value: toText(term) })), value: toText(value) },
  ]
}
