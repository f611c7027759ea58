/** From one entry's marks to its composed score, with every step on the way. Knows no other entry, so no rank and no tie. */
import type { CriterionId, PartId } from '../domain/ids.ts'
import type { ExplanationStep } from '../domain/result.ts'
import type { Rules } from '../domain/rules.ts'
import { composeParts, type PartValue, type Term, weigh } from './compose-parts.ts'
import { type Exact, exact, sum, toText } from './exact.ts'
import { composedSteps, roundAt, type Traced, told, UNTOLD } from './explain.ts'
import { judgeTotals } from './judge-totals.ts'
import type { PanelMark } from './panel-mark.ts'
import { applyPenalties } from './penalties.ts'
import { type PartRules, partMarks, reduceMarks, scoreCriterion, scorePart, shownMean } from './score-part.ts'
import type { EntryInput, PartInput, SheetInput } from './track-input.ts'

/** One judge's totals brought to another scale, with the steps that say how. */
export type Rescaled = Readonly<{ marks: readonly PanelMark[]; steps: readonly ExplanationStep[] }>
export type EntryRules = PartRules &
  Readonly<{
    parts: readonly PartInput[]
    /** The judges' totals on the scale of their panel; only rules that reduce totals ask for them. */
    rescaled?: Rescaled | undefined
  }>
/** `composed` is absent while something is pending or stopped. `droppedSum`: the marks that were dropped, weighted as their part is. */
export type EntryBody = Readonly<{
  parts: readonly PartValue[]
  composed?: Exact
  droppedSum: Exact
  steps: readonly ExplanationStep[]
}>

/** The composed score of one entry in points: marks → reduced → rounded → weighted → added → rounded(total), each only as far as the rules
 * name it (C4–C8, W1, W2). Reduced criterion by criterion, inside each part, or on the judges' totals; then the plain mean of each part is
 * reported too, for display and for ties. Stage `judge-total` rounds what one judge puts into the reduction: a composed total, or the
 * sheet's total of a part. */
export function composeEntry(input: EntryInput, entryRules: EntryRules): EntryBody {
  const body = entryRules.rules.reduction.of === 'totals' ? composeByTotals(input, entryRules) : composeByParts(input, entryRules)
  if (body.composed === undefined) return body
  const { value, steps } = roundAt({ value: body.composed, steps: body.steps }, entryRules.rules.rounding, { stage: 'total' })
  return { ...body, composed: value, steps }
}

/** The final score: penalties come off, then it is rounded where the rules round it last. */
export function finishEntry(composed: Traced, { penalties }: EntryInput, { rounding }: Rules): Traced {
  return roundAt(applyPenalties(composed, penalties), rounding, { stage: 'final' })
}

/** The marks of one criterion of one entry reduced by the rules, as ties and single-item prizes compare them; undefined while they stop. */
export function criterionScore(
  input: EntryInput,
  part: PartInput,
  one: PartRules & Readonly<{ criterion: CriterionId }>,
): Exact | undefined {
  return scoreCriterion(input, part, { ...one, isUntold: true }).value
}

/** The judges' totals of one entry over these parts, before anything is reduced. */
export function totalsOf(input: EntryInput, parts: readonly PartInput[], rules: Rules): readonly PanelMark[] {
  return judgeTotals(
    parts.map(({ part }) => ({ part, marks: partMarks(input, part, rules) })),
    rules,
  )
}

function composeByParts(input: EntryInput, entryRules: EntryRules): EntryBody {
  const { parts, rules } = entryRules
  const panels = parts.map(part => ({ part: part.part, ...scorePart(input, part, entryRules) }))
  const values = valuesOf(panels)
  const steps = stepsOf(panels, entryRules)
  if (values.length < panels.length && !isEnough(input, values, entryRules)) return { parts: values, droppedSum: exact(0n), steps }
  const { composed, ...traced } = composeTraced({ values, steps: withoutStops(steps) }, rules)
  const counted = new Set(composed.terms.flatMap(({ part, isLeftOut }) => (isLeftOut === true ? [] : [part])))
  const dropped = panels.flatMap(({ part, dropped: own }) =>
    counted.has(part) ? own.map(value => weigh({ part, value }, rules.composition).term) : [],
  )
  return { parts: values, composed: composed.value, droppedSum: sum(dropped), steps: traced.steps }
}

/** Of several runs those that were not made need no value, as long as there are as many as count, and the rules (or two people) do not want
 * a person to look at what is missing. */
function isEnough({ sheets }: EntryInput, values: readonly PartValue[], { rules, stop }: EntryRules): boolean {
  if (rules.composition.method !== 'best' || values.length < rules.composition.count) return false
  const isLetGo = ({ sheet: { standing } }: SheetInput) =>
    standing !== 'pending' && standing !== 'counted' && (stop !== undefined || rules.missing[standing] !== 'hard-stop')
  return sheets.every(sheet => values.some(({ part }) => part === sheet.part) || isLetGo(sheet))
}

/** A run that was not made is no stop where another one counts. */
function withoutStops(steps: readonly ExplanationStep[]): readonly ExplanationStep[] {
  return steps.some(({ key }) => key === 'stopped') ? steps.filter(({ key }) => key !== 'stopped') : steps
}

type Values = Readonly<{ values: readonly PartValue[]; steps: readonly ExplanationStep[] }>

function composeTraced({ values, steps: before }: Values, { composition, rounding }: Rules) {
  let steps = before
  const settle = (term: Term): Term => {
    const { part, percent, value } = term
    if (percent === undefined) return term
    const weighted = told(steps, () => [{ key: 'weighted', part, percent, before: toText(value), after: toText(term.term) }])
    const rounded = roundAt({ value: term.term, steps: weighted }, rounding, { part, stage: 'weighted' })
    steps = rounded.steps
    return { ...term, term: rounded.value }
  }
  const composed = composeParts(values, composition, settle)
  return { composed, steps: told(steps, () => composedSteps(composed, composition.method)) }
}

function composeByTotals(input: EntryInput, entryRules: EntryRules): EntryBody {
  const { parts, rules, rescaled } = entryRules
  const shown = parts.map(part => ({ part: part.part, ...shownMean(input, part, entryRules) }))
  const level = rescaled ?? { marks: totalsOf(input, parts, rules), steps: [] }
  const reduced = reduceMarks(level.marks, entryRules, {})
  const steps = told(stepsOf(shown, entryRules), () => [...level.steps, ...reduced.steps])
  const body = { parts: valuesOf(shown), droppedSum: sum(reduced.dropped), steps }
  return reduced.value === undefined ? body : { ...body, composed: reduced.value }
}

function stepsOf(panels: readonly Readonly<{ steps: readonly ExplanationStep[] }>[], { isUntold }: EntryRules): readonly ExplanationStep[] {
  return isUntold === true ? UNTOLD : panels.flatMap(({ steps }) => steps)
}

function valuesOf(panels: readonly Readonly<{ part: PartId; value?: Exact }>[]): readonly PartValue[] {
  return panels.flatMap(({ part, value }) => (value === undefined ? [] : [{ part, value }]))
}
