/** How exact a panel's score is, and how many judges would make it as exact as wanted. Knows mean squares; never re-ranks anyone. */
import { meanSquares } from './mean-squares.ts'
import type { MarkTable, Statistic } from './statistic.ts'

/** Standard errors of an entry's mean mark, in points. `relative` is for comparing entries of the same panel, `absolute` for comparing a
 * score with a fixed standard: there the judges' levels count as error too. */
export type PanelError = Readonly<{ relative: number; absolute: number }>

/** Two-way standard errors of the scores of a full table: sqrt(MSE/k), and sqrt((MSC - MSE)/(nk) + MSE/k). A table without disagreement has
 * the error 0. `incomplete`, `too-few` as for every full table. */
export function panelError(table: MarkTable): Statistic<PanelError> {
  const squares = meanSquares(table)
  if (squares.none !== undefined) return squares
  const { n, k, columns, residual } = squares.value
  return { value: { relative: Math.sqrt(residual / k), absolute: Math.sqrt((columns - residual) / (n * k) + residual / k) } }
}

/** The gap in points from which on two entries of one panel differ credibly (95 %): 1.96 sqrt(2) SEM, with the relative error. */
export function credibleGap({ relative }: PanelError): number {
  return 1.96 * Math.SQRT2 * relative
}

/** Whether a gap between two scores at a cut line, in points, is smaller than the noise of the panel. Shown, never acted upon. */
export function isInsideNoise(gap: number, error: PanelError): boolean {
  return Math.abs(gap) < credibleGap(error)
}

/** `exact` panel size for the target, and the whole number of `judges` that reaches it. */
export type PanelSize = Readonly<{ exact: number; judges: number }>

/** Spearman-Brown: how many judges reach the reliability `target` when one alone has `single`. `out-of-range` unless both lie between 0 and
 * 1, ends excluded: judges who do not agree at all never reach a target. */
export function judgesNeeded(target: number, single: number): Statistic<PanelSize> {
  if (!(target > 0 && target < 1 && single > 0 && single < 1)) return { none: 'out-of-range' }
  const exact = (target * (1 - single)) / (single * (1 - target))
  // A whole number reached up to the noise of doubles needs no further judge.
  return { value: { exact, judges: Math.max(1, Math.ceil(exact - 1e-9)) } }
}
