/** What is shown of one judge, against numbers reckoned by hand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeFigures } from '../../../shared/statistics/judge-figures.ts'
import { limitsOfMean, tQuantile } from '../../../shared/statistics/limits-of-mean.ts'
import type { MarkTable } from '../../../shared/statistics/statistic.ts'
import { numbersIn, someTable, valueFrom } from './builders.ts'

const first = (table: MarkTable, max = 100) => {
  const [figures] = judgeFigures(table, max)
  if (figures === undefined) throw new Error('no judge')
  return figures
}

test('the quantile of t is that of the tables', () => {
  expect(tQuantile(1)).toBeCloseTo(12.7062, 3)
  expect(tQuantile(3)).toBeCloseTo(3.1824, 3)
  expect(tQuantile(30)).toBeCloseTo(2.0423, 3)
})

test('the limits of a mean reach t standard errors to either side', () => {
  const { low, high } = limitsOfMean(5, { standardError: 2, n: 4 })
  expect([low, high].map(value => Number(value.toFixed(3)))).toEqual([-1.365, 11.365])
})

test('a judge who is always lower is severe: the deviation from the mean of both, and its limits', () => {
  // Deviations −4, −5, −4, −5: mean −4.5, SD √(1/3), error √(1/12), t(3) = 3.182.
  const { severity, marks, mean } = first([
    [80, 88],
    [70, 80],
    [81, 89],
    [71, 81],
  ])
  const { value, low, high, isClear } = valueFrom(severity)
  expect([value, isClear, marks, valueFrom(mean)]).toEqual([-4.5, true, 4, 75.5])
  expect(low).toBeCloseTo(-4.5 - 3.1824 * Math.sqrt(1 / 12), 3)
  expect(high).toBeCloseTo(-4.5 + 3.1824 * Math.sqrt(1 / 12), 3)
})

test('what is sure and small is not clear: 3 % of the maximum is the least that matters', () => {
  const table = [
    [80, 82],
    [70, 72],
    [81, 83],
    [71, 73],
  ]
  expect(valueFrom(first(table, 100).severity)).toMatchObject({ value: -1, low: -1, high: -1, isClear: false })
  expect(valueFrom(first(table, 33).severity).isClear).toBe(true)
})

test('what is large and unsure is not clear', () => {
  const { value, isClear } = valueFrom(
    first([
      [60, 80],
      [80, 70],
      [60, 90],
      [80, 70],
    ]).severity,
  )
  expect([value < -3, isClear]).toEqual([true, false])
})

test('three entries are too few for severity, five for consistency, three marks for spread', () => {
  const rows = [
    [80, 88],
    [70, 80],
    [81, 83],
    [71, 86],
    [75, 81],
    [77, 84],
  ]
  const shown = (count: number) => {
    const { severity, spread, consistency } = first(rows.slice(0, count))
    return [severity, spread, consistency].map(({ none }) => none ?? 'shown')
  }
  expect([shown(3), shown(4), shown(5), shown(6)]).toEqual([
    ['too-few', 'too-few', 'too-few'],
    ['shown', 'shown', 'too-few'],
    ['shown', 'shown', 'too-few'],
    ['shown', 'shown', 'shown'],
  ])
})

test('an entry that nobody else marked says nothing about severity', () => {
  const table = [
    [80, 88],
    [70, 80],
    [81, 83],
    [71, null],
  ]
  expect([first(table).severity, first(table).marks]).toEqual([{ none: 'too-few' }, 4])
})

test('the spread is narrow below half of the middle one and wide above one and a half', () => {
  const column = (step: number) => [70, 70 + step, 70 + 2 * step, 70 + 3 * step]
  const columns = [column(1), column(4), column(4), column(7)]
  const table = [0, 1, 2, 3].map(row => columns.map(each => each[row] ?? null))
  const verdicts = judgeFigures(table, 100).map(({ spread }) => valueFrom(spread).verdict)
  expect(verdicts).toEqual(['narrow', 'usual', 'usual', 'wide'])
})

test('where most judges give one mark only, there is no middle spread to compare with', () => {
  const table = [1, 2, 3, 4].map(at => [70 + at, 80, 80])
  expect(first(table).spread).toEqual({ none: 'constant' })
})

test('a judge without a mark has nothing', () => {
  const [, second] = judgeFigures([[80, null]], 100)
  const none = { none: 'too-few' }
  expect(second).toEqual({ marks: 0, mean: none, severity: none, consistency: none, spread: none })
})

test('whatever people produce, every number is finite and the limits hold the value', () => {
  fc.assert(
    fc.property(someTable, table => {
      const all = judgeFigures(table, 100)
      expect(numbersIn(all).every(Number.isFinite)).toBe(true)
      for (const { severity } of all)
        if (severity.value !== undefined)
          expect(severity.value.low <= severity.value.value && severity.value.value <= severity.value.high).toBe(true)
    }),
  )
})
