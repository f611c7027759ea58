/** A number line that reads well. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisFor } from '../../../renderer/features/statistics/axis.ts'

test.each([
  { values: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], places: 1 },
  { values: [-1.3, 0.7], ticks: [-1.5, -1, -0.5, 0, 0.5, 1], places: 1 },
  { values: [0, 9.5], ticks: [0, 2, 4, 6, 8, 10], places: 0 },
  { values: [61, 74], ticks: [60, 62, 64, 66, 68, 70, 72, 74], places: 0 },
  { values: [0, 0.04], ticks: [0, 0.01, 0.02, 0.03, 0.04], places: 2 },
])('$values', ({ values, ...axis }) => {
  expect(axisFor(values)).toEqual({ ...axis, domain: [axis.ticks[0], axis.ticks.at(-1)] })
})

test('one value, even nought, still has a length', () => {
  for (const value of [0, 5, -3]) {
    const { domain, ticks } = axisFor([value])
    expect(domain[0]).toBeLessThan(domain[1])
    expect(ticks.length).toBeGreaterThan(1)
  }
})

test('covers every value with few marks', () => {
  const value = fc.double({ min: -1000, max: 1000, noNaN: true }).map(each => Math.round(each * 100) / 100)
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), values => {
      const { domain, ticks } = axisFor(values)
      expect(domain[0] <= Math.min(...values) + 1e-6 && domain[1] >= Math.max(...values) - 1e-6).toBe(true)
      expect(ticks.length).toBeLessThanOrEqual(9)
    }),
  )
})
