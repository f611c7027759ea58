/** skating_segment: components reduced one by one, factored and added; with elements, without deductions. */
import { z } from 'zod'
import type { ExplanationStep } from '../../../shared/domain/result.ts'
import { composeParts } from '../../../shared/scoring/compose-parts.ts'
import { decimalText } from '../../../shared/scoring/decimal-text.ts'
import { exact, sum, times, toText } from '../../../shared/scoring/exact.ts'
import { composedSteps, reductionSteps, roundAt } from '../../../shared/scoring/explain.ts'
import { applyPenalties } from '../../../shared/scoring/penalties.ts'
import { reducePanel } from '../../../shared/scoring/reduce-panel.ts'
import { adapter } from './adapter.ts'
import { criterionId, entryId, judgeId, PANEL, partId, penaltyId } from './engine-names.ts'
import { amount, marks, missingCodes, rowsOf, setsOf } from './fields.ts'
import { foundBy } from './found-value.ts'
import { PLAIN_RULES, thousandthsOf, withoutCodes } from './scored-rows.ts'
import { traceOf } from './trace.ts'

const Component = z.object({ name: z.string(), factor: amount.default(exact(1n)), scores: marks })
const Performance = z.object({
  id: z.string(),
  element_score: amount,
  deductions: amount.default(exact(0n)),
  components: setsOf(Component),
})
const Segment = z.object({ missing_codes: missingCodes, performances: rowsOf(Performance) })

type Codes = z.output<typeof missingCodes>

const PLACES = 2
const COMPONENTS = partId('components')
const RULES = { ...PLAIN_RULES, rounding: { ...PLAIN_RULES.rounding, places: PLACES, stages: ['criterion' as const, 'factored' as const] } }

/** → id: components (each rounded), total_component (the sum of each × its factor, rounded), segment. */
export const skatingSegment = adapter(Segment, ({ missing_codes: codes, performances }) => {
  const scored = performances.map(performance => scorePerformance(performance, codes))
  return {
    found: foundBy(
      scored,
      ({ id }) => id,
      ({ found }) => found,
    ),
    trace: ([id]) => {
      const one = scored.find(other => other.id === id)
      return one && traceOf({ entry: entryId(one.id), explanation: one.steps }, RULES)
    },
  }
})

function scorePerformance({ id, element_score: elements, deductions, components }: z.output<typeof Performance>, codes: Codes) {
  const rows = components.map(component => scoreComponent(component, codes))
  const total = sum(rows.map(({ value }) => value))
  const terms = rows.map(({ criterion, value }) => ({ criterion, value: toText(value) }))
  const composed = composeParts(
    [
      { part: partId('elements'), value: elements },
      { part: COMPONENTS, value: total },
    ],
    { method: 'points' },
  )
  const steps: readonly ExplanationStep[] = [
    ...rows.flatMap(row => row.steps),
    { key: 'summed', part: COMPONENTS, terms, value: toText(total) },
    ...composedSteps(composed, 'points'),
  ]
  const off = { id: penaltyId('deductions'), panel: PANEL, entry: entryId(id), reason: 'deductions', amount: thousandthsOf(deductions) }
  const segment = applyPenalties({ value: composed.value, steps }, deductions.over === 0n ? [] : [off])
  const found = {
    components: foundBy(
      rows,
      ({ criterion }) => criterion,
      ({ mark }) => decimalText(mark, PLACES),
    ),
    total_component: decimalText(total, PLACES),
    segment: decimalText(segment.value, PLACES),
  }
  return { id, found, steps: segment.steps }
}

function scoreComponent({ name, factor, scores }: z.output<typeof Component>, codes: Codes) {
  const criterion = criterionId(name)
  const at = { part: COMPONENTS, criterion }
  const given = withoutCodes(scores, codes).map((mark, index) => ({ judge: judgeId(index), mark: mark ?? ('absent' as const) }))
  const reduction = { method: 'trimmed', high: 1, low: 1, keepAtLeast: 1, of: 'criteria' } as const
  const panel = reducePanel(given, { reduction, missing: RULES.missing })
  if (panel.value === undefined) throw new RangeError(`too few marks of ${name}`)
  const mark = roundAt({ value: panel.value, steps: reductionSteps(panel, at) }, RULES.rounding, { ...at, stage: 'criterion' })
  const after = times(mark.value, factor)
  const change = { factor: toText(factor), before: toText(mark.value), after: toText(after) }
  const factored = { value: after, steps: [...mark.steps, { key: 'factored', ...at, ...change } as const] }
  return { criterion, mark: mark.value, ...roundAt(factored, RULES.rounding, { ...at, stage: 'factored' }) }
}
