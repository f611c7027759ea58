import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { krippendorffAlpha, type Level } from '../../../shared/statistics/krippendorff.ts'
import o03 from '../../vectors/o03-krippendorff.json' with { type: 'json' }
import { numbersIn, someReordered, someTable, valueFrom } from './builders.ts'

const LEVELS: readonly Level[] = ['nominal', 'ordinal', 'interval', 'ratio']
const someLevel = fc.constantFrom(...LEVELS)

describe("Krippendorff's alpha", () => {
  test.each(LEVELS)('of the C data, %s', level => {
    const alpha = valueFrom(krippendorffAlpha(o03.input.units, level))
    expect(Math.abs(alpha - o03.expected[level])).toBeLessThan(o03.tolerance.default)
    expect(Math.abs(alpha - o03.full_precision[level])).toBeLessThan(1e-9)
  })

  test('leaves out entries with one mark', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 2],
          [4, 5],
          [null, 9],
        ],
        'interval',
      ),
    ).toEqual(
      krippendorffAlpha(
        [
          [1, 2],
          [4, 5],
        ],
        'interval',
      ),
    )
  })

  test('is undefined, not 1, when all marks are equal', () => {
    expect(
      krippendorffAlpha(
        [
          [3, 3],
          [3, 3],
          [7, null],
        ],
        'interval',
      ),
    ).toEqual({ none: 'constant' })
  })

  test('needs an entry with two marks', () => {
    expect(krippendorffAlpha([], 'nominal')).toEqual({ none: 'too-few' })
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        'nominal',
      ),
    ).toEqual({ none: 'too-few' })
  })

  test('at ratio level refuses marks below zero and takes two zeros for equal', () => {
    expect(
      krippendorffAlpha(
        [
          [-1, 1],
          [1, 2],
        ],
        'ratio',
      ),
    ).toEqual({ none: 'negative' })
    expect(
      krippendorffAlpha(
        [
          [-1, -1],
          [1, 1],
        ],
        'interval',
      ),
    ).toEqual({ value: 1 })
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [1, 1],
        ],
        'ratio',
      ),
    ).toEqual({ value: 1 })
  })

  test('is negative when judges contradict each other', () => {
    expect(
      valueFrom(
        krippendorffAlpha(
          [
            [1, 5],
            [5, 1],
          ],
          'interval',
        ),
      ),
    ).toBeLessThan(0)
  })

  test('does not depend on the order of entries and judges', () => {
    fc.assert(
      fc.property(someReordered, someLevel, ({ table, reordered }, level) => {
        const [one, other] = [krippendorffAlpha(table, level), krippendorffAlpha(reordered, level)]
        expect(other.none).toBe(one.none)
        expect(other.value ?? 0).toBeCloseTo(one.value ?? 0, 9)
      }),
    )
  })

  test('is a finite number up to 1, or has none', () => {
    fc.assert(
      fc.property(someTable, someLevel, (table, level) => {
        for (const alpha of numbersIn(krippendorffAlpha(table, level))) {
          expect(alpha).toBeLessThanOrEqual(1)
          expect(alpha).toBeGreaterThan(Number.NEGATIVE_INFINITY)
        }
      }),
    )
  })
})
