import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeDeviations } from '../../../shared/statistics/judge-deviation.ts'
import { numbersIn, someFullTable, someReordered, someTable } from './builders.ts'

/** The first judge is one point low, the third turns the scale round. */
const table = [
  [6, 7, 8],
  [6.5, 8, 7.5],
  [8, 9, 7],
  [8.5, 10, 6],
]

describe('how judges differ from the panel', () => {
  test('severity, spread and largest deviation, by hand', () => {
    // Means 7, 22/3, 8, 49/6; deviations of the first judge -1, -5/6, 0, 1/3.
    const [first] = judgeDeviations(table)
    expect(first).toMatchObject({ marks: 4, compared: 4, largest: { value: 1 } })
    expect(first?.severity.value).toBeCloseTo(-1.5 / 4, 12)
    const squares = 0.625 ** 2 + (5 / 6 - 0.375) ** 2 + 0.375 ** 2 + (1 / 3 + 0.375) ** 2
    expect(first?.sd.value).toBeCloseTo(Math.sqrt(squares / 3), 12)
    expect(first?.standardError.value).toBeCloseTo(Math.sqrt(squares / 3) / 2, 12)
    expect(first?.leaveOneOut.value).toBeCloseTo((-1.5 / 4) * (3 / 2), 12)
  })

  test('a reversed scale shows in r and in rho', () => {
    const [, , third] = judgeDeviations(table)
    expect(third?.r.value).toBeLessThan(-0.9)
    expect(third?.rho).toEqual({ value: -1 })
  })

  test('the spread is measured against the middle judge', () => {
    const ratios = judgeDeviations([
      [5, 5, 5],
      [6, 7, 10],
    ]).map(({ spreadRatio }) => spreadRatio.value)
    expect(ratios[0]).toBeCloseTo(0.5, 12)
    expect(ratios[1]).toBeCloseTo(1, 12)
    expect(ratios[2]).toBeCloseTo(2.5, 12)
  })

  test('an entry with a single mark counts as a mark but holds no deviation', () => {
    const [first, second] = judgeDeviations([
      [8, null],
      [7, 6],
      [9, 7],
    ])
    expect(first).toMatchObject({ marks: 3, compared: 2, severity: { value: 0.75 }, largest: { value: 1 } })
    expect(second).toMatchObject({ marks: 2, compared: 2, severity: { value: -0.75 } })
  })

  test('a judge without marks, or alone, has nothing but reasons', () => {
    const none = 'too-few'
    const [first, second] = judgeDeviations([
      [8, null],
      [7, null],
    ])
    const nothing = {
      severity: { none },
      leaveOneOut: { none },
      sd: { none },
      standardError: { none },
      largest: { none },
      r: { none },
      rho: { none },
    }
    expect(first).toEqual({ marks: 2, compared: 0, ...nothing, spreadRatio: { value: 1 } })
    expect(second).toEqual({ marks: 0, compared: 0, ...nothing, spreadRatio: { none } })
    expect(judgeDeviations([])).toEqual([])
  })

  test('correlations need three entries and marks that vary', () => {
    expect(
      judgeDeviations([
        [1, 2],
        [2, 3],
      ])[0]?.r,
    ).toEqual({ none: 'too-few' })
    const [first, second] = judgeDeviations([
      [4, 2],
      [4, 3],
      [4, 5],
    ])
    expect([first?.r, first?.rho, second?.r]).toEqual([{ none: 'constant' }, { none: 'constant' }, { none: 'constant' }])
    expect(second?.rho).toEqual({ value: 1 })
    expect(first?.spreadRatio).toEqual({ value: 0 })
    expect(
      judgeDeviations([
        [4, 4, 2],
        [4, 4, 3],
      ])[2]?.spreadRatio,
    ).toEqual({ none: 'constant' })
  })

  test('sums of doubles that differ in the last bit are still ties', () => {
    // 0.1 + 0.2 is not 0.3 + 0 in doubles.
    expect(
      judgeDeviations([
        [1, 0.1, 0.2],
        [2, 0.3, 0],
        [3, 0.15, 0.15],
      ])[0]?.r,
    ).toEqual({ none: 'constant' })
  })

  test('severities of a full table add up to nothing', () => {
    fc.assert(
      fc.property(someFullTable, full => {
        expect(judgeDeviations(full).reduce((sum, { severity }) => sum + (severity.value ?? Number.NaN), 0)).toBeCloseTo(0, 9)
      }),
    )
  })

  test('the order of entries and judges never matters', () => {
    fc.assert(
      fc.property(someReordered, ({ table: one, reordered }) => {
        const sorted = (marks: typeof reordered) =>
          judgeDeviations(marks)
            .map(judge => JSON.stringify(judge, (_, value) => (typeof value === 'number' ? Math.round(value * 1e6) + 0 : value)))
            .toSorted()
        expect(sorted(reordered)).toEqual(sorted(one))
      }),
    )
  })

  test('no number is ever anything but finite', () => {
    fc.assert(
      fc.property(someTable, any => {
        expect(numbersIn(judgeDeviations(any)).every(Number.isFinite)).toBe(true)
      }),
    )
  })
})
