/** Who is far from the others: advice in whole thousandths. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { disagreementLimit, farTotals } from '../../../shared/reconciliation/disagreement.ts'

const far = (totals: readonly number[], max: number) =>
  farTotals<number>(
    totals.map((total, key) => ({ key, total: total as never })),
    max as never,
  )

it.each([
  [0, 1500],
  [10_000, 1500],
  [15_000, 1500],
  [15_009, 1500],
  [15_010, 1501],
  [80_000, 8000],
  [100_000, 10_000],
])('of a maximum of %i the limit is %i', (max, limit) => {
  expect(disagreementLimit(max as never)).toBe(limit)
})

it('says nothing of fewer than three totals', () => {
  expect(far([], 80_000)).toEqual([])
  expect(far([80_000, 0], 80_000)).toEqual([])
})

it('is told by more than the limit, not by the limit itself', () => {
  expect(far([70_000, 70_000, 78_000], 80_000)).toEqual([])
  expect(far([70_000, 70_000, 78_001], 80_000)).toEqual([{ key: 2, total: 78_001, median: 70_000, limit: 8000 }])
})

it('is told below as above', () => {
  expect(far([70_000, 70_000, 61_999], 80_000)).toMatchObject([{ key: 2, median: 70_000 }])
})

it('is measured against the middle of all, so that one outlier of three does not make the other two look far', () => {
  expect(far([60_000, 70_000, 80_000], 80_000)).toMatchObject([
    { key: 0, median: 70_000 },
    { key: 2, median: 70_000 },
  ])
  expect(far([10_001, 10_000, 30_000], 80_000)).toMatchObject([{ key: 2, median: 10_001 }])
})

it('takes the mean of the middle two of an even number, rounded down to a thousandth', () => {
  expect(far([10_001, 10_000, 9000, 30_000], 80_000)).toMatchObject([{ key: 3, median: 10_000 }])
})

it('does not depend on the order of the judges, and stays whole', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { maxLength: 9 }), fc.integer({ min: 1, max: 100_000 }), (totals, max) => {
      const found = far(totals, max)
      const turned = far(totals.toReversed(), max).map(each => ({ ...each, key: totals.length - 1 - each.key }))
      expect(turned.sort((a, b) => a.key - b.key)).toEqual(found)
      for (const { median, limit } of found) expect([Number.isInteger(median), Number.isInteger(limit)]).toEqual([true, true])
    }),
  )
})
