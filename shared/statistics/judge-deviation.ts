/** How each judge differs from the panel: severity, consistency, use of the scale. Knows present marks only; judges nothing. */

import { zip } from '../zip.ts'
import { correlation, mean, median, variance } from './moments.ts'
import { type Compared, comparedMarks } from './others.ts'
import { meanRanks } from './ranks.ts'
import type { MarkTable, Statistic } from './statistic.ts'
import { columnsOf, present } from './table.ts'

/** `marks`: all marks of the judge; `compared`: those of entries that someone else marked too, the base of everything but the spread.
 * `severity`: mean deviation from the mean of all present marks, in points, minus is severe; `leaveOneOut`: the same from the mean of the
 * others. `sd` of the deviations (n - 1), `standardError` = sd / sqrt(compared), `largest` absolute deviation. `r` with the mean of the
 * others, negative for a reversed scale. `rho`: Spearman with the panel's order by mean mark. `spreadRatio`: the judge's SD over the
 * median SD of all judges, below 0.5 central tendency, above 1.5 extremes. */
export type JudgeDeviation = Readonly<{
  marks: number
  compared: number
  severity: Statistic
  leaveOneOut: Statistic
  sd: Statistic
  standardError: Statistic
  largest: Statistic
  r: Statistic
  rho: Statistic
  spreadRatio: Statistic
}>

/** One result per judge, in the order of the columns. An entry with a single mark counts for `marks` and the spread alone: it holds no
 * deviation. Means need one compared entry, spreads two, correlations three, else `too-few`; `constant` where a correlation or the median
 * spread has nothing that varies. */
export function judgeDeviations(table: MarkTable): readonly JudgeDeviation[] {
  const columns = columnsOf(table).map(present)
  const spreads = columns.map(spread)
  const known = spreads.flatMap(({ value }) => value ?? [])
  return zip(columns, spreads).map(([marks, own], judge) => ({
    marks: marks.length,
    ...comparison(comparedMarks(table, judge)),
    spreadRatio: spreadRatio(own, known),
  }))
}

function comparison(compared: readonly Compared[]): Omit<JudgeDeviation, 'marks' | 'spreadRatio'> {
  const deviations = compared.map(({ deviation }) => deviation)
  const marks = compared.map(({ mark }) => mark)
  const ofOthers = compared.map(({ others }) => mean(others))
  const ofPanel = compared.map(({ panelMean }) => steady(panelMean))
  const sd = spread(deviations)
  return {
    compared: compared.length,
    severity: average(deviations),
    leaveOneOut: average(zip(marks, ofOthers).map(([mark, other]) => mark - other)),
    sd,
    standardError: sd.none === undefined ? { value: sd.value / Math.sqrt(deviations.length) } : sd,
    largest: deviations.length === 0 ? { none: 'too-few' } : { value: Math.max(...deviations.map(Math.abs)) },
    r: correlation(zip(marks, ofOthers.map(steady))),
    rho: correlation(zip(meanRanks(marks), meanRanks(ofPanel))),
  }
}

/** Means of other marks with the same sum may differ in the last bit; where only equal or unequal counts, that would break ties. */
function steady(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

function average(values: readonly number[]): Statistic {
  return values.length === 0 ? { none: 'too-few' } : { value: mean(values) }
}

function spread(values: readonly number[]): Statistic {
  return values.length < 2 ? { none: 'too-few' } : { value: Math.sqrt(variance(values)) }
}

function spreadRatio(own: Statistic, all: readonly number[]): Statistic {
  if (own.none !== undefined) return own
  const middle = median(all)
  return middle === 0 ? { none: 'constant' } : { value: own.value / middle }
}
