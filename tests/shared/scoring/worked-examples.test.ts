import { describe, expect, test } from 'vitest'
import type { Reduction } from '../../../shared/domain/reduction.ts'
import type { RoundingStage } from '../../../shared/domain/rounding.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import w1 from '../../vectors/w1-reductions.json' with { type: 'json' }
import w2 from '../../vectors/w2-rounding-level.json' with { type: 'json' }
import { anEntry, aTrack, ranking, resultOf, scoreText, someRules, steps } from './builders.ts'

const trim = { method: 'trimmed', high: 1, low: 1, keepAtLeast: 3 } as const

describe('W1: the same marks under three rules', () => {
  const entry = anEntry('W-1', w1.input.sets[0]?.entries[0]?.marks ?? {})
  const scoreBy = (reduction: Reduction) => scoreText(resultOf(entry, someRules({ reduction })))

  test('plain mean inside each part', () => {
    expect(scoreBy({ method: 'mean', of: 'parts' })).toBe(w1.expected['mean-of-parts']['W-1'].score)
  })

  test('highest and lowest dropped inside each part', () => {
    expect(scoreBy({ ...trim, of: 'parts' })).toBe(w1.expected['trimmed-parts']['W-1'].score)
  })

  test('highest and lowest dropped among the judges’ totals', () => {
    expect(scoreBy({ ...trim, of: 'totals' })).toBe(w1.expected['trimmed-totals']['W-1'].score)
  })
})

describe('W2: where the rules round', () => {
  const entry = anEntry('W-2', w2.input.sets[0]?.entries[0]?.marks ?? {})
  const rounding = (...stages: RoundingStage[]) => someRules({ rounding: { ...someRules().rounding, stages } })

  test('the parts, then added', () => {
    expect(scoreText(resultOf(entry, rounding('part')))).toBe(w2.expected.part['W-2'].score)
    expect(scoreText(resultOf(entry, rounding('part', 'final')))).toBe(w2.expected.part['W-2'].score)
  })

  test('only the sum', () => {
    expect(scoreText(resultOf(entry, rounding('final')))).toBe(w2.expected.final['W-2'].score)
    expect(scoreText(resultOf(entry, rounding('total')))).toBe(w2.expected.final['W-2'].score)
  })

  test('nowhere: the exact value stays', () => {
    const result = resultOf(entry, rounding())
    expect(result.score).toBe('1263/14')
    expect(steps(result, 'rounded')).toEqual([])
  })

  test('one hundredth swaps two places', () => {
    const other = anEntry('W-9', { design: ['17.864'], class: ['68.744'], reflection: ['3.612'] })
    const placesBy = (...stages: RoundingStage[]) => ranking(scoreTrack(aTrack([entry, other], rounding(...stages))))
    expect([placesBy('part'), placesBy('final')]).toEqual(['W-2:1 W-9:2', 'W-9:1 W-2:2'])
  })
})
