import { expect, test } from 'vitest'
import type { EntryId } from '../../../shared/domain/ids.ts'
import { byNumber } from '../../../shared/scoring/entry-order.ts'

const listed = (number: string, entry = number) => ({ number, entry: entry as EntryId })
const ordered = (...numbers: readonly string[]) =>
  numbers
    .map(number => listed(number))
    .toSorted(byNumber)
    .map(({ number }) => number)

test('entry numbers are ordered as people count', () => {
  expect(ordered('W-10', 'W-2', 'A-10', 'W-1')).toEqual(['A-10', 'W-1', 'W-2', 'W-10'])
  expect(ordered('10', '9', 'a')).toEqual(['9', '10', 'a'])
  expect(ordered('W-1', 'W2', 'W1', 'V-3')).toEqual(['V-3', 'W1', 'W2', 'W-1'])
  expect(ordered('99999999999999999999', '100000000000000000000')).toEqual(['99999999999999999999', '100000000000000000000'])
})

test('the shorter of two numbers that begin alike comes first', () => {
  expect(ordered('W-1b', 'W-1', 'W-', 'W')).toEqual(['W', 'W-', 'W-1', 'W-1b'])
  expect([byNumber(listed('W-1'), listed('W')), byNumber(listed('W'), listed('W-1')) < 0]).toEqual([1, true])
  expect(ordered('', '1')).toEqual(['', '1'])
})

test('numbers that count the same are ordered by their text, and equal ones by the entry', () => {
  expect(ordered('W-1', 'W-01')).toEqual(['W-01', 'W-1'])
  expect([byNumber(listed('1', 'a'), listed('1', 'b')), byNumber(listed('1', 'b'), listed('1', 'a'))]).toEqual([-1, 1])
  expect(byNumber(listed('1', 'a'), listed('1', 'a'))).toBe(0)
})
