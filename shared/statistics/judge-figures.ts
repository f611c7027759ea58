/** What is shown of one judge: severity with limits, consistency, spread, each from the entry on from which it says something. Knows a table of
 * totals and the maximum; names nobody and blames nobody. */
import { type JudgeDeviation, judgeDeviations } from './judge-deviation.ts'
import { limitsOfMean } from './limits-of-mean.ts'
import { mean, variance } from './moments.ts'
import type { Limits, MarkTable, None, Statistic } from './statistic.ts'
import { columnsOf, present } from './table.ts'

/** Below these nothing is shown: two or three marks look like a tendency and are none. */
const LEAST_FOR_SEVERITY = 4
const LEAST_FOR_SPREAD = 4
const LEAST_FOR_CONSISTENCY = 6
/** A difference smaller than this share of the maximum is of no account, however sure it is. */
export const MATTERS = 0.03
const NARROW = 0.5
const WIDE = 1.5

export type Severity = Readonly<{ value: number; isClear: boolean }> & Limits
export type Spread = Readonly<{ sd: number; ratio: number; verdict: 'narrow' | 'usual' | 'wide' }>
/** `marks`: all of the judge's. `mean` and `severity` in points, minus is severe; `isClear`: zero lies outside the 95 % limits and the
 * deviation is 3 % of the maximum or more. `consistency`: r with the mean of the others. */
export type JudgeFigures = Readonly<{
  marks: number
  mean: Statistic
  severity: Statistic<Severity>
  consistency: Statistic
  spread: Statistic<Spread>
}>

/** One result per judge, in the order of the columns; `max` in points. `too-few` below four compared entries (severity), four marks (spread),
 * six compared entries (consistency) or one mark (mean); `constant` where nothing varies that the figure needs. */
export function judgeFigures(table: MarkTable, max: number): readonly JudgeFigures[] {
  const columns = columnsOf(table).map(present)
  return judgeDeviations(table).map((deviation, judge) => {
    const marks = columns[judge] ?? []
    return {
      marks: marks.length,
      mean: marks.length === 0 ? tooFew : { value: mean(marks) },
      severity: severityOf(deviation, max),
      consistency: deviation.compared < LEAST_FOR_CONSISTENCY ? tooFew : deviation.r,
      spread: spreadOf(marks, deviation.spreadRatio),
    }
  })
}

const tooFew: None = { none: 'too-few' }

function severityOf({ compared, severity, standardError }: JudgeDeviation, max: number): Statistic<Severity> {
  if (severity.none !== undefined || standardError.none !== undefined || compared < LEAST_FOR_SEVERITY) return tooFew
  const { value } = severity
  const limits = limitsOfMean(value, { standardError: standardError.value, n: compared })
  const isSure = limits.low > 0 || limits.high < 0
  return { value: { value, ...limits, isClear: isSure && Math.abs(value) >= MATTERS * max } }
}

function spreadOf(marks: readonly number[], ratio: Statistic): Statistic<Spread> {
  if (marks.length < LEAST_FOR_SPREAD) return tooFew
  if (ratio.none !== undefined) return ratio
  const verdict = ratio.value < NARROW ? 'narrow' : ratio.value > WIDE ? 'wide' : 'usual'
  return { value: { sd: Math.sqrt(variance(marks)), ratio: ratio.value, verdict } }
}
