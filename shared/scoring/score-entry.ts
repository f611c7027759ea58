/** From one entry's marks to its score, with every step on the way. Knows no other entry, so no rank and no tie. */
import type { PartId } from '../domain/ids.ts'
import type { ExplanationStep } from '../domain/result.ts'
import type { Rules } from '../domain/rules.ts'
import { composeParts, type PartValue, weigh } from './compose-parts.ts'
import { type Exact, fromThousandths, sum } from './exact.ts'
import { type At, composedSteps, marksStep, reducedStep, roundAt, stoppedStep, type Traced } from './explain.ts'
import { judgeTotals, type PartMarks } from './judge-totals.ts'
import { applyPenalties } from './penalties.ts'
import { type PanelMark, type PanelReduction, reducePanel } from './reduce-panel.ts'
import type { EntryInput } from './track-input.ts'

export type EntryRules = Readonly<{ parts: readonly PartId[]; rules: Rules }>
/** `score` is absent while something is pending or stopped. `droppedSum`: the marks that were dropped, weighted as their part is. */
export type EntryScore = Readonly<{
  parts: readonly PartValue[]
  score?: Exact
  droppedSum: Exact
  steps: readonly ExplanationStep[]
}>

/** Reduced marks with their steps; without a value where they stopped. `dropped` in points, unweighted. */
type Panelled = Readonly<{ value?: Exact; dropped: readonly Exact[]; steps: readonly ExplanationStep[] }>
type Body = Readonly<{ parts: readonly PartValue[]; composed?: Exact; droppedSum: Exact; steps: readonly ExplanationStep[] }>

/** The score of one entry in points: marks → reduced → rounded → weighted → added → rounded(total) → penalties → rounded(final), each
 * only as far as the rules name it (C4–C8, W1, W2). Reduced inside each part, or on the judges' totals; then the plain mean of each part
 * is reported too, for display and for ties. Stage `judge-total` rounds what goes into the reduction: a judge's composed total, or the
 * sheet's total of a part. */
export function scoreEntry(input: EntryInput, { parts, rules }: EntryRules): EntryScore {
  const marks = parts.map(part => ({ part, marks: marksOf(input, part) }))
  const { composed, ...body } = rules.reduction.of === 'totals' ? scoreByTotals(marks, rules) : scoreByParts(marks, rules)
  if (composed === undefined) return body
  const total = roundAt({ value: composed, steps: body.steps }, rules.rounding, { stage: 'total' })
  const { value, steps } = roundAt(applyPenalties(total, input.penalties), rules.rounding, { stage: 'final' })
  return { ...body, score: value, steps }
}

function scoreByParts(marks: readonly PartMarks[], rules: Rules): Body {
  const panels = marks.map(({ part, marks }) => ({ part, ...roundPart(panelled(marks, rules, { part }), rules, part) }))
  const parts = valuesOf(panels)
  const droppedSum = sum(panels.flatMap(({ part, dropped }) => dropped.map(value => weigh({ part, value }, rules.composition).term)))
  const steps = panels.flatMap(panel => panel.steps)
  if (parts.length < panels.length) return { parts, droppedSum, steps }
  const composed = composeParts(parts, rules.composition)
  return { parts, composed: composed.value, droppedSum, steps: [...steps, ...composedSteps(composed)] }
}

function scoreByTotals(marks: readonly PartMarks[], rules: Rules): Body {
  const shown = marks.map(({ part, marks }) => ({ part, ...roundPart(shownMean(marks, rules, part), rules, part) }))
  const totals = panelled(judgeTotals(marks, rules), rules, {})
  const body = { parts: valuesOf(shown), droppedSum: sum(totals.dropped), steps: [...shown.flatMap(({ steps }) => steps), ...totals.steps] }
  return totals.value === undefined ? body : { ...body, composed: totals.value }
}

/** The plain mean of a part beside a result that is reduced on totals. It says nothing about a stop: the totals do. */
function shownMean(marks: readonly PanelMark[], { missing }: Rules, part: PartId): Panelled {
  const { fates, reduced } = reducePanel(marks, { reduction: { method: 'mean', of: 'parts' }, missing })
  const listed = marksStep(marks, fates, { part })
  return reduced === undefined
    ? { dropped: [], steps: [listed] }
    : { value: reduced.value, dropped: [], steps: [listed, reducedStep(reduced, { part })] }
}

function panelled(marks: readonly PanelMark[], rules: Rules, at: At): Panelled {
  const rounded = marks.map(mark => roundMark(mark, rules, at))
  const used = rounded.map(({ mark }) => mark)
  const result = reducePanel(used, rules)
  const steps = [marksStep(marks, result.fates, at), ...rounded.flatMap(({ steps }) => steps)]
  if (result.reduced === undefined) return { dropped: [], steps: [...steps, ...stopsOf(result, at)] }
  const dropped = used.flatMap(({ mark }, index) => (typeof mark === 'string' || result.fates[index] === 'counted' ? [] : [mark]))
  return { value: result.reduced.value, dropped, steps: [...steps, reducedStep(result.reduced, at)] }
}

function roundMark(given: PanelMark, { rounding }: Rules, at: At): Readonly<{ mark: PanelMark; steps: readonly ExplanationStep[] }> {
  if (typeof given.mark === 'string') return { mark: given, steps: [] }
  const { value, steps } = roundAt({ value: given.mark, steps: [] }, rounding, { ...at, stage: 'judge-total' })
  return { mark: { judge: given.judge, mark: value }, steps }
}

function roundPart(panel: Panelled, { rounding }: Rules, part: PartId): Panelled {
  if (panel.value === undefined) return panel
  const { value, steps }: Traced = roundAt({ value: panel.value, steps: panel.steps }, rounding, { part, stage: 'part' })
  return { value, dropped: panel.dropped, steps }
}

function stopsOf({ stopped }: PanelReduction, at: At): readonly ExplanationStep[] {
  return stopped === undefined ? [] : [stoppedStep(stopped, at)]
}

function valuesOf(panels: readonly Readonly<{ part: PartId; value?: Exact }>[]): readonly PartValue[] {
  return panels.flatMap(({ part, value }) => (value === undefined ? [] : [{ part, value }]))
}

function marksOf({ sheets }: EntryInput, part: PartId): readonly PanelMark[] {
  return sheets
    .filter(sheet => sheet.part === part)
    .map(({ judge, sheet }) => ({ judge, mark: sheet.standing === 'counted' ? fromThousandths(sheet.total) : sheet.standing }))
}
