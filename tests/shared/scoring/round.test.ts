import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, divide, exact, formatExact, subtract, sum } from '../../../shared/scoring/exact.ts'
import { round } from '../../../shared/scoring/round.ts'
import o13 from '../../vectors/o13-rounding.json' with { type: 'json' }
import w3 from '../../vectors/w3-decimal-traps.json' with { type: 'json' }
import { decimal } from './builders.ts'

const methods = ['half-up', 'half-even', 'floor', 'ceil', 'down'] as const
type Method = (typeof methods)[number] | 'down'
type Row = Readonly<{ id: string; value?: string; sum?: readonly string[]; divide_by?: number; places: number }>

const o13rows = o13.input.rows.map((row: Row) => {
  const expected = Object.entries(o13.expected).find(([id]) => id === row.id)?.[1]
  if (expected === undefined) throw new Error(`nothing is expected of ${row.id}`)
  return { ...row, expected }
})

function rounded(text: string, method: Method, places = 2): string {
  return formatExact(round(decimal(text), { method, places }), places)
}

describe('rounding', () => {
  test.each(Object.entries(w3.expected))('W3: %s', (value, expected) => {
    expect(rounded(value, 'half-up')).toBe(expected.half_up)
    expect(rounded(value, 'half-even')).toBe(expected.half_even)
  })

  test.each(o13rows)('o13: $id', ({ value, sum: terms, divide_by, places, expected }) => {
    const before = divide(sum((terms ?? [value ?? '']).map(decimal)), exact(BigInt(divide_by ?? 1)))
    const written = (method: Method) => formatExact(round(before, { method, places }), places)
    expect(written('half-up')).toBe(expected.half_up)
    expect(written('half-even')).toBe(expected.half_even)
    expect(written('down')).toBe(expected.down)
  })

  test('goes down and up on the number line, not towards zero', () => {
    expect(rounded('-0.121', 'floor')).toBe('-0.13')
    expect(rounded('-0.129', 'ceil')).toBe('-0.12')
    expect(rounded('0.121', 'ceil')).toBe('0.13')
  })

  test('down goes towards zero on both sides', () => {
    expect([rounded('-0.129', 'down'), rounded('0.129', 'down'), rounded('-0.12', 'down')]).toEqual(['-0.12', '0.12', '-0.12'])
    expect([rounded('-0.999', 'down', 0), rounded('-1.001', 'down', 0)]).toEqual(['0', '-1'])
  })

  test('half-up takes a half away from zero on both sides', () => {
    expect([rounded('-0.125', 'half-up'), rounded('0.125', 'half-up')]).toEqual(['-0.13', '0.13'])
    expect([rounded('-0.1249', 'half-up'), rounded('-0.1251', 'half-up')]).toEqual(['-0.12', '-0.13'])
  })

  test('half-even looks at the digit that is kept', () => {
    expect(rounded('2.665', 'half-even')).toBe('2.66')
    expect(rounded('2.675', 'half-even')).toBe('2.68')
    expect(rounded('2.6650001', 'half-even')).toBe('2.67')
    expect(rounded('-0.135', 'half-even')).toBe('-0.14')
    expect(rounded('0.5', 'half-even', 0)).toBe('0')
  })

  test('leaves a value that fits, and never moves one by a whole unit', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 9n), 10n ** 9n),
        fc.bigInt(1n, 999n),
        fc.nat(6),
        fc.constantFrom(...methods),
        (over, under, places, method) => {
          const before = exact(over, under)
          const after = round(before, { method, places })
          const moved = subtract(after, before)
          expect(compare(exact(moved.over < 0n ? -moved.over : moved.over, moved.under), exact(1n, 10n ** BigInt(places)))).toBe(-1)
          expect(round(after, { method, places })).toEqual(after)
        },
      ),
    )
  })

  test('refuses places that are not a whole number of decimals', () => {
    expect(() => round(exact(1n), { method: 'floor', places: -1 })).toThrow(RangeError)
    expect(() => round(exact(1n), { method: 'floor', places: 0.5 })).toThrow(RangeError)
  })
})
