import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kendallW } from '../../../shared/statistics/kendall-w.ts'
import o04 from '../../vectors/o04-kendall-w.json' with { type: 'json' }
import { numbersIn, someFullTable, someReordered, someTable, valueFrom } from './builders.ts'

function published(name: string) {
  const set = o04.input.sets.find(other => other.name === name)
  return valueFrom(kendallW(set?.table ?? []))
}

describe("Kendall's W", () => {
  test('of the anxiety ratings, with many ties: Wt, chi-square and p are of the corrected one', () => {
    const { corrected, uncorrected, ties, s } = published('anxiety')
    const { Wt, chi2, p, W } = o04.expected.anxiety
    expect(Math.abs(corrected.w - Wt)).toBeLessThan(o04.tolerance['anxiety.Wt'])
    expect(Math.abs(corrected.chiSquare - chi2)).toBeLessThan(o04.tolerance['anxiety.chi2'])
    expect(Math.abs(corrected.p - p)).toBeLessThan(o04.tolerance['anxiety.p'])
    expect(corrected.df).toBe(19)
    expect(Math.abs(uncorrected.w - W)).toBeLessThan(o04.tolerance.default)
    expect([s, ties]).toEqual([3004, 1674])
    expect(uncorrected.exact).toBe('3004/5985')
  })

  test('of the attributes of a meeting, without ties', () => {
    const { corrected, uncorrected, rankSums, s } = published('siegel')
    expect(Math.abs(corrected.w - o04.expected.siegel.W)).toBeLessThan(o04.tolerance['siegel.W'])
    expect(Math.abs(corrected.chiSquare - o04.expected.siegel.chi2)).toBeLessThan(o04.tolerance.default)
    expect(Math.abs(corrected.p - o04.expected.siegel.p)).toBeLessThan(o04.tolerance.default)
    expect(corrected).toEqual(uncorrected)
    expect(rankSums).toEqual([10, 18, 14, 6, 7, 16, 13, 24])
    expect(s).toBe(248)
  })

  test('is an exact fraction', () => {
    expect(published('proofwiki').corrected.exact).toBe(o04.expected.proofwiki.W_exact)
    expect(
      valueFrom(
        kendallW([
          [1, 1],
          [2, 2],
          [3, 3],
        ]),
      ).corrected,
    ).toMatchObject({ w: 1, exact: '1/1' })
    expect(
      valueFrom(
        kendallW([
          [1, 3],
          [2, 2],
          [3, 1],
        ]),
      ).corrected,
    ).toMatchObject({ w: 0, exact: '0/1', p: 1 })
  })

  test('is 1 when all judges have the same ties, corrected', () => {
    const { corrected, uncorrected } = valueFrom(
      kendallW([
        [1, 1],
        [2, 2],
        [2, 2],
        [5, 5],
      ]),
    )
    expect(corrected.exact).toBe('1/1')
    expect(uncorrected.exact).toBe('9/10')
  })

  test('counts a judge without an order', () => {
    expect(
      valueFrom(
        kendallW([
          [1, 4, 1],
          [2, 4, 2],
          [3, 4, 3],
        ]),
      ).corrected.exact,
    ).toBe('2/3')
  })

  test('does not exist for small, incomplete and constant tables', () => {
    expect(kendallW([[1, 2, 3]])).toEqual({ none: 'too-few' })
    expect(kendallW([[1], [2]])).toEqual({ none: 'too-few' })
    expect(
      kendallW([
        [1, 2],
        [null, 3],
      ]),
    ).toEqual({ none: 'incomplete' })
    expect(
      kendallW([
        [5, 4],
        [5, 4],
        [5, 4],
      ]),
    ).toEqual({ none: 'constant' })
  })

  test('does not depend on the order of entries and judges, nor on the direction of the scale', () => {
    fc.assert(
      fc.property(someReordered, ({ table, reordered }) => {
        const upsideDown = table.map(row => row.map(mark => 100 - mark))
        expect(kendallW(reordered).value?.corrected).toEqual(kendallW(table).value?.corrected)
        expect(kendallW(upsideDown).value?.corrected).toEqual(kendallW(table).value?.corrected)
      }),
    )
  })

  test('lies between 0 and 1, and the correction never lowers it', () => {
    fc.assert(
      fc.property(someFullTable, table => {
        const { value } = kendallW(table)
        if (value === undefined) return
        expect(value.uncorrected.w).toBeGreaterThanOrEqual(0)
        expect(value.corrected.w).toBeGreaterThanOrEqual(value.uncorrected.w)
        expect(value.corrected.w).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('never holds a number that is not finite', () => {
    fc.assert(
      fc.property(someTable, table => {
        expect(numbersIn(kendallW(table)).every(Number.isFinite)).toBe(true)
      }),
    )
  })
})
