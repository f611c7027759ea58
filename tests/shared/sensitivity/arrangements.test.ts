import { expect, test } from 'vitest'
import type { TieStep } from '../../../shared/domain/tie-step.ts'
import { exact } from '../../../shared/scoring/exact.ts'
import { arrangements } from '../../../shared/sensitivity/arrangements.ts'
import { zoneAround } from '../../../shared/sensitivity/zone.ts'
import { entry } from '../awards/builders.ts'
import { aDecision, aTrack, someRules } from '../scoring/builders.ts'

/** 'b|cd' are b, and behind it c and d together: the orders that x can make with them. */
function orders(text: string, ties: readonly TieStep[], decisions = [aDecision(['b'], ['c'])]): readonly string[] | undefined {
  const places = text.split('|').map(place => [...place].map(entry))
  const found = arrangements(places, entry('x'), aTrack([], someRules({ ties }), decisions))
  return found?.map(order => order.map(place => place.join('')).join('|'))
}

test('an entry stands before, between or behind equals, or shares the place of one or of neighbours', () => {
  expect(orders('b|cd', [{ by: 'dropped-sum' }, { by: 'decision' }])).toEqual(['x|b|cd', 'xb|cd', 'xbcd', 'b|x|cd', 'b|xcd', 'b|cd|x'])
})

test('steps that compare the tied with each other, lots, and a decision about the entry may turn several others round, but not one', () => {
  const turning: readonly TieStep[] = [{ by: 'head-to-head' }, { by: 'majority' }, { by: 'draw', seed: 's' }]
  for (const step of turning) {
    expect(orders('b|c', [step])).toBeUndefined()
    expect(orders('b', [step])).toEqual(['x|b', 'xb', 'b|x'])
  }
  const named = [aDecision(['c'], ['x'], ['b'])]
  expect(orders('b|c', [{ by: 'decision' }], named)).toBeUndefined()
  expect(orders('b', [{ by: 'decision' }], named)).toHaveLength(3)
})

test('a zone ends at the first level on either side that matters, and begins nowhere when the own level does', () => {
  const at = (value: number) => exact(BigInt(value))
  const levels = [at(9), at(7), at(5), at(3)]
  const around = (now: number, ...passable: readonly number[]) => {
    const isIn = zoneAround(at(now), levels, level => passable.includes(level))
    return [2, 3, 4, 5, 6, 7, 8, 9, 10].filter(value => isIn(at(value)))
  }
  expect(around(6)).toEqual([6])
  expect(around(6, 1)).toEqual([6, 7, 8])
  expect(around(6, 0, 1, 2, 3)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(around(6, 0, 2)).toEqual([4, 5, 6])
  expect(around(5, 2)).toEqual([4, 5, 6])
  expect(around(5, 1, 3)).toEqual([])
})
