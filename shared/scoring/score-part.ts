/** One part of one entry: the judges' marks become one value, as a whole or criterion by criterion, with every step on the way. Knows no
 * other part and no weight of parts. */
import type { CriterionId, PartId } from '../domain/ids.ts'
import type { ExplanationStep } from '../domain/result.ts'
import type { Rules } from '../domain/rules.ts'
import type { StopDecision } from '../domain/stop.ts'
import { type Exact, fromThousandths, sum, times, toText } from './exact.ts'
import { type At, reductionSteps, roundAt, type Traced, told, UNTOLD } from './explain.ts'
import type { PanelMark } from './panel-mark.ts'
import { type PanelReduction, reducePanel, remedied, stopOf } from './reduce-panel.ts'
import { factorOf, sheetPoints } from './sheet-points.ts'
import type { EntryInput, PartInput, SheetInput } from './track-input.ts'

/** Rules with the decision that lets an entry's reckoning go on after a hard stop; `isUntold` leaves out all steps. */
export type PartRules = Readonly<{ rules: Rules; stop?: StopDecision | undefined; isUntold?: boolean | undefined }>
/** Reduced marks with their steps; without a value where they stopped. `dropped` in points, unweighted. */
export type Panelled = Readonly<{ value?: Exact; dropped: readonly Exact[]; steps: readonly ExplanationStep[] }>

/** The score of a part in points: its sheets' totals reduced, or, where the rules reduce criteria, each criterion reduced, rounded, times
 * its factor, rounded, and then all added (C5). Rounded at stage `part`. */
export function scorePart(input: EntryInput, part: PartInput, partRules: PartRules): Panelled {
  return partRules.rules.reduction.of === 'criteria' ? sumCriteria(input, part, partRules) : reduceSheets(input, part, partRules)
}

/** The plain mean of a part beside a result that is reduced on totals. It says nothing about a stop: the totals do. */
export function shownMean(input: EntryInput, { part }: PartInput, { rules, stop, isUntold }: PartRules): Panelled {
  const marks = partMarks(input, part, rules)
  const plain = { reduction: { method: 'mean', of: 'parts' }, missing: rules.missing } as const
  const first = reducePanel(marks, plain)
  const reduction = first.value === undefined && stop !== undefined ? reducePanel(marks, remedied(plain, stop.instead)) : first
  const steps = isUntold === true ? UNTOLD : reductionSteps(reduction, { part }).filter(({ key }) => key !== 'stopped')
  const panel = { dropped: [], steps }
  return reduction.value === undefined ? panel : roundPart({ ...panel, value: reduction.value }, rules, part)
}

/** One criterion of one part: its marks reduced by the rules and rounded at stage `criterion`. */
export function scoreCriterion(input: EntryInput, { part }: PartInput, one: PartRules & Readonly<{ criterion: CriterionId }>): Panelled {
  const { criterion, ...partRules } = one
  const marks = sheetsOf(input, part).map(sheet => criterionMark(sheet, criterion))
  const at = { part, criterion }
  const panel = reduceMarks(marks, partRules, at)
  return panel.value === undefined
    ? panel
    : { ...panel, ...roundAt({ ...panel, value: panel.value }, partRules.rules.rounding, { ...at, stage: 'criterion' }) }
}

/** Reduces a list of marks by the rules, or, after a hard stop that two people have decided about, in the way they decided. Stage
 * `judge-total` rounds what one judge puts in; a single criterion's mark is no judge's total. */
export function reduceMarks(marks: readonly PanelMark[], { rules, stop, isUntold }: PartRules, at: At): Panelled {
  const start = isUntold === true ? UNTOLD : []
  const rounded = at.criterion === undefined ? roundMarks({ marks, steps: start }, rules, at) : { marks, steps: start }
  const first = reducePanel(rounded.marks, rules)
  if (stop === undefined || (stopOf(first)?.reason ?? 'pending') === 'pending')
    return panelOf(
      first,
      told(rounded.steps, () => reductionSteps(first, at)),
    )
  const decided = { key: 'stop-decided', instead: stop.instead, reason: stop.reason } as const
  const second = reducePanel(rounded.marks, remedied(rules, stop.instead))
  return panelOf(
    second,
    told(rounded.steps, () => [decided, ...reductionSteps(second, at)]),
  )
}

