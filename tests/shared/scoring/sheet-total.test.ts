import { expect, test } from 'vitest'
import type { Marks } from '../../../shared/domain/rubric.ts'
import { sheetTotal } from '../../../shared/scoring/sheet-total.ts'

test('a sheet is the sum of its marks in thousandths', () => {
  expect(sheetTotal({ content: 28_500, method: 100, board: 0 } as unknown as Marks)).toBe(28_600)
})

test('a sheet without marks is no zero', () => {
  expect(() => sheetTotal({} as Marks)).toThrow(RangeError)
})

test('a mark that is not a whole number of thousandths is a fault', () => {
  expect(() => sheetTotal({ content: 0.5, method: 0.5 } as unknown as Marks)).toThrow(RangeError)
})

test('a total travels up to a million points, and not beyond', () => {
  expect(sheetTotal({ content: 999_999_999, method: 1 } as unknown as Marks)).toBe(1_000_000_000)
  expect(() => sheetTotal({ content: 1_000_000_000, method: 1 } as unknown as Marks)).toThrow('this large')
})
