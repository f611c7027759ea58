import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryResult, ExplanationStep } from '../../../shared/domain/result.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import { anyTrack } from './any-track.ts'
import { anEntry, aPenalty, part, resultOf, someRules } from './builders.ts'
import { isSame, pair, replay } from './replay.ts'

describe('an explanation', () => {
  test('leads to the score by its own numbers, whatever the rules', () => {
    fc.assert(
      fc.property(anyTrack, track => {
        for (const result of scoreTrack(track).entries) {
          const found = replay(result)
          expect(found === undefined).toBe(result.score === undefined)
          if (found !== undefined && result.score !== undefined) expect(isSame(found, pair(result.score)), result.score).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the replay itself', () => {
  const weights = { method: 'weights', percent: { [part('a')]: 40, [part('b')]: 60 } as never } as const
  const rounding = { method: 'half-up', places: 1, stages: ['part', 'weighted', 'final'], label: 'plain' } as const
  const entry = anEntry('e', { a: ['8', '9', '9.333'], b: ['7', '8'] }, { penalties: [aPenalty('e', '0.5')] })
  const told = resultOf(entry, someRules({ composition: weights, rounding }))
  const clipped = { method: 'clipped', of: 'parts', limit: 400 as never, centre: 'exact' } as const
  const moved = resultOf(entry, someRules({ reduction: clipped }))
  const spoil = ({ explanation, ...rest }: EntryResult, key: ExplanationStep['key'], change: object): EntryResult => ({
    ...rest,
    explanation: explanation.map(step => (step.key === key ? ({ ...step, ...change } as ExplanationStep) : step)),
  })

  test('believes an explanation that is right', () => {
    expect(isSame(replay(told) ?? [0n, 1n], pair(told.score ?? '0'))).toBe(true)
    expect(isSame(replay(moved) ?? [0n, 1n], pair(moved.score ?? '0'))).toBe(true)
  })

  test.each([
    ['reduced', { sum: '1' }],
    ['reduced', { divisor: 7 }],
    ['reduced', { value: '1' }],
    ['rounded', { after: '1' }],
    ['rounded', { before: '1' }],
    ['rounded', { places: 0 }],
    ['weighted', { percent: 41 }],
    ['weighted', { before: '1' }],
    ['added', { value: '1' }],
    ['penalty', { amount: '1' }],
    ['penalty', { after: '1' }],
  ] as const)('does not believe another number: %s %o', (key, change) => {
    expect(() => replay(spoil(told, key, change))).toThrow()
  })

  test.each([{ before: '1' }, { limit: '1' }, { after: '0' }])('does not believe another centre: %o', change => {
    expect(() => replay(spoil(moved, 'centred', change))).toThrow('centred')
  })
})
