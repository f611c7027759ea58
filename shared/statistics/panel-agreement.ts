/** How far the judges of a panel agree, and how exact its scores are: what is shown of a table with gaps. Knows totals; calls nobody bad. */
import { intraclassCorrelations } from './icc.ts'
import { kendallW } from './kendall-w.ts'
import { credibleGap, panelError } from './standard-error.ts'
import type { Limits, MarkTable, None, Statistic } from './statistic.ts'
import { columnsOf, fullColumnsOf, present } from './table.ts'

/** Below this many entries an interval of ICC is wider than half of its scale. */
const LEAST_FOR_AGREEMENT = 6
const LEAST_FOR_ERROR = 4

type WithLimits = Readonly<{ value: number }> & Limits
/** `entries` × `judges`: the full table that all rests on. `error` in points: `sem` of an entry's mean for comparing entries of this panel, and the
 * gap from which on two of them differ credibly. */
export type PanelAgreement = Readonly<{
  entries: number
  judges: number
  single: Statistic<WithLimits>
  average: Statistic<WithLimits>
  w: Statistic
  error: Statistic<Readonly<{ sem: number; credible: number }>>
}>

/** ICC(2,1), ICC(2,k), W and SEM of the rows without a gap; a judge who has no mark at all is left out first. `too-few` below six rows, below
 * four for the error, and with fewer than two judges; the reasons of icc.ts and kendall-w.ts otherwise. */
export function panelAgreement(table: MarkTable): PanelAgreement {
  const marking = columnsOf(table).flatMap((column, judge) => (present(column).length > 0 ? [judge] : []))
  const full = table.map(row => present(marking.map(judge => row[judge] ?? null))).filter(row => row.length === marking.length)
  const icc = full.length < LEAST_FOR_AGREEMENT ? tooFew : intraclassCorrelations(full)
  return {
    entries: full.length,
    judges: fullColumnsOf(full).length,
    single: icc.none === undefined ? withLimits(icc.value.agreement.single) : icc,
    average: icc.none === undefined ? withLimits(icc.value.agreement.average) : icc,
    w: concordance(full),
    error: errorOf(full),
  }
}

const tooFew: None = { none: 'too-few' }

function withLimits({ icc, limits }: Readonly<{ icc: Statistic; limits: Statistic<Limits> }>): Statistic<WithLimits> {
  if (icc.none !== undefined) return icc
  return limits.none === undefined ? { value: { value: icc.value, ...limits.value } } : limits
}

function concordance(full: MarkTable): Statistic {
  const w = full.length < LEAST_FOR_AGREEMENT ? tooFew : kendallW(full)
  return w.none === undefined ? { value: w.value.corrected.w } : w
}

function errorOf(full: MarkTable): PanelAgreement['error'] {
  const error = full.length < LEAST_FOR_ERROR ? tooFew : panelError(full)
  return error.none === undefined ? { value: { sem: error.value.relative, credible: credibleGap(error.value) } } : error
}
