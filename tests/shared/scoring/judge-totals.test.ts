import { describe, expect, test } from 'vitest'
import type { Composition } from '../../../shared/domain/composition.ts'
import { toText } from '../../../shared/scoring/exact.ts'
import { judgeTotals } from '../../../shared/scoring/judge-totals.ts'
import { panelMarks, part, someRules, type Written } from './builders.ts'

/** The totals of j1, j2 … over parts a, b …, each part's marks in the order of the judges. */
const totals = (composition: Composition, ...parts: readonly (readonly Written[])[]) =>
  judgeTotals(
    parts.map((marks, index) => ({ part: part(['a', 'b', 'c'][index] ?? ''), marks: panelMarks(marks) })),
    { composition, missing: { ...someRules().missing, void: 'hard-stop' } },
  ).map(({ mark }) => (typeof mark === 'string' ? mark : toText(mark)))

describe("a judge's total", () => {
  const points = { method: 'points' } as const

  test('is missing when one part is, even a part that no judge marked', () => {
    expect(totals(points, ['7', '8'], ['9', 'absent'])).toEqual(['16', 'absent'])
    expect(totals(points, ['7', '8'], ['absent', 'recused'])).toEqual(['absent', 'recused'])
  })

  test('is pending while any part is, and otherwise missing for the reason that stops, or else the first', () => {
    expect(totals(points, ['void', 'absent', '7'], ['pending', 'pending', 'pending'])).toEqual(['pending', 'pending', 'pending'])
    expect(totals(points, ['absent', 'recused', 'void'], ['void', 'absent', 'recused'])).toEqual(['void', 'recused', 'void'])
  })
})

describe("a judge's total of the best run", () => {
  const best = { method: 'best', count: 1 } as const

  test('leaves out only runs that no judge marked: who missed one that the others marked has no total', () => {
    expect(totals(best, ['7', '8'], ['9', 'absent'])).toEqual(['9', 'absent'])
    expect(totals(best, ['7', '8'], ['recused', 'absent'])).toEqual(['7', '8'])
    expect(totals(best, ['7', '8'], ['pending', 'absent'])).toEqual(['pending', 'absent'])
  })
})
