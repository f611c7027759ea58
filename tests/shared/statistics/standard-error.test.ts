import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drifts } from '../../../shared/statistics/drift.ts'
import { credibleGap, isInsideNoise, judgesNeeded, panelError } from '../../../shared/statistics/standard-error.ts'
import o01 from '../../vectors/o01-icc-shrout-fleiss.json' with { type: 'json' }
import { numbersIn, someTable, valueFrom } from './builders.ts'

describe('the standard error of a panel score', () => {
  test('of the Shrout & Fleiss table', () => {
    const { relative, absolute } = valueFrom(panelError(o01.input.ratings))
    const { MSE, MSC } = o01.full_precision
    expect(relative).toBeCloseTo(Math.sqrt(MSE / 4), 9)
    expect(absolute).toBeCloseTo(Math.sqrt((MSC - MSE) / 24 + MSE / 4), 9)
    expect(relative).toBeCloseTo(0.5048, 4)
  })

  test('is zero without disagreement, and needs a full table', () => {
    expect(
      panelError([
        [8, 8],
        [9, 9],
      ]),
    ).toEqual({ value: { relative: 0, absolute: 0 } })
    expect(
      panelError([
        [8, 8],
        [9, null],
      ]),
    ).toEqual({ none: 'incomplete' })
  })

  test('makes a gap at the cut line credible, or noise', () => {
    const error = { relative: 0.5, absolute: 0.9 }
    expect(credibleGap(error)).toBeCloseTo(1.3859, 4)
    expect(isInsideNoise(1.38, error)).toBe(true)
    expect(isInsideNoise(-1.38, error)).toBe(true)
    expect(isInsideNoise(1.39, error)).toBe(false)
    expect(isInsideNoise(0, { relative: 0, absolute: 0 })).toBe(false)
  })
})

describe('the judges needed for a reliability', () => {
  test('by Spearman-Brown', () => {
    // k = R (1 - r) / (r (1 - R)): 0.8 * 0.5 / (0.5 * 0.2) = 4.
    expect(judgesNeeded(0.8, 0.5)).toMatchObject({ value: { judges: 4 } })
    expect(judgesNeeded(0.9, 0.29).value?.exact).toBeCloseTo(22.0345, 4)
    expect(judgesNeeded(0.9, 0.29).value?.judges).toBe(23)
    expect(judgesNeeded(0.3, 0.6)).toMatchObject({ value: { judges: 1 } })
  })

  test('cannot be said for targets and agreements outside 0 to 1', () => {
    for (const [target, single] of [
      [0, 0.5],
      [1, 0.5],
      [0.5, 0],
      [0.5, 1],
      [0.5, -0.2],
    ] as const)
      expect(judgesNeeded(target, single)).toEqual({ none: 'out-of-range' })
  })
})

describe('drift within a day', () => {
  test('is the slope of the deviation over the running order', () => {
    // Deviations of the first judge: 0, 0.5, 1, 1.25, 2; places 0 to 4. Line 0.95 + 0.475 (place - 2), residuals 0, 0.025, 0.05, -0.175, 0.1.
    const [first, second] = drifts([
      [8, 8],
      [8, 7],
      [9, 7],
      [8.5, 6],
      [9, 5],
    ])
    const { slope, standardError, t, n } = valueFrom(first ?? { none: 'too-few' })
    expect(n).toBe(5)
    expect(slope).toBeCloseTo(0.475, 12)
    expect(standardError).toBeCloseTo(Math.sqrt(0.04375 / 3 / 10), 12)
    expect(t.value).toBeCloseTo(0.475 / Math.sqrt(0.04375 / 3 / 10), 9)
    expect(second?.value?.slope).toBeCloseTo(-0.475, 12)
  })

  test('has no t when the deviations lie on a line', () => {
    const [first] = drifts([
      [8.1, 8],
      [8.2, 8],
      [8.3, 8],
      [8.4, 8],
    ])
    expect(first?.value).toMatchObject({ standardError: 0, t: { none: 'no-residual' } })
    expect(first?.value?.slope).toBeCloseTo(0.05, 12)
  })

  test('leaves the place of a missing mark empty and needs four entries', () => {
    expect(
      drifts([
        [1, 0],
        [null, 0],
        [3, 0],
        [4, 0],
        [5, 0],
      ])[0]?.value,
    ).toMatchObject({ n: 4, slope: 0.5 })
    expect(
      drifts([
        [1, 0],
        [2, 0],
        [3, 0],
        [4, null],
      ]),
    ).toEqual([{ none: 'too-few' }, { none: 'too-few' }])
    expect(drifts([])).toEqual([])
  })

  test('no number is ever anything but finite', () => {
    fc.assert(
      fc.property(someTable, table => {
        expect(numbersIn([drifts(table), panelError(table)]).every(Number.isFinite)).toBe(true)
      }),
    )
  })
})
