/** How far marks of one criterion are apart: the middle mark, the spread, and each judge's difference from the middle. Advice only; knows no judge. */
import type { Thousandths } from '../domain/quantity.ts'

type Gaps = {
  median: number | null
  spread: number | null
  marks: { mark: Thousandths | null; gap: number | null }[]
}

/**
 * `marks` in thousandths, null where a judge has not marked yet. The median of an even number of marks is the lower of the two in the middle, so
 * that it is a mark somebody gave; spread is the highest less the lowest. Fewer than two marks have neither.
 */
export function gapsOf(marks: readonly (Thousandths | null)[]): Gaps {
  const given = marks.filter(mark => mark !== null).toSorted((a, b) => a - b)
  const [low, high, median] = [given[0], given.at(-1), given[(given.length - 1) >> 1]]
  if (given.length < 2 || low === undefined || high === undefined || median === undefined)
    return { median: null, spread: null, marks: marks.map(mark => ({ mark, gap: null })) }
  return { median, spread: high - low, marks: marks.map(mark => ({ mark, gap: mark === null ? null : mark - median })) }
}
