/** The usual limit, and the middle mark: whole thousandths. */
import { expect, it } from 'vitest'
import { disagreementLimit } from '../../../shared/reconciliation/disagreement.ts'
import { medianMark } from '../../../shared/reconciliation/median-mark.ts'

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

it.each([
  [[7000], 7000],
  [[9000, 7000, 8000], 8000],
  [[9000, 7000], 8000],
  [[7001, 7000], 7000],
  [[10_001, 9000, 10_000, 30_000], 10_000],
])('the middle of %j is %i', (marks, middle) => {
  expect(medianMark(marks as never)).toBe(middle)
})

it('finds no middle of nothing', () => {
  expect(() => medianMark([])).toThrow(RangeError)
})
