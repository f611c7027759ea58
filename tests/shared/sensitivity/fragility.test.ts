import { describe, expect, test } from 'vitest'
import type { PanelId } from '../../../shared/domain/ids.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { fragility } from '../../../shared/sensitivity/fragility.ts'
import { award, entry, points as scored } from '../awards/builders.ts'
import { anEntry, anEntryByCriteria, aPenalty, inPanel, part } from '../scoring/builders.ts'
import { aPart, asked, bruteForce, frozen, halves, levels, points, range, searched, toldTurns, twoAwards } from './builders.ts'

describe('the smallest change', () => {
  test('is one half point where it swaps first and second prize', () => {
    const found = searched(halves({ a: '9 9', b: '9 8.5', c: '5 5' }, { awards: twoAwards, ties: [{ by: 'dropped-sum' }] }))
    expect(found).toMatchObject({ size: 500, count: 4 })
    expect(toldTurns(found)[0]).toBe('j1 a whole 9→8.5: b –→first')
  })

  test('goes past a tie when equals at the line come in for both', () => {
    const found = searched(halves({ a: '9 9', b: '8 9' }, { awards: [award('first 1', { atLine: 'keep-out' })] }))
    expect(toldTurns(found)).toContain('j1 a whole 9→8: a first→–')
  })
})
