import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { TimeLimit } from '../../../shared/domain/time-limit.ts'
import { timeDeduction } from '../../../shared/scoring/time-deduction.ts'

const aLimit = (deduction: unknown) => TimeLimit.parse({ part: 'lesson', atLeast: 18 * 60, atMost: 20 * 60, deduction })
const fixed = aLimit(5000)
const stepped = aLimit({ every: 30, points: 500 })
const capped = aLimit({ every: 30, points: 500, most: 1200 })
const at = (minutes: number, seconds: number, milliseconds = 0) => (minutes * 60 + seconds) * 1000 + milliseconds

describe('a time', () => {
  test.each([
    ['18:00.000', at(18, 0)],
    ['19:30.500', at(19, 30, 500)],
    ['20:00.000', at(20, 0)],
  ])('of %s is inside from 18 to 20 minutes', (_, time) => {
    expect(timeDeduction(fixed, time)).toBeUndefined()
    expect(timeDeduction(stepped, time)).toBeUndefined()
  })

  test('of 17:59.999 is under', () => {
    expect(timeDeduction(fixed, at(17, 59, 999))).toStrictEqual({ side: 'under', limit: 1080, outside: 1, deduction: 5000 })
  })

  test('of 20:00.001 is over', () => {
    expect(timeDeduction(fixed, at(20, 0, 1))).toStrictEqual({ side: 'over', limit: 1200, outside: 1, deduction: 5000 })
  })

  test('of nothing at all is under by the whole limit, and inside where no least time is asked for', () => {
    expect(timeDeduction(fixed, 0)).toStrictEqual({ side: 'under', limit: 1080, outside: 1_080_000, deduction: 5000 })
    expect(timeDeduction({ ...fixed, atLeast: 0 }, 0)).toBeUndefined()
  })

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('of %d ms is a fault', time => {
    expect(() => timeDeduction(fixed, time)).toThrow(RangeError)
  })
})

describe('a stepped deduction', () => {
  const overBy = (milliseconds: number) => timeDeduction(stepped, at(20, 0) + milliseconds)
  const underBy = (milliseconds: number) => timeDeduction(stepped, at(18, 0) - milliseconds)

  test.each([
    [1, 1, 500],
    [29_999, 1, 500],
    [30_000, 1, 500],
    [30_001, 2, 1000],
    [60_000, 2, 1000],
    [60_001, 3, 1500],
  ])('counts every started span on both sides: %i ms are %i', (outside, spans, deduction) => {
    expect(overBy(outside)).toStrictEqual({ side: 'over', limit: 1200, outside, spans, deduction })
    expect(underBy(outside)).toStrictEqual({ side: 'under', limit: 1080, outside, spans, deduction })
  })

  test('costs at most what the rules name', () => {
    const costs = [60_000, 60_001, 600_000].map(outside => timeDeduction(capped, at(20, 0) + outside)?.deduction)
    expect(costs).toEqual([1000, 1200, 1200])
    expect(timeDeduction(aLimit({ every: 30, points: 500, most: 0 }), 0)?.deduction).toBe(0)
  })

  test('that no mark can hold is a fault, but not where the most is named', () => {
    const huge = { every: 1, points: 1_000_000_000 }
    expect(() => timeDeduction(aLimit(huge), at(20, 1, 1))).toThrow()
    expect(timeDeduction(aLimit({ ...huge, most: 7000 }), at(20, 1, 1))?.deduction).toBe(7000)
  })

  test('never falls as the time moves away, and is a whole number of spans', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.nat(100_000), (outside, more) => {
        const [near, far] = [overBy(outside + 1), overBy(outside + 1 + more)]
        expect(near?.deduction).toBeLessThanOrEqual(far?.deduction ?? -1)
        expect(near?.deduction).toBe(((near?.spans ?? 0) * 500) as Thousandths)
        expect((near?.spans ?? 0) * 30_000).toBeGreaterThanOrEqual(outside + 1)
        expect(((near?.spans ?? 0) - 1) * 30_000).toBeLessThan(outside + 1)
      }),
    )
  })
})
