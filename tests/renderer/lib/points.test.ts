import { array, assert, constantFrom, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { differenceText, exactText, parsePoints, pointsText } from '../../../renderer/lib/points.ts'
import { exact, toText } from '../../../shared/scoring/exact.ts'

const mark = integer({ min: 0, max: 999_999_999 })
const step = constantFrom(100, 250, 500, 1000)

test('what is written reads back as the same mark, for every step', () => {
  assert(
    property(mark, step, (thousandths, by) => {
      expect(parsePoints(pointsText(thousandths, by))).toBe(thousandths)
    }),
  )
})

test('full-width digits read as the same mark', () => {
  const wide = (text: string) => text.replace(/\d/g, digit => '０１２３４５６７８９'[Number(digit)] ?? '').replace('.', '。')
  assert(
    property(mark, thousandths => {
      expect(parsePoints(wide(pointsText(thousandths, 500)))).toBe(thousandths)
    }),
  )
})

test('marks of one step have one number of decimals', () => {
  assert(
    property(array(integer({ min: 0, max: 200 })), halves => {
      for (const half of halves) expect(pointsText(half * 500, 500)).toMatch(/^\d+\.[05]$/)
    }),
  )
})

test.each([
  [8500, 500, '8.5'],
  [9000, 500, '9.0'],
  [9000, 1000, '9'],
  [0, 500, '0.0'],
  [50, 1000, '0.05'],
  [65875, 500, '65.875'],
  [-1000, 1000, '−1'],
])('%i with step %i is %s', (thousandths, by, text) => {
  expect(pointsText(thousandths, by)).toBe(text)
})

test('differences carry their sign', () => {
  expect([-1000, -500, 500, 1000].map(by => differenceText(by))).toEqual(['−1', '−0.5', '+0.5', '+1'])
})

test.each(['', '.', '-1', '1.2345', '8..5', '1e3', '八', '1 0'])('%o is no mark', text => {
  expect(parsePoints(text)).toBeUndefined()
})

test('an unfinished decimal already counts', () => {
  expect([parsePoints('8.'), parsePoints('.5'), parsePoints(' 8．5 ')]).toEqual([8000, 500, 8500])
})

test('an exact value is written only where nothing has to be rounded', () => {
  expect(exactText(toText(exact(37n, 4n)), 2)).toBe('9.25')
  expect(exactText(toText(exact(37n, 4n)), 1)).toBeUndefined()
  expect(exactText(toText(exact(1n, 3n)), 9)).toBeUndefined()
  expect(exactText(toText(exact(-1n)), 3)).toBe('−1.000')
})
