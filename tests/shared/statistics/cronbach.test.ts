import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cronbachAlpha } from '../../../shared/statistics/cronbach.ts'
import { intraclassCorrelations } from '../../../shared/statistics/icc.ts'
import o05 from '../../vectors/o05-cronbach-alpha.json' with { type: 'json' }
import { numbersIn, someFullTable, someTable, valueFrom } from './builders.ts'

const listwise = { missing: 'listwise' } as const
const pairwise = { missing: 'pairwise' } as const
const likert = o05.input.sets.flatMap(({ table }) => table)
const gapped = [
  [3, 4, 2],
  [5, null, 4],
  [4, 4, 5],
  [null, 2, 1],
  [5, 5, 4],
]

describe("Cronbach's alpha", () => {
  test('of the Likert items', () => {
    const { alpha, limits, rows } = valueFrom(cronbachAlpha(likert, listwise))
    expect(Math.abs(alpha - o05.expected.likert.alpha)).toBeLessThan(o05.tolerance.alpha)
    expect(Math.abs(limits.low - o05.expected.likert.lo)).toBeLessThan(o05.tolerance.lo)
    expect(Math.abs(limits.high - o05.expected.likert.hi)).toBeLessThan(o05.tolerance.hi)
    expect(rows).toBe(15)
  })

  test('has narrower limits at a lower level', () => {
    const { limits } = valueFrom(cronbachAlpha(likert, { ...listwise, level: 0.5 }))
    expect(limits.low).toBeGreaterThan(0.195)
    expect(cronbachAlpha(likert, { ...listwise, level: 1 })).toEqual({ none: 'out-of-range' })
    expect(cronbachAlpha(likert, { ...listwise, level: 0 })).toEqual({ none: 'out-of-range' })
  })

  test('listwise counts only the rows it used, for the limits too', () => {
    const complete = gapped.filter(row => !row.includes(null))
    expect(cronbachAlpha(gapped, listwise)).toEqual(cronbachAlpha(complete, listwise))
    expect(valueFrom(cronbachAlpha(gapped, listwise)).rows).toBe(3)
  })

  test('pairwise uses every pair there is', () => {
    // Covariances by hand: variances 11/12, 19/12, 27/10; covariances 1/2 (rows 1 3 5), 3/4 (rows 1 2 3 5), 5/3 (rows 1 3 4 5).
    const trace = 11 / 12 + 19 / 12 + 27 / 10
    const all = trace + 2 * (1 / 2 + 3 / 4 + 5 / 3)
    const { alpha, rows } = valueFrom(cronbachAlpha(gapped, pairwise))
    expect(alpha).toBeCloseTo(1.5 * (1 - trace / all), 12)
    expect(rows).toBe(5)
  })

  test('both ways are the same without gaps', () => {
    fc.assert(
      fc.property(someFullTable, table => {
        expect(cronbachAlpha(table, pairwise)).toEqual(cronbachAlpha(table, listwise))
      }),
    )
  })

  test('is the ICC(3,k) of the same table, limits included', () => {
    fc.assert(
      fc.property(someFullTable, table => {
        const { value } = cronbachAlpha(table, listwise)
        const average = intraclassCorrelations(table).value?.consistency.average
        if (value === undefined || average?.limits.value === undefined) return
        const { icc, limits } = average
        // Relative, since an alpha may lie far below zero.
        const scale = 1 + Math.abs(limits.value.low)
        expect(value.alpha / scale).toBeCloseTo((icc.value ?? Number.NaN) / scale, 9)
        expect(value.limits.low / scale).toBeCloseTo(limits.value.low / scale, 6)
        expect(value.limits.high / scale).toBeCloseTo(limits.value.high / scale, 6)
      }),
    )
  })

  test('may be negative', () => {
    expect(
      valueFrom(
        cronbachAlpha(
          [
            [1, 5],
            [2, 3],
            [4, 3],
          ],
          listwise,
        ),
      ).alpha,
    ).toBeLessThan(0)
  })

  test('needs two columns and two rows that count', () => {
    expect(cronbachAlpha([], listwise)).toEqual({ none: 'too-few' })
    expect(cronbachAlpha([[1], [2]], listwise)).toEqual({ none: 'too-few' })
    expect(
      cronbachAlpha(
        [
          [1, null],
          [2, 3],
          [null, 4],
        ],
        listwise,
      ),
    ).toEqual({ none: 'too-few' })
    expect(
      cronbachAlpha(
        [
          [1, null],
          [2, 3],
          [null, 4],
        ],
        pairwise,
      ),
    ).toEqual({ none: 'too-few' })
  })

  test('needs row sums that vary', () => {
    expect(
      cronbachAlpha(
        [
          [8.1, 8.1],
          [8.1, 8.1],
        ],
        listwise,
      ),
    ).toEqual({ none: 'no-variance' })
    expect(
      cronbachAlpha(
        [
          [8.1, 8.7],
          [8.7, 8.1],
        ],
        listwise,
      ),
    ).toEqual({ none: 'no-variance' })
  })

  test('does not exist when pairwise covariances contradict each other', () => {
    // The two rows that both columns have differ by far more than the columns do.
    const alone = [0, 1, 2, 3, 4].flatMap(() => [
      [5, null],
      [null, 5],
    ])
    expect(cronbachAlpha([[0, 0], [10, 10], ...alone], pairwise)).toEqual({ none: 'no-variance' })
  })

  test('never holds a number that is not finite', () => {
    fc.assert(
      fc.property(someTable, table => {
        expect(numbersIn([cronbachAlpha(table, listwise), cronbachAlpha(table, pairwise)]).every(Number.isFinite)).toBe(true)
      }),
    )
  })
})
