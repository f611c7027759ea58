/** The kinds whose score is a sum of values that are already there: weighted_total, sum_points. */
import { z } from 'zod'
import type { ExplanationStep } from '../../../shared/domain/result.ts'
import { composeParts } from '../../../shared/scoring/compose-parts.ts'
import { decimalText } from '../../../shared/scoring/decimal-text.ts'
import { type Exact, times } from '../../../shared/scoring/exact.ts'
import { composedSteps, reductionSteps, roundAt } from '../../../shared/scoring/explain.ts'
import { reducePanel } from '../../../shared/scoring/reduce-panel.ts'
import { adapter } from './adapter.ts'
import { entryId, judgeId, partId } from './engine-names.ts'
import { amount, marks, rowsOf } from './fields.ts'
import { type FoundObject, foundBy, NoValue } from './found-value.ts'
import { type Ranking, ranksOf, type Valued } from './places.ts'
import { PLAIN_RULES } from './scored-rows.ts'
import { traceOf } from './trace.ts'

const Weighted = z
  .object({
    weights: z.array(amount).min(1),
    rows: rowsOf(z.object({ id: z.string(), stages: marks })),
    share_threshold: amount.nullish(),
  })
  .refine(({ weights, rows }) => rows.every(({ stages }) => stages.length === weights.length))

const RULES = { ...PLAIN_RULES, rounding: { ...PLAIN_RULES.rounding, stages: ['total' as const] } }

type Total = Readonly<{ id: string; value?: Exact; steps: readonly ExplanationStep[] }>
type Given = Total & Valued

/** → totals (half-up, 2 places), competition_rank_of_totals and dense_rank_of_totals (of the rounded totals), places (dense, of the exact
 * totals; neighbours closer than the threshold share one), each by id. A stage without a value leaves no total and no rank. */
export const weightedTotal = adapter(Weighted, ({ weights, rows, share_threshold: threshold }) => {
  const totals = rows.map(({ id, stages }): Total => totalOf(id, stages, weights))
  const given = totals.filter(isGiven)
  const rounded = given.map(({ id, value, steps }) => ({ id, ...roundAt({ value, steps }, RULES.rounding, { stage: 'total' }) }))
  const found = {
    totals: byId(rows, new Map(rounded.map(({ id, value }) => [id, decimalText(value, RULES.rounding.places)]))),
    competition_rank_of_totals: byId(rows, ranksOf(rounded, { style: 'competition' })),
    dense_rank_of_totals: byId(rows, ranksOf(rounded, { style: 'dense' })),
    places: byId(rows, ranksOf(given, placing(threshold))),
  }
  return { found, trace: ([, id]) => traceBy(id, [...rounded, ...totals]) }
})

const Points = z.object({ rows: rowsOf(z.object({ id: z.string(), points: marks })) })

/** → totals, ranks (competition, most points first), each by id; null, such as one's own, is no points and no zero. */
export const sumPoints = adapter(Points, ({ rows }) => {
  const totals = rows.map(({ id, points }): Total => {
    const given = points.map((mark, index) => ({ judge: judgeId(index), mark: mark ?? ('recused' as const) }))
    const panel = reducePanel(given, { reduction: { method: 'mean', of: 'totals' }, missing: RULES.missing })
    const reduced = panel.lists[0]?.reduced
    const steps = reductionSteps(panel, {})
    return reduced === undefined ? { id, steps } : { id, value: reduced.sum, steps }
  })
  const given = totals.filter(isGiven)
  const found = {
    totals: byId(rows, new Map(given.map(({ id, value }) => [id, decimalText(value, 0)]))),
    ranks: byId(rows, ranksOf(given, { style: 'competition' })),
  }
  return { found, trace: ([, id]) => traceBy(id, totals) }
})

function totalOf(id: string, stages: readonly (Exact | null)[], weights: readonly Exact[]): Total {
  const terms = weights.flatMap((weight, index) => {
    const value = stages[index] ?? null
    return value === null ? [] : [{ part: partId(`${index + 1}`), value: times(value, weight) }]
  })
  const composed = composeParts(terms, { method: 'points' })
  const steps = composedSteps(composed, 'points')
  return terms.length < weights.length ? { id, steps } : { id, value: composed.value, steps }
}

function placing(tolerance: Exact | null | undefined): Ranking {
  return { style: 'dense', tolerance: tolerance ?? undefined }
}

function isGiven(total: Total): total is Given {
  return total.value !== undefined
}

function byId(rows: readonly Readonly<{ id: string }>[], values: ReadonlyMap<string, string | number>): FoundObject {
  return foundBy(
    rows,
    ({ id }) => id,
    ({ id }) => values.get(id) ?? new NoValue('no-total'),
  )
}

function traceBy(id: string | number | undefined, totals: readonly Total[]) {
  const one = totals.find(total => total.id === id)
  return one && traceOf({ entry: entryId(one.id), explanation: one.steps }, RULES)
}
