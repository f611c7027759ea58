import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Icc, intraclassCorrelations } from '../../../shared/statistics/icc.ts'
import o01 from '../../vectors/o01-icc-shrout-fleiss.json' with { type: 'json' }
import o02 from '../../vectors/o02-icc-wine.json' with { type: 'json' }
import { expectClose, numbersIn, someFullTable, someReordered, someTable, valueFrom } from './builders.ts'

const number = (value: number | undefined) => value ?? Number.NaN

/** The names that printed tables use. */
function flat({ meanSquares, oneWay, agreement, consistency }: Icc): Record<string, number> {
  const models = Object.entries({ ICC1: oneWay, ICC2: agreement, ICC3: consistency }).flatMap(([name, model]) =>
    Object.entries({ [name]: model.single, [`${name}k`]: model.average }).flatMap(([key, { icc, limits }]): [string, number][] => [
      [key, number(icc.value)],
      [`${key}_lo`, number(limits.value?.low)],
      [`${key}_hi`, number(limits.value?.high)],
    ]),
  )
  return {
    MSR: meanSquares.rows,
    MSC: meanSquares.columns,
    MSE: meanSquares.residual,
    MSW: meanSquares.within,
    F1: number(oneWay.test.value?.f),
    p1: number(oneWay.test.value?.p),
    F3: number(consistency.test.value?.f),
    p3: number(consistency.test.value?.p),
    ICC2_v: number(agreement.df.value),
    ICC2k_lo_irr: number(agreement.irr.averageLimits.value?.low),
    ICC2k_hi_irr: number(agreement.irr.averageLimits.value?.high),
    p2_irr: number(agreement.irr.test.value?.p),
    ...Object.fromEntries(models),
  }
}

const of = (table: readonly (readonly (number | null)[])[]) => valueFrom(intraclassCorrelations(table))

