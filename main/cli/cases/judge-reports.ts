/** The kinds about single judges: zt (standardised marks), judge_stats (deviations), mfrm_jml (Rasch measures). */
import { z } from 'zod'
import { type Exact, formatExact } from '../../../shared/scoring/exact.ts'
import { round } from '../../../shared/scoring/round.ts'
import { type Standard, standardise } from '../../../shared/scoring/standardise.ts'
import { judgeDeviations } from '../../../shared/statistics/judge-deviation.ts'
import { raschMeasures } from '../../../shared/statistics/rasch.ts'
import { columnsOf } from '../../../shared/statistics/table.ts'
import { adapter } from './adapter.ts'
import { count, marks, real, setsOf } from './fields.ts'
import { type Found, type FoundObject, foundBy, foundStatistic, NoValue } from './found-value.ts'

const list = z.array(real.nullable())

/** Enough for any published score; the engine's own rounding is compulsory, because the numbers are irrational. */
const SCORES = { method: 'half-even', places: 15 } as const

/** → name: sample and population: mean, sd, z, t; an absent value stays absent. */
export const zt = adapter(z.object({ sets: setsOf(z.object({ name: z.string(), values: marks })) }), ({ sets }) => ({
  found: foundBy(
    sets,
    ({ name }) => name,
    ({ values }) => ({ sample: standardised(values, 'sample'), population: standardised(values, 'population') }),
  ),
}))

function standardised(values: z.output<typeof marks>, deviation: Standard['deviation']): Found {
  const given = values.flatMap(value => value ?? [])
  const [zs, ts] = [scoresOf(given, 'z', deviation), scoresOf(given, 't', deviation)]
  if ('reason' in zs) return new NoValue(zs.reason)
  if ('reason' in ts) return new NoValue(ts.reason)
  const inPlace = (scores: readonly Exact[]) => {
    const left = [...scores]
    return values.map(value => (value === null ? null : doubleOf(left.shift() ?? value)))
  }
  return { mean: doubleOf(zs.mean), sd: doubleOf(zs.deviation), z: inPlace(zs.values), t: inPlace(ts.values) }
}

function scoresOf(given: readonly Exact[], scale: Standard['scale'], deviation: Standard['deviation']) {
  return standardise(given, { scale, deviation, rounding: SCORES })
}

/** Published statistics are doubles. */
function doubleOf(value: Exact): number {
  return Number(formatExact(round(value, { method: 'half-even', places: 20 }), 20))
}

const Panel = z.object({
  rows: z.array(z.union([list, z.object({ scores: list }).transform(({ scores }) => scores)])),
  judges: z.array(z.string()).optional(),
  missing_codes: list.default([]),
})

/** → judge: n, severity, sd_of_deviation (n − 1), r_with_rest, max_abs_deviation; the columns are "juror 01" … unless `judges` names them. */
export const judgeStats = adapter(Panel, ({ rows, judges, missing_codes: codes }) => {
  const table = rows.map(row => row.map(mark => (codes.includes(mark) ? null : mark)))
  const names = columnsOf(table).map((_, index) => judges?.[index] ?? `juror ${String(index + 1).padStart(2, '0')}`)
  const found = judgeDeviations(table).map(({ marks, severity, sd, r, largest }, index) => [
    names[index] ?? '',
    {
      n: marks,
      severity: foundStatistic(severity),
      sd_of_deviation: foundStatistic(sd),
      r_with_rest: foundStatistic(r),
      max_abs_deviation: foundStatistic(largest),
    },
  ])
  return { found: Object.fromEntries(found) as FoundObject }
})

const whole = z
  .string()
  .regex(/^-?\d{1,9}$/)
  .transform(Number)
const Rasch = z
  .object({
    facets: z.array(z.string()).min(2),
    positive: z.array(z.string()),
    noncentre: z.string(),
    categories: count,
    lowest_category: whole.optional(),
    observations: z.array(z.array(z.string()).min(2)),
  })
  .transform(({ lowest_category: lowest, observations, ...model }) => {
    const marked = observations.map(cells => ({
      elements: cells.slice(0, -1),
      category: whole.safeParse(cells.at(-1)).data ?? Number.NaN,
    }))
    const highest = Math.max(...marked.map(({ category }) => category))
    return { model: { ...model, lowestCategory: lowest ?? Math.max(0, highest - model.categories + 1) }, observations: marked }
  })
  .refine(({ observations }) => observations.every(({ category }) => Number.isInteger(category)))

/** → measures and fair: facet: element; steps; fit: facet: element: infit, outfit, se; converged (1 or 0). No numbers before convergence.
 * Without `lowest_category` the scale begins at 0, or, where it would not reach the highest category given, just high enough to. */
export const mfrmJml = adapter(Rasch, ({ model, observations }) => {
  const outcome = raschMeasures(model, observations)
  const reason = outcome.none ?? (outcome.value.converged ? undefined : 'not-converged')
  if (reason !== undefined || outcome.none !== undefined) {
    const none = new NoValue(reason ?? '')
    return { found: { measures: none, steps: none, fair: none, fit: none, converged: 0 } }
  }
  const { facets, steps } = outcome.value
  const by = (value: (element: (typeof facets)[number]['elements'][number]) => Found) =>
    foundBy(
      facets,
      ({ facet }) => facet,
      ({ elements }) => foundBy(elements, ({ name }) => name, value),
    )
  const found = {
    measures: by(({ measure }) => measure),
    steps,
    fair: by(({ fair }) => fair),
    fit: by(({ infit, outfit, standardError: se }) => ({ infit, outfit, se })),
    converged: 1,
  }
  return { found }
})
