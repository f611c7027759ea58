/**
 * Puts the steps of an explanation in the lines that a person reads: the marks of a part go with the mean that was taken of them, and the
 * step that gives the score is found. Computes nothing, knows no words.
 */
import type { ExplanationStep, JudgeMark } from '../../../shared/domain/result.ts'
import { fromText } from '../../../shared/scoring/exact.ts'

type Step<Key extends ExplanationStep['key']> = Extract<ExplanationStep, { key: Key }>
export type ProofLine =
  | Readonly<{ key: 'marks'; marks: Step<'marks'>; reduced: Step<'reduced'> | undefined }>
  | Exclude<ExplanationStep, { key: 'marks' }>
export type StepOf<Key extends ExplanationStep['key']> = Step<Key>

export function proofLines(steps: readonly ExplanationStep[]): readonly ProofLine[] {
  return steps.flatMap((step, at): readonly ProofLine[] => {
    const [before, after] = [steps[at - 1], steps[at + 1]]
    if (step.key === 'marks') return [{ key: 'marks', marks: step, reduced: after?.key === 'reduced' ? after : undefined }]
    return step.key === 'reduced' && before?.key === 'marks' ? [] : [step]
  })
}

/** The line that gives the score: the last one about the whole score, before ties and place. */
export function scoreLine(lines: readonly ProofLine[]): ProofLine | undefined {
  return lines.findLast(
    line =>
      line.key === 'added' || line.key === 'penalty' || (line.key === 'rounded' && (line.stage === 'total' || line.stage === 'final')),
  )
}

/** The fewest decimals, three at most, in which all marks of a strip can be written: 18.5 and 18.0 stand one beside the other. */
export function placesFor(marks: readonly JudgeMark[]): number {
  const values = marks.flatMap(({ value }) => (value === undefined ? [] : [fromText(value)]))
  return [0, 1, 2].find(places => values.every(({ under }) => 10n ** BigInt(places) % under === 0n)) ?? 3
}