/** What each judge gave in this part, in points. */
export function partMarks(input: EntryInput, part: PartId, { factors }: Rules): readonly PanelMark[] {
  return sheetsOf(input, part).map(one =>
    panelMark(one, one.sheet.standing === 'counted' ? sheetPoints(one.sheet.marks, factors) : one.sheet.standing),
  )
}

function reduceSheets(input: EntryInput, { part }: PartInput, partRules: PartRules): Panelled {
  const panel = reduceMarks(partMarks(input, part, partRules.rules), partRules, { part })
  return panel.value === undefined ? panel : roundPart({ ...panel, value: panel.value }, partRules.rules, part)
}

function sumCriteria(input: EntryInput, part: PartInput, partRules: PartRules): Panelled {
  const rows = part.criteria.map(criterion => {
    const row = scoreCriterion(input, part, { ...partRules, criterion })
    return row.value === undefined
      ? { ...row, criterion }
      : { ...row, criterion, ...factored({ ...row, value: row.value }, { part, criterion }, partRules) }
  })
  const terms = rows.flatMap(({ criterion, value }) => (value === undefined ? [] : [{ criterion, value }]))
  const steps = partRules.isUntold === true ? UNTOLD : rows.flatMap(row => row.steps)
  const dropped = rows.flatMap(row => row.dropped)
  if (terms.length < rows.length) return { dropped, steps }
  const value = sum(terms.map(term => term.value))
  const listed = () => terms.map(term => ({ criterion: term.criterion, value: toText(term.value) }))
  const summed = told(steps, () => [{ key: 'summed', part: part.part, terms: listed(), value: toText(value) }])
  return roundPart({ value, dropped, steps: summed }, partRules.rules, part.part)
}

type Row = Readonly<{ part: PartInput; criterion: CriterionId }>

function factored(row: Traced, { part: { part }, criterion }: Row, { rules }: PartRules): Traced {
  if (rules.factors?.[criterion] === undefined) return row
  const factor = factorOf(criterion, rules.factors)
  const after = times(row.value, factor)
  const change = () => ({ factor: toText(factor), before: toText(row.value), after: toText(after) })
  const steps = told(row.steps, () => [{ key: 'factored', part, criterion, ...change() }])
  return roundAt({ value: after, steps }, rules.rounding, { part, criterion, stage: 'factored' })
}

function panelOf({ value, dropped }: PanelReduction, steps: readonly ExplanationStep[]): Panelled {
  return value === undefined ? { dropped: [], steps } : { value, dropped, steps }
}

type Marks = Readonly<{ marks: readonly PanelMark[]; steps: readonly ExplanationStep[] }>

function roundMarks({ marks, steps: before }: Marks, { rounding }: Rules, at: At): Marks {
  if (!rounding.stages.includes('judge-total')) return { marks, steps: before }
  let steps = before
  const rounded = marks.map((one): PanelMark => {
    if (typeof one.mark === 'string') return one
    const traced = roundAt({ value: one.mark, steps }, rounding, { ...at, judge: one.judge, stage: 'judge-total' })
    steps = traced.steps
    return { ...one, mark: traced.value }
  })
  return { marks: rounded, steps }
}

function roundPart(panel: Panelled & Traced, { rounding }: Rules, part: PartId): Panelled {
  return { ...panel, ...roundAt(panel, rounding, { part, stage: 'part' }) }
}

function criterionMark(one: SheetInput, criterion: CriterionId): PanelMark {
  if (one.sheet.standing !== 'counted') return panelMark(one, one.sheet.standing)
  const mark = one.sheet.marks[criterion]
  if (mark === undefined) throw new RangeError(`the sheet of ${one.judge} in ${one.part} has no mark of criterion ${criterion}`)
  return panelMark(one, fromThousandths(mark))
}

function panelMark({ judge, judgeGroup }: SheetInput, mark: PanelMark['mark']): PanelMark {
  return judgeGroup === undefined ? { judge, mark } : { judge, group: judgeGroup, mark }
}

function sheetsOf({ sheets }: EntryInput, part: PartId): readonly SheetInput[] {
  return sheets.filter(sheet => sheet.part === part)
}
