/** An explanation as lines that a person reads, the same on the screen, on paper and on the command line. Computes nothing. */
import type { EntryId } from '../domain/ids.ts'
import type { EntryResult, ExplanationStep } from '../domain/result.ts'
import type { At, Explained } from './explained.ts'
import { gatedLine, levelLine, rankedLine, tieLine } from './field-steps-in-words.ts'
import { marksLine, reducedLine } from './marks-in-words.ts'
import { centredLine, combinedLine, factoredLine, roundedLine, standardisedLine, summedLine } from './panel-steps-in-words.ts'
import type { ProofLine } from './proof-line.ts'
import {
  addedLine,
  bestLine,
  carriedLine,
  equatedLine,
  penaltyLine,
  stopDecidedLine,
  stoppedLine,
  weightedLine,
  withdrawnLine,
} from './score-steps-in-words.ts'

type Key = ExplanationStep['key']
type StepOf<Which extends Key> = Extract<ExplanationStep, { key: Which }>
type Around = Readonly<{ steps: readonly ExplanationStep[]; at: number; entry: EntryId; explained: Explained }>
type Sayers = { readonly [Which in Key]: (step: StepOf<Which>, around: Around) => ProofLine | undefined }

/** One line for each step, in order; a mean that was taken of the marks just before it stands in their line. The last step that gives the
 * whole score is the `sum`. Numbers that do not end are cut after six decimals and end in “…”; nothing is rounded that was not. */
export function explanationInWords(
  { entry, explanation: steps }: Pick<EntryResult, 'entry' | 'explanation'>,
  explained: Explained,
): readonly ProofLine[] {
  const score = steps.findLastIndex(givesScore)
  return steps.flatMap((step, at): readonly ProofLine[] => {
    const line = sayStep(step, { steps, at, entry, explained })
    if (line === undefined) return []
    return [at === score ? { ...line, kind: 'sum' } : line]
  })
}

function sayStep(step: ExplanationStep, around: Around): ProofLine | undefined {
  // The key of a step chooses the one function that takes such a step; the compiler cannot follow that through a union.
  const sayIt = SAYERS[step.key] as (step: ExplanationStep, around: Around) => ProofLine | undefined
  return sayIt(step, around)
}

const SAYERS: Sayers = {
  marks: (step, around) => marksLine({ step, reduced: meanOf(around), isOpen: !isTaken(around) }, around.explained),
  reduced: (step, around) => {
    const taken = marksBefore(step, around)
    return taken.length > 0 && meanOf({ ...around, at: around.at - 1 }) === step ? undefined : reducedLine(step, taken, around.explained)
  },
  standardised: (step, { explained }) => standardisedLine(step, explained),
  centred: (step, { explained }) => centredLine(step, explained),
  combined: (step, { explained }) => combinedLine(step, explained),
  rounded: (step, { explained }) => roundedLine(step, explained),
  factored: (step, { explained }) => factoredLine(step, explained),
  summed: (step, { explained }) => summedLine(step, explained),
  weighted: (step, { explained }) => weightedLine(step, explained),
  added: (step, { explained }) => addedLine(step, explained),
  best: (step, { explained }) => bestLine(step, explained),
  equated: (step, { explained }) => equatedLine(step, explained),
  carried: (step, { explained }) => carriedLine(step, explained),
  penalty: (step, { explained }) => penaltyLine(step, explained),
  stopped: (step, { explained }) => stoppedLine(step, explained),
  'stop-decided': (step, { explained }) => stopDecidedLine(step, explained),
  gated: (step, { explained }) => gatedLine(step, explained),
  level: (step, { explained }) => levelLine(step, explained),
  'tie-broken': (step, { entry, explained }) => tieLine(step, entry, explained),
  withdrawn: (step, { explained }) => withdrawnLine(step, explained),
  ranked: (step, { explained }) => rankedLine(step, explained),
}

/** The mean right behind the marks at `at`, of exactly these marks. */
function meanOf({ steps, at }: Around): StepOf<'reduced'> | undefined {
  const [marks, next] = [steps[at], steps[at + 1]]
  return marks?.key === 'marks' && next?.key === 'reduced' && isAbout(next, marks) && next.group === marks.group ? next : undefined
}

/** Whether a mean was taken of the marks at `at`, perhaps together with those of other groups. */
function isTaken({ steps, at }: Around): boolean {
  const next = steps.slice(at + 1).find(({ key }) => key !== 'marks' && key !== 'centred')
  const marks = steps[at]
  return marks?.key === 'marks' && next?.key === 'reduced' && isAbout(next, marks)
}

/** The marks that a mean was taken of: all lists in one run before it. */
function marksBefore(step: StepOf<'reduced'>, { steps, at }: Around): readonly StepOf<'marks'>[] {
  const before = steps.slice(0, at)
  const start = before.findLastIndex(each => (each.key !== 'marks' && each.key !== 'centred') || !isAbout(each, step)) + 1
  return before.slice(start).flatMap(each => (each.key === 'marks' ? [each] : []))
}

function isAbout(one: At, other: At): boolean {
  return one.part === other.part && one.criterion === other.criterion
}

function givesScore(step: ExplanationStep): boolean {
  if (step.key === 'rounded') return step.stage === 'total' || step.stage === 'equated' || step.stage === 'final'
  return step.key === 'added' || step.key === 'best' || step.key === 'equated' || step.key === 'carried' || step.key === 'penalty'
}
