/** Each detector by itself: what just passes its limit and what just does not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dixonOutlier } from '../../../../shared/reconciliation/alerts/dixon-outlier.ts'
import { farMarks } from '../../../../shared/reconciliation/alerts/far-marks.ts'
import { reversedOrder } from '../../../../shared/reconciliation/alerts/reversed-order.ts'
import { robustOutliers } from '../../../../shared/reconciliation/alerts/robust-outliers.ts'
import { sameMarkRuns } from '../../../../shared/reconciliation/alerts/same-mark-runs.ts'
import { wideSpread } from '../../../../shared/reconciliation/alerts/wide-spread.ts'

const far = (marks: readonly number[], limit: number) => farMarks(marks as never, limit as never)

describe('distance from the median of the others', () => {
  it('is told by more than the limit, above as below', () => {
    expect(far([70_000, 70_000, 78_000], 8000)).toEqual([])
    expect(far([70_000, 70_000, 78_001], 8000)).toEqual([{ at: 2, value: 78_001, median: 70_000 }])
    expect(far([61_999, 70_000, 70_000], 8000)).toEqual([{ at: 0, value: 61_999, median: 70_000 }])
  })

  it('says nothing of fewer than three marks', () => {
    expect(far([], 1)).toEqual([])
    expect(far([80_000, 1], 1)).toEqual([])
  })

  it('does not blame the others for one outlier among three', () => {
    expect(far([50_000, 71_000, 71_000], 8000)).toEqual([{ at: 0, value: 50_000, median: 71_000 }])
  })

  it('tells of several, each against the median of all the others', () => {
    expect(far([50_000, 52_000, 80_000, 81_000, 82_000], 8000)).toEqual([
      { at: 0, value: 50_000, median: 80_500 },
      { at: 1, value: 52_000, median: 80_500 },
    ])
  })

  it('tells of both sides where a panel is split in halves', () => {
    expect(far([50_000, 50_000, 71_000, 71_000], 8000).map(({ at }) => at)).toEqual([0, 1, 2, 3])
  })

  it('leaves out a mark for which nobody is left to compare with', () => {
    expect(far([0, 40_000, 100_000], 8000).map(({ at }) => at)).toEqual([0, 2])
  })

  it('does not depend on the order of the judges, and tells of nobody within the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { maxLength: 9 }), fc.integer({ min: 1, max: 50_000 }), (marks, limit) => {
        const found = far(marks, limit)
        const turned = far(marks.toReversed(), limit).map(each => ({ ...each, at: marks.length - 1 - each.at }))
        expect(turned.sort((a, b) => a.at - b.at)).toEqual(found)
        for (const { value, median } of found) expect(Math.abs(value - median)).toBeGreaterThan(limit)
        const isAnyFar = marks.length > 2 && Math.max(...marks) - Math.min(...marks) > 2 * limit
        if (isAnyFar) expect(found.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('spread', () => {
  const spread = (marks: readonly number[], limit: number) => wideSpread(marks as never, limit as never)
  it('is told by more than the limit, with every mark at either end', () => {
    expect(spread([70_000, 60_000, 65_000, 70_000], 10_000)).toBeUndefined()
    expect(spread([70_000, 60_000, 65_000, 70_000], 9999)).toEqual({ highest: 70_000, lowest: 60_000, ends: [0, 1, 3] })
  })
  it('says nothing without marks', () => expect(spread([], 1)).toBeUndefined())
})

describe('robust z', () => {
  const robust = (marks: readonly number[], above: number, least = 0) => robustOutliers(marks as never, { above, least: least as never })
  it('tells of a mark far for how close the others lie, with the figures that it comes from', () => {
    // Others 19, 19.5, 19.5, 20: median 19.5, their own distances 0.5, 0, 0, 0.5, the middle one 0.25; z = 0.6745 × 1.5 / 0.25.
    expect(robust([18_000, 19_000, 19_500, 19_500, 20_000], 4046)).toEqual([
      { at: 0, value: 18_000, median: 19_500, usual: 250, z: expect.closeTo(-4.047) },
    ])
    expect(robust([18_000, 19_000, 19_500, 19_500, 20_000], 4047)).toEqual([])
  })
  it('asks for the least distance besides, and takes it as enough', () => {
    expect(robust([18_000, 19_000, 19_500, 19_500, 20_000], 3500, 1500)).toHaveLength(1)
    expect(robust([18_000, 19_000, 19_500, 19_500, 20_000], 3500, 1501)).toEqual([])
  })
  it('has no measure where the others agree, or are too few', () => {
    expect(robust([10_000, 19_000, 19_000, 19_000, 20_000], 1000)).toEqual([])
    expect(robust([10_000, 19_000, 20_000], 1000)).toEqual([])
  })
})

describe('Dixon’s Q', () => {
  const dixon = (marks: readonly number[], confidence: 90 | 95, least = 0) =>
    dixonOutlier(marks as never, { confidence, least: least as never })
  it('tells of the lowest and of the highest, with its neighbour', () => {
    expect(dixon([19_000, 12_000, 18_500, 20_000], 95)).toBeUndefined()
    expect(dixon([19_000, 10_000, 18_500, 19_200], 95)).toEqual({
      at: 1,
      value: 10_000,
      next: 18_500,
      range: 9200,
      q: expect.closeTo(8.5 / 9.2),
      critical: 0.829,
    })
    expect(dixon([10_000, 10_200, 10_100, 20_000], 95)).toMatchObject({ at: 3, next: 10_200, range: 10_000 })
  })
  it('is easier to pass at 90 %', () => {
    // Q = 6.5 / 8 = 0.8125, between the critical values of four marks.
    expect(dixon([12_000, 18_500, 19_000, 20_000], 95)).toBeUndefined()
    expect(dixon([12_000, 18_500, 19_000, 20_000], 90)).toMatchObject({ at: 0, critical: 0.765 })
  })
  it('asks for the least gap besides', () => {
    expect(dixon([19_000, 10_000, 18_500, 19_200], 95, 8500)).toBeDefined()
    expect(dixon([19_000, 10_000, 18_500, 19_200], 95, 8501)).toBeUndefined()
  })
  it.each([[[]], [[1000]], [[1000, 1000]], [[1000, 1000, 1000]], [Array.from({ length: 11 }, (_, i) => (i === 0 ? 0 : 9000 + i))]])(
    'says nothing of %j',
    marks => expect(dixon(marks, 90)).toBeUndefined(),
  )
})

describe('the order of a judge against the panel', () => {
  const others = [90, 85, 80, 75, 70, 65]
  it('is told below the limit, from so many entries on', () => {
    expect(reversedOrder(others.toReversed(), others, { below: 0, from: 6 })).toBeCloseTo(-1)
    expect(reversedOrder(others.toReversed(), others, { below: 0, from: 7 })).toBeUndefined()
    expect(reversedOrder(others, others, { below: 1000, from: 6 })).toBeUndefined()
  })
  it('lies on the limit without passing it', () => {
    // Differences of ranks 2, 0, −2 and the same again: 1 − 6 × 16 / (6 × 35) = 0.542857…
    const own = [80, 85, 90, 65, 70, 75]
    expect(reversedOrder(own, others, { below: 542, from: 6 })).toBeUndefined()
    expect(reversedOrder(own, others, { below: 543, from: 6 })).toBeCloseTo(0.5428571)
  })
  it('does not exist where all marks are the same', () => {
    expect(reversedOrder([80, 80, 80, 80], [1, 2, 3, 4], { below: 1000, from: 4 })).toBeUndefined()
  })
})

describe('one mark again and again', () => {
  const runs = (marks: readonly (number | null)[], times: number) =>
    sameMarkRuns([...marks.entries()], times, ([, mark]) => mark as never).map(({ value, first, items }) => {
      expect(items[0]).toBe(first)
      return { value, places: items.map(([place]) => place) }
    })
  it('is told from the limit on, as long as the run is', () => {
    expect(runs([8, 9, 9, 9, 9], 5)).toEqual([])
    expect(runs([8, 9, 9, 9, 9, 9, 7], 5)).toEqual([{ value: 9, places: [1, 2, 3, 4, 5] }])
    expect(runs([9, 9, 9, 9, 9, 9], 5)).toEqual([{ value: 9, places: [0, 1, 2, 3, 4, 5] }])
  })
  it('a missing mark neither counts nor ends a run', () => {
    expect(runs([9, null, 9, 9], 3)).toEqual([{ value: 9, places: [0, 2, 3] }])
    expect(runs([9, null, 9, null], 3)).toEqual([])
  })
  it('there may be several', () => {
    expect(runs([9, 9, 9, 8, 8, 8], 3).map(({ value }) => value)).toEqual([9, 8])
  })
})
