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
