/** The kinds of agreement among judges: icc, krippendorff, kendall, cronbach. */
import { z } from 'zod'
import { cronbachAlpha } from '../../../shared/statistics/cronbach.ts'
import { type Icc, intraclassCorrelations } from '../../../shared/statistics/icc.ts'
import { type KendallW, kendallW } from '../../../shared/statistics/kendall-w.ts'
import { krippendorffAlpha } from '../../../shared/statistics/krippendorff.ts'
import type { Limits, MarkTable, Statistic } from '../../../shared/statistics/statistic.ts'
import { present } from '../../../shared/statistics/table.ts'
import { type Adapter, adapter } from './adapter.ts'
import { real, setsOf, table } from './fields.ts'
import { type Found, type FoundObject, foundBy, foundStatistic, NoValue } from './found-value.ts'

/** `missing: listwise` leaves out rows with a gap; `level` of the limits. */
const options = { missing: z.enum(['pairwise', 'listwise']).optional(), level: real.default(0.95) }
type Options = Readonly<{ missing?: 'pairwise' | 'listwise' | undefined; level: number }>
const rows = z
  .object({ ratings: table.optional(), units: table.optional(), table: table.optional(), rows: table.optional(), ...options })
  .transform(({ ratings, units, table: plain, rows: own, ...rest }) => ({ ...rest, rows: ratings ?? units ?? plain ?? own }))
  .refine(one => one.rows !== undefined)

/** One table gives its statistics by themselves; `sets` give them by name. */
function ofTables(found: (rows: MarkTable, options: Options) => FoundObject): Adapter {
  const foundOf = ({ rows: own = [], ...rest }: z.output<typeof rows>) => found(own, rest)
  const named = z.looseObject({ name: z.string() }).transform((set, context) => {
    const parsed = rows.safeParse(set)
    if (!parsed.success) for (const { path } of parsed.error.issues) context.addIssue({ code: 'custom', path: [...path] })
    return { name: set.name, set: parsed.data }
  })
  const schema = z.union([z.object({ sets: setsOf(named) }), rows])
  return adapter(schema, input => {
    if (!('sets' in input)) return { found: foundOf(input) }
    const foundIn = ({ set }: (typeof input.sets)[number]): Found => (set === undefined ? {} : foundOf(set))
    return { found: foundBy(input.sets, ({ name }) => name, foundIn) }
  })
}

/** → ICC1 … ICC3k with _lo and _hi, F and p of each model, mean squares; of model 2 also Satterthwaite's df and what R irr prints. */
export const icc = ofTables((all, { missing, level }) => {
  const statistic = intraclassCorrelations(missing === 'listwise' ? fullRows(all) : all, level)
  return statistic.none === undefined ? iccFound(statistic.value) : nothing(ICC_KEYS, statistic.none)
})

const ICC_KEYS = ['1', '2', '3', '1k', '2k', '3k'].flatMap(name => [`ICC${name}`, `ICC${name}_lo`, `ICC${name}_hi`])

function iccFound({ meanSquares, oneWay, agreement, consistency }: Icc): FoundObject {
  const { irr } = agreement
  return {
    ...modelFound('1', oneWay),
    ...modelFound('2', agreement),
    ...modelFound('3', consistency),
    MSR: meanSquares.rows,
    MSC: meanSquares.columns,
    MSE: meanSquares.residual,
    MSW: meanSquares.within,
    ICC2_v: foundStatistic(agreement.df),
    p2_irr: part(irr.test, ({ p }) => p),
    ICC2k_lo_irr: part(irr.averageLimits, ({ low }) => low),
    ICC2k_hi_irr: part(irr.averageLimits, ({ high }) => high),
  }
}

function modelFound(name: string, { single, average, test }: Icc['oneWay']): FoundObject {
  const coefficient = (key: string, { icc: value, limits }: Readonly<{ icc: Statistic; limits: Statistic<Limits> }>) => ({
    [key]: foundStatistic(value),
    [`${key}_lo`]: part(limits, ({ low }) => low),
    [`${key}_hi`]: part(limits, ({ high }) => high),
  })
  return {
    ...coefficient(`ICC${name}`, single),
    ...coefficient(`ICC${name}k`, average),
    [`F${name}`]: part(test, ({ f }) => f),
    [`p${name}`]: part(test, ({ p }) => p),
  }
}

/** → alpha at each level of measurement: nominal, ordinal, interval, ratio. */
export const krippendorff = ofTables(units => {
  const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const
  return foundBy(
    levels,
    level => level,
    level => foundStatistic(krippendorffAlpha(units, level)),
  )
})

/** → W and W_exact without, Wt with the correction for ties; chi2, p and df of Wt; S, rank_sums (the smallest value has rank 1). */
export const kendall = ofTables((all, { missing }) => {
  const statistic = kendallW(missing === 'listwise' ? fullRows(all) : all)
  if (statistic.none !== undefined) return nothing(['W', 'Wt', 'W_exact', 'chi2', 'p', 'df', 'S', 'rank_sums'], statistic.none)
  const { uncorrected, corrected, s, rankSums }: KendallW = statistic.value
  const { chiSquare, p, df } = corrected
  return { W: uncorrected.w, W_exact: uncorrected.exact, Wt: corrected.w, chi2: chiSquare, p, df, S: s, rank_sums: rankSums }
})

/** → alpha with Feldt's limits lo and hi, n (the rows behind the limits); incomplete rows count pairwise unless the case says otherwise. */
export const cronbach = ofTables((all, { missing = 'pairwise', level }) => {
  const statistic = cronbachAlpha(all, { missing, level })
  if (statistic.none !== undefined) return nothing(['alpha', 'lo', 'hi', 'n'], statistic.none)
  const { alpha, limits, rows: n } = statistic.value
  return { alpha, lo: limits.low, hi: limits.high, n }
})

function nothing(keys: readonly string[], reason: string): FoundObject {
  return foundBy(
    keys,
    key => key,
    () => new NoValue(reason),
  )
}

function part<Whole>(statistic: Statistic<Whole>, of: (whole: Whole) => number): Found {
  return statistic.none === undefined ? of(statistic.value) : new NoValue(statistic.none)
}

function fullRows(all: MarkTable): MarkTable {
  const width = Math.max(0, ...all.map(row => row.length))
  return all.filter(row => present(row).length === width)
}
