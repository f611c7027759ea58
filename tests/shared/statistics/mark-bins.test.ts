/** One axis for all histograms. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonBins, countInBins } from '../../../shared/statistics/mark-bins.ts'

test.each([
  { totals: [80_000], from: 80_000, width: 500, count: 1 },
  { totals: [80_000, 86_500], from: 80_000, width: 500, count: 14 },
  { totals: [80_000, 87_000], from: 80_000, width: 1000, count: 8 },
  { totals: [80_300, 99_900], from: 80_000, width: 2000, count: 10 },
  { totals: [0, 100_000], from: 0, width: 10_000, count: 11 },
  { totals: [0, 5_000_000], from: 0, width: 100_000, count: 51 },
])('$totals lie in $count bins of $width from $from on', ({ totals, ...bins }) => {
  expect(commonBins(totals)).toEqual({ ...bins, least: Math.min(...totals), most: Math.max(...totals) })
})

test('without totals there is no axis', () => {
  expect(commonBins([])).toBeNull()
})

test('a total on an edge belongs to the bin that begins there; what lies outside is left out', () => {
  const bins = { from: 80_000, width: 1000, count: 3, least: 80_000, most: 82_500 }
  expect(countInBins(bins, [80_000, 80_999, 81_000, 82_500, 83_000, 79_999])).toEqual([2, 1, 1])
})

test('every total lies in exactly one bin', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 40 }), totals => {
      const bins = commonBins(totals)
      if (bins === null) throw new Error('no bins')
      expect(countInBins(bins, totals).reduce((sum, count) => sum + count, 0)).toBe(totals.length)
    }),
  )
})
