/** How many of those whom people are asked about have a seat. */
import { expect, it } from 'vitest'
import { allocate, award } from './builders.ts'

const ask = { atLine: 'ask' } as const
const seats = (...args: Parameters<typeof allocate>) => allocate(...args).openLines.map(line => line.seats)

it.each([
  ['its own seats less those inside', ['a 1', 'b 2', 'c 2', 'd 2'], [award('gold 3', ask)], [2]],
  ['with those that a better award left', ['a 1', 'b 1', 'c 1'], [award('gold 1', { atLine: 'keep-out' }), award('silver 1', ask)], [2]],
  [
    'of a cumulative award, less those who have a better one',
    ['a 1', 'b 2', 'c 2'],
    [award('gold 1'), award('silver 2', { ...ask, cumulative: true })],
    [1],
  ],
  ['of one school, as many as the cap leaves it', ['a 1 #s', 'b 1 #s', 'c 2 #t'], [award('gold 2', { ...ask, schoolCap: 1 })], [1]],
])('are %s', (_what, lines, awards, expected) => {
  expect(seats(lines, awards)).toEqual(expected)
})

it('are, of seats that no group has more right to than another, as many as are open', () => {
  const quota = { kind: 'apportioned', seats: 1, method: 'largest-remainder', atLeastOne: false } as never
  expect(seats(['a 1 @g', 'b 2 @h'], [award('gold', { ...ask, quota, per: 'group' })])).toEqual([1])
})

it('cannot be said of a line that contradicts its rule', () => {
  const limit = award('silver 1', { cumulative: true, atLine: 'keep-out' })
  expect(seats(['a 1', 'b 1'], [award('gold 1'), limit])).toEqual([undefined])
})
