/** The engine beside slow, obvious references: marks as whole thousandths, one thing done at a time. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ListReduction } from '../../../shared/domain/reduction.ts'
import { compare, type Exact, exact } from '../../../shared/scoring/exact.ts'
import type { PanelMark } from '../../../shared/scoring/panel-mark.ts'
import { groupByValue, placesOf } from '../../../shared/scoring/rank.ts'
import { reduceList } from '../../../shared/scoring/reduce-list.ts'
import { judge, someRules } from './builders.ts'

const { missing } = someRules()
const marks = (least: number) => fc.array(fc.bigInt(0n, 12_000n), { minLength: least, maxLength: 9 })
const few = fc.constantFrom(8000n, 8500n, 9000n)
const panelOf = (given: readonly bigint[]) =>
  given.map((mark, index): PanelMark => ({ judge: judge(`j${index + 1}`), mark: exact(mark, 1000n) }))
const reduce = (given: readonly bigint[], by: ListReduction) => reduceList(panelOf(given), { by, missing })
const added = (values: readonly bigint[]) => values.reduce((so, value) => so + value, 0n)
const meanOf = (values: readonly bigint[]) => exact(added(values), BigInt(values.length) * 1000n)

/** The list without one of its greatest marks. */
function withoutOneMaximum(values: readonly bigint[]): readonly bigint[] {
  const most = values.reduce((so, value) => (value > so ? value : so), -1n)
  const at = values.indexOf(most)
  return values.filter((_, index) => index !== at)
}
const withoutOneMinimum = (values: readonly bigint[]) =>
  withoutOneMaximum(values.map(value => 1_000_000n - value)).map(value => 1_000_000n - value)
const repeated = (times: number, change: (values: readonly bigint[]) => readonly bigint[]) => (values: readonly bigint[]) =>
  Array.from({ length: times }).reduce<readonly bigint[]>(so => change(so), values)

describe('a mean', () => {
  test('moves towards a mark that is added, and never beyond it', () => {
    fc.assert(
      fc.property(marks(1), fc.bigInt(0n, 12_000n), (given, mark) => {
        const [before, after] = [reduce(given, { method: 'mean' }), reduce([...given, mark], { method: 'mean' })].map(
          one => one.reduced?.value,
        )
        if (before === undefined || after === undefined) throw new Error('no mean')
        const added = exact(mark, 1000n)
        const direction = compare(added, before)
        expect(compare(after, before)).toBe(direction)
        expect(compare(added, after)).toBe(direction)
      }),
    )
  })
})

describe('a trimmed mean', () => {
  test('is the mean after so many maxima and minima were taken away one by one', () => {
    const many = fc.oneof(marks(5), fc.array(few, { minLength: 5, maxLength: 9 }))
    fc.assert(
      fc.property(many, fc.nat(2), fc.nat(2), (given, high, low) => {
        const left = repeated(low, withoutOneMinimum)(repeated(high, withoutOneMaximum)(given))
        const { reduced, dropped, outcomes } = reduce(given, { method: 'trimmed', high, low, keepAtLeast: 1 })
        expect(reduced).toEqual({ sum: exact(added(left), 1000n), divisor: left.length, usualDivisor: left.length, value: meanOf(left) })
        expect(outcomes.filter(({ fate }) => fate === 'dropped-high')).toHaveLength(high)
        expect(outcomes.filter(({ fate }) => fate === 'dropped-low')).toHaveLength(low)
        expect(dropped).toHaveLength(high + low)
      }),
    )
  })

  test('stops exactly when fewer than it must keep would remain', () => {
    fc.assert(
      fc.property(marks(0), fc.nat(2), fc.nat(2), fc.integer({ min: 1, max: 5 }), (given, high, low, keepAtLeast) => {
        const { stopped, reduced } = reduce(given, { method: 'trimmed', high, low, keepAtLeast })
        const left = given.length - high - low
        expect(stopped).toEqual(left < keepAtLeast ? { reason: 'too-few', remaining: Math.max(left, 0), minimum: keepAtLeast } : undefined)
        expect(reduced === undefined).toBe(left < keepAtLeast)
      }),
    )
  })
})