describe('intraclass correlations', () => {
  test('are those of Shrout & Fleiss, to ten digits', () => {
    expectClose(flat(of(o01.input.ratings)), o01.full_precision, 1e-9)
    const { default: tolerance, ...own } = o01.tolerance
    for (const [key, value] of Object.entries(o01.expected))
      expectClose(flat(of(o01.input.ratings)), { [key]: value }, (own as Record<string, number>)[key] ?? tolerance)
  })

  test('are those of the wine judges', () => {
    const { default: tolerance, ...own } = o02.tolerance
    for (const [key, value] of Object.entries(o02.expected))
      expectClose(flat(of(o02.input.ratings)), { [key]: value }, (own as Record<string, number>)[key] ?? tolerance)
  })

  test('print p of model 2 as psych does: with the degrees of freedom of model 3', () => {
    const { agreement, consistency } = of(o01.input.ratings)
    expect(agreement.test).toEqual(consistency.test)
    expect(valueFrom(agreement.test).df).toEqual({ above: 5, below: 15 })
  })

  test('have narrower limits at a lower level', () => {
    const limits = (level: number) => valueFrom(valueFrom(intraclassCorrelations(o01.input.ratings, level)).agreement.single.limits)
    expect(limits(0.8).low).toBeGreaterThan(limits(0.95).low)
    expect(limits(0.8).high).toBeLessThan(limits(0.95).high)
    expect(intraclassCorrelations(o01.input.ratings, 1)).toEqual({ none: 'out-of-range' })
    expect(intraclassCorrelations(o01.input.ratings, 0)).toEqual({ none: 'out-of-range' })
  })

  test('do not exist for small, incomplete and constant tables', () => {
    expect(intraclassCorrelations([])).toEqual({ none: 'too-few' })
    expect(intraclassCorrelations([[1, 2]])).toEqual({ none: 'too-few' })
    expect(intraclassCorrelations([[1], [2]])).toEqual({ none: 'too-few' })
    expect(
      intraclassCorrelations([
        [1, 2],
        [2, null],
      ]),
    ).toEqual({ none: 'incomplete' })
    expect(intraclassCorrelations([[1, 2], [2]])).toEqual({ none: 'incomplete' })
    expect(
      intraclassCorrelations([
        [8.1, 8.1, 8.1],
        [8.1, 8.1, 8.1],
      ]),
    ).toEqual({ none: 'constant' })
  })

  test('are 1 without limits when all judges agree', () => {
    const { oneWay, agreement, consistency } = of([
      [8.1, 8.1, 8.1],
      [8.7, 8.7, 8.7],
      [9.4, 9.4, 9.4],
    ])
    for (const { single, average, test: fTest } of [oneWay, agreement, consistency]) {
      expect([single.icc, average.icc]).toEqual([{ value: 1 }, { value: 1 }])
      expect([single.limits, average.limits, fTest]).toEqual([{ none: 'no-residual' }, { none: 'no-residual' }, { none: 'no-residual' }])
    }
    expect(agreement.irr.test).toEqual({ none: 'no-residual' })
  })

  test('take judges who differ by a constant for consistent, though the doubles do not say so exactly', () => {
    const { agreement, consistency } = of([
      [8.1, 8.2],
      [8.7, 8.8],
      [9.4, 9.5],
    ])
    expect(consistency.single.icc).toEqual({ value: 1 })
    expect(consistency.test).toEqual({ none: 'no-residual' })
    expect(valueFrom(agreement.single.icc)).toBeLessThan(1)
    expect(valueFrom(agreement.single.limits).high).toBeLessThanOrEqual(1)
  })

  test('lack the coefficients whose variance is estimated as zero or less', () => {
    const { agreement, oneWay, consistency } = of([
      [1, 2],
      [2, 1],
    ])
    expect(agreement.single.icc).toEqual({ none: 'no-variance' })
    expect(agreement.average).toEqual({ icc: { none: 'no-variance' }, limits: { none: 'no-variance' } })
    expect(agreement.irr.test).toEqual({ none: 'no-variance' })
    expect(oneWay.single.icc).toEqual({ value: -1 })
    expect(oneWay.average).toEqual({ icc: { none: 'no-variance' }, limits: { none: 'no-variance' } })
    expect(consistency.single.icc).toEqual({ value: -1 })
  })

  test('of entries with equal means have no degrees of freedom for agreement', () => {
    for (const table of [
      [
        [1, 3],
        [3, 1],
        [2, 2],
      ],
      [
        [8.1, 8.3, 8.6],
        [8.3, 8.6, 8.1],
        [8.6, 8.1, 8.3],
        [8.1, 8.6, 8.3],
      ],
    ]) {
      const { agreement } = of(table)
      expect(agreement.df).toEqual({ none: 'no-variance' })
      expect(agreement.single.limits).toEqual({ none: 'no-variance' })
    }
  })

  test('may be negative', () => {
    expect(
      valueFrom(
        of([
          [1, 11],
          [2, 12],
          [3, 13],
        ]).oneWay.single.icc,
      ),
    ).toBeLessThan(0)
  })

  test('do not depend on the order of entries and judges', () => {
    fc.assert(
      fc.property(someReordered, ({ table, reordered }) => {
        const [one, other] = [intraclassCorrelations(table), intraclassCorrelations(reordered)]
        expect(other.none).toBe(one.none)
        if (one.value !== undefined && other.value !== undefined) expectClose(flat(other.value), withoutGaps(flat(one.value)), 1e-6)
      }),
      { numRuns: 40 },
    )
  })

  test('ICC(3) does not see a constant that one judge adds', () => {
    fc.assert(
      fc.property(someFullTable, fc.integer({ min: -20, max: 20 }), (table, more) => {
        const shifted = table.map(([first = 0, ...rest]) => [first + more, ...rest])
        const [before, after] = [intraclassCorrelations(table), intraclassCorrelations(shifted)]
        const icc = before.value?.consistency.single.icc.value
        if (icc !== undefined) expect(after.value?.consistency.single.icc.value).toBeCloseTo(icc, 9)
      }),
    )
  })

  test('never hold a number that is not finite', () => {
    fc.assert(
      fc.property(someTable, table => {
        expect(numbersIn(intraclassCorrelations(table)).every(Number.isFinite)).toBe(true)
      }),
    )
    fc.assert(
      fc.property(someFullTable, table => {
        expect(numbersIn(intraclassCorrelations(table)).every(Number.isFinite)).toBe(true)
      }),
    )
  })
})

function withoutGaps(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => Number.isFinite(value) && !/^F/.test(key)))
}
