/** Agreement of a panel with gaps, against the published example of Shrout & Fleiss. */
import { expect, test } from 'vitest'
import { panelAgreement } from '../../../shared/statistics/panel-agreement.ts'
import o01 from '../../vectors/o01-icc-shrout-fleiss.json' with { type: 'json' }
import { expectClose, valueFrom } from './builders.ts'

const { ratings } = o01.input
const { expected } = o01

test('the example everybody uses: ICC(2,1), ICC(2,k) and their limits', () => {
  const { entries, judges, single, average } = panelAgreement(ratings)
  expect([entries, judges]).toEqual([6, 4])
  const [one, all] = [valueFrom(single), valueFrom(average)]
  expectClose(
    { one: one.value, oneLow: one.low, oneHigh: one.high, all: all.value, allLow: all.low, allHigh: all.high },
    {
      one: expected.ICC2,
      oneLow: expected.ICC2_lo,
      oneHigh: expected.ICC2_hi,
      all: expected.ICC2k,
      allLow: expected.ICC2k_lo,
      allHigh: expected.ICC2k_hi,
    },
    0.005,
  )
})

test('a judge without marks is left out, and an entry with a gap', () => {
  const gaps = [...ratings.map(row => [...row, null]), [5, null, 5, 5, null]]
  expect(panelAgreement(gaps)).toEqual(panelAgreement(ratings))
})

test('the error of a mean in points, and the gap from which on two differ', () => {
  // Without the judges' levels the rows leave ±0.25, ±0.25, 0 and 0: MSE = 0.25 / 3; the error of a mean of two is sqrt(MSE / 2).
  const { error } = panelAgreement([
    [9, 9.25],
    [8, 8.75],
    [6, 6.5],
    [5, 5.5],
  ])
  const sem = Math.sqrt(0.0625 / 3 / 2)
  const { sem: found, credible } = valueFrom(error)
  expect(found).toBeCloseTo(sem, 12)
  expect(credible).toBeCloseTo(1.96 * Math.SQRT2 * sem, 12)
})

test('five entries are too few for coefficients and enough for the error; three for nothing', () => {
  const { single, average, w, error } = panelAgreement(ratings.slice(0, 5))
  expect([single, average, w].map(({ none }) => none)).toEqual(['too-few', 'too-few', 'too-few'])
  expect(error.none).toBeUndefined()
  expect(panelAgreement(ratings.slice(0, 3)).error).toEqual({ none: 'too-few' })
})

test('full agreement about the order is a W of 1', () => {
  const table = [1, 2, 3, 4, 5, 6].map(mark => [mark, mark + 10, mark * 2])
  expect(valueFrom(panelAgreement(table).w)).toBe(1)
})

test('one judge agrees with nobody', () => {
  const alone = panelAgreement(ratings.map(row => row.slice(0, 1)))
  expect([alone.judges, alone.single, alone.w, alone.error]).toEqual([1, { none: 'too-few' }, { none: 'too-few' }, { none: 'too-few' }])
})

test('marks that are all the same have neither coefficient nor order, and no error', () => {
  const { single, average, w, error } = panelAgreement(Array.from({ length: 6 }, () => [8, 8]))
  expect([single, average, w]).toEqual([{ none: 'constant' }, { none: 'constant' }, { none: 'constant' }])
  expect(valueFrom(error)).toEqual({ sem: 0, credible: 0 })
})

test('judges who agree fully have a coefficient without limits: that is said, not shown', () => {
  const same = panelAgreement([1, 2, 3, 4, 5, 6].map(mark => [mark, mark]))
  expect(same.single).toEqual({ none: 'no-residual' })
})

test('marks that cancel each other out give no coefficient', () => {
  const { average } = panelAgreement([1, 2, 3, 4, 5, 6].map(mark => [mark, 7 - mark]))
  expect(average).toEqual({ none: 'no-variance' })
})

test('a panel without entries has nothing', () => {
  expect(panelAgreement([])).toMatchObject({ entries: 0, judges: 0, single: { none: 'too-few' } })
})