describe('a median', () => {
  test('is what is left when a maximum and a minimum are taken away as long as three remain', () => {
    const middle = (given: readonly bigint[]): readonly bigint[] =>
      given.length < 3 ? given : middle(withoutOneMinimum(withoutOneMaximum(given)))
    fc.assert(
      fc.property(fc.oneof(marks(1), fc.array(few, { minLength: 1, maxLength: 9 })), given => {
        expect(reduce(given, { method: 'median' }).reduced?.value).toEqual(meanOf(middle(given)))
      }),
    )
  })
})

describe('a clipped mean', () => {
  test('is the mean of the marks after each was compared with both ends', () => {
    fc.assert(
      fc.property(marks(1), fc.integer({ min: 0, max: 4000 }), (given, limit) => {
        // In shares of a thousandth as many as there are marks, so that the mean is a whole number.
        const many = BigInt(given.length)
        const [centre, reach] = [added(given), BigInt(limit) * many]
        const counted = given.map(mark => {
          if (mark * many > centre + reach) return centre + reach
          return mark * many < centre - reach ? centre - reach : mark * many
        })
        const { reduced, outcomes } = reduce(given, { method: 'clipped', limit: limit as never, centre: 'exact' })
        expect(reduced?.value).toEqual(exact(added(counted), many * many * 1000n))
        expect(outcomes.map(({ fate }) => fate === 'moved')).toEqual(given.map((mark, index) => mark * many !== counted[index]))
      }),
    )
  })

  test('with a limit that nobody passes is the mean', () => {
    fc.assert(
      fc.property(marks(1), given => {
        expect(reduce(given, { method: 'clipped', limit: 12_000 as never, centre: 'exact' }).reduced).toEqual(
          reduce(given, { method: 'mean' }).reduced,
        )
      }),
    )
  })
})

describe('groups of equal values', () => {
  const values = fc.array(fc.bigInt(0n, 9n), { maxLength: 9 })

  test('join two values exactly when no gap between them is as wide as the tolerance', () => {
    fc.assert(
      fc.property(values, fc.bigInt(0n, 4n), (given, tolerance) => {
        const groups = groupByValue(given, value => exact(value), exact(tolerance))
        expect(groups.flat()).toEqual(given.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)))
        for (const group of groups)
          for (let at = 1; at < group.length; at++) expect(gap(group, at) < tolerance || gap(group, at) === 0n).toBe(true)
        for (let at = 1; at < groups.length; at++) {
          const between = (groups[at - 1]?.at(-1) ?? 0n) - (groups[at]?.[0] ?? 0n)
          expect(between > 0n && between >= tolerance).toBe(true)
        }
      }),
    )
  })

  test('without a tolerance hold equals only, and keep their order', () => {
    const items = ['a3', 'b5', 'c3', 'd5', 'e1']
    const value = (item: string): Exact => exact(BigInt(item.slice(1)))
    expect(groupByValue(items, value)).toEqual([['b5', 'd5'], ['a3', 'c3'], ['e1']])
    expect(groupByValue([], value)).toEqual([])
  })

  test('have the places that they take up, or one each', () => {
    const groups = ['ab', 'c', 'def', 'g'].map(group => [...group])
    const placed = (style: 'competition' | 'dense') => placesOf(groups, style).map(({ place, group }) => `${place}${group.join('')}`)
    expect(placed('competition')).toEqual(['1ab', '3c', '4def', '7g'])
    expect(placed('dense')).toEqual(['1ab', '2c', '3def', '4g'])
    expect(placesOf([], 'dense')).toEqual([])
  })

  function gap(group: readonly bigint[], at: number): bigint {
    return (group[at - 1] ?? 0n) - (group[at] ?? 0n)
  }
})
