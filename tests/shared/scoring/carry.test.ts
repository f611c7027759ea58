import { describe, expect, test } from 'vitest'
import type { Rounds } from '../../../shared/domain/composition.ts'
import { carryRounds } from '../../../shared/scoring/carry.ts'
import { toText } from '../../../shared/scoring/exact.ts'
import { UNTOLD } from '../../../shared/scoring/explain.ts'
import { decimal } from './builders.ts'

const carried = (scores: readonly string[], carry: Rounds['carry'] | undefined) => {
  const rounds = scores.map(decimal)
  const last = rounds.at(-1)
  if (last === undefined) throw new Error('at least one round')
  const { value, steps } = carryRounds(rounds.slice(0, -1), { value: last, steps: [] }, carry)
  return { value: toText(value), steps }
}
const sum = { method: 'sum' } as const
const anew = { method: 'anew' } as const
const weights = (...percent: number[]): Rounds['carry'] => ({ method: 'weights', percent })

describe('what earlier rounds bring into a score', () => {
  test('is their points', () => {
    expect(carried(['60.5', '30', '1'], sum)).toStrictEqual({
      value: '183/2',
      steps: [
        {
          key: 'carried',
          method: 'sum',
          terms: [
            { value: '121/2', term: '121/2' },
            { value: '30', term: '30' },
            { value: '1', term: '1' },
          ],
          value: '183/2',
        },
      ],
    })
  })

  test('is a share of each round', () => {
    expect(carried(['80', '90.5'], weights(30, 70))).toStrictEqual({
      value: '1747/20',
      steps: [
        {
          key: 'carried',
          method: 'weights',
          terms: [
            { value: '80', percent: 30, term: '24' },
            { value: '181/2', percent: 70, term: '1267/20' },
          ],
          value: '1747/20',
        },
      ],
    })
  })

  test('is nothing when every round starts anew', () => {
    expect(carried(['80', '70', '90'], anew)).toStrictEqual({
      value: '90',
      steps: [
        {
          key: 'carried',
          method: 'anew',
          terms: [
            { value: '80', term: '0' },
            { value: '70', term: '0' },
            { value: '90', term: '90' },
          ],
          value: '90',
        },
      ],
    })
  })
})

describe('a first round', () => {
  test('that counts in full says nothing', () => {
    for (const carry of [sum, anew, undefined]) expect(carried(['80'], carry)).toStrictEqual({ value: '80', steps: [] })
  })

  test('counts by its share', () => {
    const term = { value: '80', percent: 30, term: '24' }
    expect(carried(['80'], weights(30, 70))).toStrictEqual({
      value: '24',
      steps: [{ key: 'carried', method: 'weights', terms: [term], value: '24' }],
    })
  })
})

test('a track without rounds carries nothing', () => {
  expect(carried(['80', '90'], undefined)).toStrictEqual({ value: '90', steps: [] })
})

test('a round without a weight is a fault of the rules', () => {
  expect(() => carried(['80', '90'], weights(100))).toThrow('no weight to round 2')
})

test('nothing is told where nobody reads it', () => {
  const [first, last] = [decimal('1'), decimal('2')]
  expect(carryRounds([first], { value: last, steps: UNTOLD }, sum).steps).toBe(UNTOLD)
})
