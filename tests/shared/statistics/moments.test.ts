import { describe, expect, test } from 'vitest'
import { chiSquareUpperTail, fQuantile, fUpperTail } from '../../../shared/statistics/distributions.ts'
import { mean, median, variance } from '../../../shared/statistics/moments.ts'
import { meanRanks } from '../../../shared/statistics/ranks.ts'

describe('moments', () => {
  test('the mean of equal values is that value, to the last bit', () => {
    expect(mean([0.1, 0.1, 0.1])).toBe(0.1)
    expect(variance([0.1, 0.1, 0.1])).toBe(0)
  })

  test('the median is the middle, or the mean of the two middle ones', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([9, 1, 5, 6])).toBe(5.5)
    expect(median([7])).toBe(7)
    expect(median([7, 8])).toBe(7.5)
  })
})

describe('ranks', () => {
  test('ties share the mean of their places', () => {
    expect(meanRanks([30, 10, 20, 20])).toEqual([4, 1, 2.5, 2.5])
    expect(meanRanks([5, 5, 5])).toEqual([2, 2, 2])
    expect(meanRanks([])).toEqual([])
  })
})

describe('distributions', () => {
  test('have the values of printed tables', () => {
    expect(fQuantile(0.95, { above: 5, below: 10 })).toBeCloseTo(3.3258, 4)
    expect(fUpperTail(3.3258, { above: 5, below: 10 })).toBeCloseTo(0.05, 4)
    expect(chiSquareUpperTail(3.8415, 1)).toBeCloseTo(0.05, 4)
  })

  test('an F of zero is always reached', () => {
    expect(fUpperTail(0, { above: 5, below: 10 })).toBe(1)
  })

  test('a tiny p keeps its digits', () => {
    // For 2 degrees of freedom above: (1 + 2F/d)^(-d/2).
    expect(fUpperTail(1e6, { above: 2, below: 10 }) / (1 + 2e5) ** -5).toBeCloseTo(1, 9)
  })
})
