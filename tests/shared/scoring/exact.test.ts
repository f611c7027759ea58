import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExactText, Thousandths } from '../../../shared/domain/quantity.ts'
import * as exactly from '../../../shared/scoring/exact.ts'

const { add, compare, divide, exact, formatExact, fromDecimal, fromText, fromThousandths, subtract, sum, times, toText } = exactly
const fraction = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n)).map(([over, under]) => exact(over, under))

describe('exact fractions', () => {
  test('are kept in lowest terms with the sign on top', () => {
    expect(exact(6n, -8n)).toEqual({ over: -3n, under: 4n })
    expect(exact(0n, -5n)).toEqual({ over: 0n, under: 1n })
  })

  test('have no value over zero', () => {
    expect(() => exact(1n, 0n)).toThrow(RangeError)
    expect(() => divide(exact(1n), exact(0n))).toThrow(RangeError)
  })

  test('read marks as thousandths of a point', () => {
    const read = [8500, 9000, 8300, 8333, 0, 500, 50].map(mark => toText(fromThousandths(mark as Thousandths)))
    expect(read).toEqual(['17/2', '9', '83/10', '8333/1000', '0', '1/2', '1/20'])
  })

  test('add a tenth and two tenths to three tenths', () => {
    expect(sum([exact(1n, 10n), exact(2n, 10n)])).toEqual(exact(3n, 10n))
    expect(sum([])).toEqual(exact(0n))
  })

  test('undo what they do', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a)
        if (b.over !== 0n) expect(divide(times(a, b), b)).toEqual(a)
      }),
    )
  })

  test('compare as their difference does', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const { over } = subtract(a, b)
        expect(compare(a, b)).toBe(over === 0n ? 0 : over < 0n ? -1 : 1)
      }),
    )
  })
})

describe('the text of an exact value', () => {
  test('is a whole number or a fraction', () => {
    expect(toText(exact(37n, 4n))).toBe('37/4')
    expect(toText(exact(9n))).toBe('9')
    expect(toText(exact(-1n, 8n))).toBe('-1/8')
  })

  test('comes back as the same value', () => {
    fc.assert(
      fc.property(fraction, value => {
        expect(fromText(toText(value))).toEqual(value)
      }),
    )
  })

  test.each(['8.5', '', '1/0', '1/', '/2', '1e3', ' 1', '1/-2'])('is not %j', text => {
    expect(() => fromText(text as ExactText)).toThrow(SyntaxError)
  })
})

describe('decimal text', () => {
  test('is read as it is written', () => {
    expect(['17.50', '-0.125', '8', '-3', '0.00'].map(text => toText(fromDecimal(text)))).toEqual(['35/2', '-1/8', '8', '-3', '0'])
  })

  test.each(['', '1.', '.5', '1e3', '+1', ' 1', '1/2', '1,5', '--1'])('is not %j', text => {
    expect(() => fromDecimal(text)).toThrow(SyntaxError)
  })

  test.each([
    ['179/2', 2, '89.50'],
    ['1/20', 2, '0.05'],
    ['-1/20', 2, '-0.05'],
    ['9', 0, '9'],
    ['-9', 3, '-9.000'],
    ['0', 1, '0.0'],
  ])('of %s with %i places is %s', (text, places, written) => {
    expect(formatExact(fromText(text as ExactText), places)).toBe(written)
  })

  test('refuses to round', () => {
    expect(() => formatExact(exact(1n, 3n), 6)).toThrow(RangeError)
    expect(() => formatExact(exact(1n, 8n), 2)).toThrow(RangeError)
  })
})
