import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellNumber, exactOfCell, thousandthsOfCell } from '../../../main/exporting/cell-number.ts'
import type { ExactText } from '../../../shared/domain/quantity.ts'
import { exact, toText } from '../../../shared/scoring/exact.ts'

const text = (value: string) => value as ExactText

describe('a score in a cell', () => {
  it('is a number with fixed decimals, more where the value has more', () => {
    expect(cellNumber(text('179/2'), 2)).toEqual({ value: 89.5, numFmt: '0.00' })
    expect(cellNumber(text('9'), 0)).toEqual({ value: 9, numFmt: '0' })
    expect(cellNumber(text('-1/8'), 2)).toEqual({ value: -0.125, numFmt: '0.000' })
  })

  it('is a text with the exact fraction where no decimal says it, cut off and not rounded', () => {
    expect(cellNumber(text('263/3'), 2)).toEqual({ value: '87.66…（263/3）' })
    expect(cellNumber(text('-1/3'), 2)).toEqual({ value: '-0.33…（-1/3）' })
    expect(cellNumber(text('123456789012345678/100'), 2).value).toBeTypeOf('string')
  })

  it('comes back as exactly the same value', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-1_000_000_000n, 1_000_000_000n),
        fc.constantFrom(1n, 3n, 7n, 8n, 100n, 1000n),
        fc.integer({ min: 0, max: 4 }),
        (over, under, places) => {
          const value = toText(exact(over, under))
          expect(exactOfCell(cellNumber(value, places).value)).toBe(value)
        },
      ),
    )
  })

  it('is read by its shortest decimal text: as programs write 17 digits, 87.329999999999998 is 87.33', () => {
    expect(exactOfCell(Number('87.329999999999998'))).toBe('8733/100')
    expect(thousandthsOfCell(Number('8.1999999999999993'))).toBe(8200)
  })

  it('is no mark when it is off the grid of thousandths, negative or no number', () => {
    for (const value of [8.0005, 0.1 + 0.2, -1, 1e-7, 1e21, Number.NaN, '8', null, true]) expect(thousandthsOfCell(value)).toBeUndefined()
    for (const [value, thousandths] of [
      [0, 0],
      [8.5, 8500],
      [0.001, 1],
      [100, 100_000],
    ] as const)
      expect(thousandthsOfCell(value)).toBe(thousandths)
  })
})
