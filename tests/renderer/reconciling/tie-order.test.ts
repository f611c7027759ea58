// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groups, moved, placesOf, type Ranked, shared } from '../../../renderer/features/reconciling/tie-order.ts'

const order = (...entries: readonly string[]): Ranked<string> => entries.map(entry => ({ entry, shares: false }))

test('moving up changes places with the one above', () => {
  expect(groups(moved(order('a', 'b', 'c'), 2, -1))).toEqual([['a'], ['c'], ['b']])
})

test('moving down changes places with the one below', () => {
  expect(groups(moved(order('a', 'b', 'c'), 0, 1))).toEqual([['b'], ['a'], ['c']])
})

test('the first cannot move up, nor the last down', () => {
  expect([moved(order('a', 'b'), 0, -1), moved(order('a', 'b'), 1, 1)]).toEqual([order('a', 'b'), order('a', 'b')])
})

test('sharing puts two in one place; pressing again parts them', () => {
  const once = shared(order('a', 'b', 'c'), 1)
  expect(groups(once)).toEqual([['a', 'b'], ['c']])
  expect(groups(shared(once, 1))).toEqual([['a'], ['b'], ['c']])
})

test('the first shares with nobody', () => {
  expect(shared(order('a', 'b'), 0)).toEqual(order('a', 'b'))
})

test('the place after two who share the first is the third', () => {
  expect(placesOf(shared(order('a', 'b', 'c'), 1))).toEqual([1, 1, 3])
})

const presses = fc.array(
  fc.oneof(
    fc.record({ move: fc.constantFrom(-1 as const, 1 as const), at: fc.integer({ min: -1, max: 6 }) }),
    fc.record({ share: fc.integer({ min: -1, max: 6 }) }),
  ),
  { maxLength: 30 },
)
const start = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 })

test('whatever is pressed, everybody stands in it once, and no place is empty', () => {
  fc.assert(
    fc.property(start, presses, (entries, pressed) => {
      const end = pressed.reduce(
        (now, press) => ('share' in press ? shared(now, press.share) : moved(now, press.at, press.move)),
        order(...entries),
      )
      expect(groups(end).flat().toSorted()).toEqual(entries.toSorted())
      expect(groups(end).every(place => place.length > 0)).toBe(true)
      expect(end[0]?.shares).toBe(false)
    }),
  )
})

test('the places that are shown are those of the order that is sent', () => {
  fc.assert(
    fc.property(start, fc.array(fc.nat(5)), (entries, shares) => {
      const end = shares.reduce((now, at) => shared(now, at), order(...entries))
      const sent = groups(end).flatMap((place, at, all) => place.map(() => all.slice(0, at).flat().length + 1))
      expect(placesOf(end)).toEqual(sent)
    }),
  )
})
