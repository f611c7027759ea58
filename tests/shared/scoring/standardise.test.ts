import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, type Exact, exact, formatExact, subtract, sum, times } from '../../../shared/scoring/exact.ts'
import { type Standard, standardise } from '../../../shared/scoring/standardise.ts'
import o17 from '../../vectors/o17-z-and-t.json' with { type: 'json' }
import { decimal } from './builders.ts'

const zOf = (deviation: Standard['deviation'], places = 15): Standard => ({
  scale: 'z',
  deviation,
  rounding: { method: 'half-even', places },
})
const tOf = (deviation: Standard['deviation'], places = 15): Standard => ({ ...zOf(deviation, places), scale: 't' })
const whole = (...values: readonly number[]) => values.map(value => exact(BigInt(value)))

function scores(values: readonly Exact[], standard: Standard): readonly Exact[] {
  const found = standardise(values, standard)
  if ('reason' in found) throw new Error(found.reason)
  return found.values
}

const written = (values: readonly Exact[], standard: Standard) =>
  scores(values, standard).map(value => formatExact(value, standard.rounding.places))
const negated = (value: Exact) => subtract(exact(0n), value)

describe('the Shrout and Fleiss table', () => {
  const rows = o17.input.sets.flatMap(({ name, values }) =>
    (['sample', 'population'] as const).map(deviation => ({ name, values, deviation })),
  )

  test.each(rows)('o17: $name, $deviation', ({ name, values, deviation }) => {
    const expected = o17.expected[name as keyof typeof o17.expected][deviation]
    const near = (found: string, value: number | undefined) => expect(Math.abs(Number(found) - (value ?? Number.NaN))).toBeLessThan(1e-9)
    const found = standardise(whole(...values), zOf(deviation))
    if ('reason' in found) throw new Error(found.reason)
    near(`${Number(found.mean.over) / Number(found.mean.under)}`, expected.mean)
    near(`${Number(found.deviation.over) / Number(found.deviation.under)}`, expected.sd)
    for (const [index, z] of written(whole(...values), zOf(deviation)).entries()) near(z, expected.z[index])
    for (const [index, t] of written(whole(...values), tOf(deviation)).entries()) near(t, expected.t[index])
  })
})

describe('standardising', () => {
  test('is exact before it is rounded when the deviation is rational', () => {
    // Judge 2 of the table: the population deviation is 1.5, so that z is a third, one and five thirds.
    const values = whole(2, 1, 4, 1, 5, 2)
    expect(written(values, zOf('population', 6))).toEqual(['-0.333333', '-1.000000', '1.000000', '-1.000000', '1.666667', '-0.333333'])
    expect(written(values, tOf('population', 1))).toEqual(['46.7', '40.0', '60.0', '40.0', '66.7', '46.7'])
    expect(standardise(values, zOf('population'))).toMatchObject({ mean: exact(5n, 2n), deviation: exact(3n, 2n) })
  })

  test('gives the deviation cut after 30 decimals when it is irrational', () => {
    expect(standardise(whole(1, 2), zOf('sample'))).toMatchObject({
      deviation: exact(707_106_781_186_547_524_400_844_362_104n, 10n ** 30n),
    })
  })

  test('rounds by the method asked for, on either side of zero', () => {
    // The outer two are ∓√(3/2) = ∓1.2247…
    const by = (method: Standard['rounding']['method']) =>
      written(whole(1, 2, 3), { scale: 'z', deviation: 'population', rounding: { method, places: 3 } })
    expect(by('half-up')).toEqual(['-1.225', '0.000', '1.225'])
    expect(by('floor')).toEqual(['-1.225', '0.000', '1.224'])
    expect(by('ceil')).toEqual(['-1.224', '0.000', '1.225'])
  })

  test('is the true score rounded up to the 28th decimal, and refuses more', () => {
    // √(3/2) = 1.22474487139158904909864203735294…
    expect(written(whole(1, 2, 3), zOf('population', 28))[2]).toBe('1.2247448713915890490986420374')
    expect(written(whole(1, 2, 3), tOf('population', 28))[2]).toBe('62.2474487139158904909864203735')
    expect(() => standardise(whole(1, 2), zOf('sample', 29))).toThrow('scores are good for 28 places, not 29')
  })

  test('has no scores for values that are all equal, or fewer than two', () => {
    expect(standardise(whole(7, 7, 7), zOf('sample'))).toEqual({ reason: 'constant' })
    expect(standardise(whole(7), zOf('population'))).toEqual({ reason: 'too-few' })
    expect(standardise([], zOf('sample'))).toEqual({ reason: 'too-few' })
  })
})

describe('whatever the values', () => {
  const values = fc
    .array(
      fc.bigInt(0n, 100_000n).map(mark => exact(mark, 1000n)),
      { minLength: 2, maxLength: 9 },
    )
    .filter(all => new Set(all.map(({ over, under }) => `${over}/${under}`)).size > 1)
  const deviation = fc.constantFrom('sample', 'population' as const)

  test('neither a constant added nor a positive factor changes a score, and a negative factor turns its sign', () => {
    fc.assert(
      fc.property(values, deviation, (all, of) => {
        const before = scores(all, zOf(of))
        expect(
          scores(
            all.map(value => add(times(value, decimal('2.5')), decimal('7'))),
            zOf(of),
          ),
        ).toEqual(before)
        expect(scores(all.map(negated), zOf(of))).toEqual(before.map(negated))
      }),
    )
  })

  test('the z scores have the mean 0 and the deviation 1, as near as the rounding lets them', () => {
    fc.assert(
      fc.property(values, deviation, (all, of) => {
        const z = scores(all, zOf(of, 28))
        const divisor = exact(BigInt(of === 'sample' ? all.length - 1 : all.length))
        const squares = sum(z.map(value => times(value, value)))
        expect(formatExact(rounded(sum(z)), 25)).toBe(formatExact(exact(0n), 25))
        expect(formatExact(rounded(squares), 25)).toBe(formatExact(divisor, 25))
      }),
    )
  })

  test('T is 50 and ten times z', () => {
    fc.assert(
      fc.property(values, deviation, (all, of) => {
        expect(scores(all, tOf(of, 14))).toEqual(scores(all, zOf(of, 15)).map(z => add(exact(50n), times(exact(10n), z))))
      }),
    )
  })
})

function rounded({ over, under }: Exact): Exact {
  const scale = 10n ** 25n
  const half = over < 0n ? -under : under
  return exact((2n * over * scale + half) / (2n * under), scale)
}
