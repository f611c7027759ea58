/** Krippendorff's alpha, agreement where marks may be missing. Knows four levels of measurement; not who gave a mark. */
import { isConstant, total } from './moments.ts'
import { countsOf, doubledRankAmong } from './ranks.ts'
import type { MarkTable, Statistic } from './statistic.ts'
import { present } from './table.ts'

/** What differences between marks mean: same or not, order only, distance, or distance in proportion to size. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio'

type Unit = readonly number[]
type Difference = (a: number, b: number) => number

/** alpha = 1 - observed / expected disagreement, at most 1, negative where judges disagree more than by chance. Rows are entries; an entry
 * with fewer than two marks drops out. `too-few` when no entry has two marks; `constant` when all marks that can be paired are equal (then
 * nothing is expected, and 1 would be a claim without evidence); `negative` for marks below zero at ratio level. Krippendorff 2011. */
export function krippendorffAlpha(table: MarkTable, level: Level): Statistic {
  const units = table.map(present).filter(unit => unit.length > 1)
  const marks = units.flat()
  if (marks.length === 0) return { none: 'too-few' }
  if (isConstant(marks)) return { none: 'constant' }
  if (level === 'ratio' && marks.some(mark => mark < 0)) return { none: 'negative' }
  const difference = DIFFERENCES[level]
  const rankOf = doubledRankAmong(marks)
  const scaled = level === 'ordinal' ? units.map(unit => unit.map(rankOf)) : units
  const observed = total(scaled.map(unit => pairSum(unit, difference) / (unit.length - 1)))
  const expected = pairSum(scaled.flat(), difference) / (marks.length - 1)
  return { value: 1 - observed / expected }
}

const squared: Difference = (a, b) => (a - b) ** 2

const DIFFERENCES: Readonly<Record<Level, Difference>> = {
  nominal: (a, b) => (a === b ? 0 : 1),
  // Of ranks: the marks between two marks, their ends counted half, are as many as their mean ranks differ by.
  ordinal: squared,
  interval: squared,
  ratio: (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2),
}

/** Sum of the differences over all ordered pairs, counted by distinct value: a whole round of marks has few. */
function pairSum(marks: Unit, difference: Difference): number {
  const counts = [...countsOf(marks)]
  return total(counts.flatMap(([a, timesA]) => counts.map(([b, timesB]) => timesA * timesB * difference(a, b))))
}
