import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, compare, type Exact, exact, formatExact, times } from '../../../shared/scoring/exact.ts'
import { squareRoot } from '../../../shared/scoring/square-root.ts'

const square = (value: Exact) => times(value, value)
const fraction = fc.tuple(fc.bigInt(0n, 10n ** 24n), fc.bigInt(1n, 10n ** 12n)).map(([over, under]) => exact(over, under))

describe('a square root', () => {
  test('is cut after the digits asked for', () => {
    const { root, isExact } = squareRoot(exact(2n), 30)
    expect(formatExact(root, 30)).toBe('1.414213562373095048801688724209')
    expect(isExact).toBe(false)
    expect(formatExact(squareRoot(exact(1n, 2n), 4).root, 4)).toBe('0.7071')
    expect([squareRoot(exact(2n), 0).root, squareRoot(exact(3n), 0).root]).toEqual([exact(1n), exact(1n)])
  })

  test('of the square of a fraction is that fraction, whatever the digits', () => {
    expect(squareRoot(exact(9n, 4n), 0)).toEqual({ root: exact(3n, 2n), isExact: true })
    expect(squareRoot(exact(1n, 9n), 2)).toEqual({ root: exact(1n, 3n), isExact: true })
    expect(squareRoot(exact(0n), 30)).toEqual({ root: exact(0n), isExact: true })
    expect(squareRoot(exact(1n), 30)).toEqual({ root: exact(1n), isExact: true })
  })

  test('of a square over a number that is no square is irrational', () => {
    expect(squareRoot(exact(4n, 3n), 3)).toEqual({ root: exact(1154n, 1000n), isExact: false })
  })

  test('of a negative value does not exist', () => {
    expect(() => squareRoot(exact(-1n, 4n), 3)).toThrow('a negative value has no root')
  })

  test('is never too great, and less than one in the last digit too small', () => {
    fc.assert(
      fc.property(fraction, fc.nat(30), (value, digits) => {
        const { root, isExact } = squareRoot(value, digits)
        const next = add(root, exact(1n, 10n ** BigInt(digits)))
        expect(compare(square(root), value)).toBe(isExact ? 0 : -1)
        expect(compare(value, square(next))).toBe(-1)
      }),
    )
  })

  test('of any square is exact', () => {
    fc.assert(
      fc.property(fraction, value => {
        expect(squareRoot(square(value), 0)).toEqual({ root: value, isExact: true })
      }),
    )
  })
})
