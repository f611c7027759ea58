import { expect, test } from 'vitest'
import { zip } from '../../shared/zip.ts'

test('two lists side by side are pairs of what stands at the same place', () => {
  expect(zip(['a', 'b'], [1, 2])).toEqual([
    ['a', 1],
    ['b', 2],
  ])
  expect(zip([undefined], [[]])).toEqual([[undefined, []]])
  expect(zip([], [])).toEqual([])
})

test('lists of different lengths are refused, whichever is longer', () => {
  expect(() => zip([1], [1, 2])).toThrow(RangeError)
  expect(() => zip([1, 2], [1])).toThrow(RangeError)
})
