import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reduction } from '../../../shared/domain/rules.ts'
import { add, compare, exact, toText } from '../../../shared/scoring/exact.ts'
import { type PanelMark, reducePanel } from '../../../shared/scoring/reduce-panel.ts'
import { judge, panelMarks, someRules } from './builders.ts'

const { missing } = someRules()
const hardStop = { recused: 'hard-stop', absent: 'hard-stop', void: 'hard-stop' } as const
const mean: Reduction = { method: 'mean', of: 'parts' }
const trimmed = (high: number, low: number, keepAtLeast = 3): Reduction => ({ method: 'trimmed', of: 'parts', high, low, keepAtLeast })
const oneEach = trimmed(1, 1)

const somePanel = fc
  .array(fc.bigInt(0n, 100_000n), { minLength: 5, maxLength: 13 })
  .map(marks => marks.map((mark, index): PanelMark => ({ judge: judge(`j${index + 10}`), mark: exact(mark, 1000n) })))
const shuffled = (marks: readonly PanelMark[]) => fc.shuffledSubarray([...marks], { minLength: marks.length })
const anyReduction = fc.constantFrom(mean, oneEach, trimmed(2, 0), trimmed(0, 1), trimmed(0, 0))

describe('reducing a panel', () => {
  test('averages all marks', () => {
    expect(reducePanel(panelMarks(['8', '9', '9.5']), { reduction: mean, missing })).toEqual({
      fates: ['counted', 'counted', 'counted'],
      reduced: { sum: exact(53n, 2n), divisor: 3, usualDivisor: 3, value: exact(53n, 6n) },
    })
  })

  test('drops the highest and the lowest', () => {
    const { fates, reduced } = reducePanel(panelMarks(['8', '9.5', '7', '9', '8.5']), { reduction: oneEach, missing })
    expect(fates).toEqual(['counted', 'dropped-high', 'dropped-low', 'counted', 'counted'])
    expect(reduced).toMatchObject({ divisor: 3, usualDivisor: 3, value: exact(17n, 2n) })
  })

  test('drops one of several equal extremes, chosen by judge id', () => {
    const marks = panelMarks(['8', '8', '8', '8', '8'])
    expect(reducePanel(marks, { reduction: oneEach, missing }).fates).toEqual([
      'dropped-low',
      'counted',
      'counted',
      'counted',
      'dropped-high',
    ])
    expect(reducePanel(marks.toReversed(), { reduction: oneEach, missing }).fates[0]).toBe('dropped-high')
  })

  test('stops when fewer marks would remain than the rules name', () => {
    expect(reducePanel(panelMarks(['8', '9', '9', '7']), { reduction: oneEach, missing })).toEqual({
      fates: ['counted', 'counted', 'counted', 'counted'],
      stopped: { reason: 'too-few', remaining: 2, minimum: 3 },
    })
    expect(reducePanel(panelMarks(['8']), { reduction: oneEach, missing }).stopped).toMatchObject({ remaining: 0 })
  })

  test('stops when nobody gave a mark', () => {
    const stopped = { reason: 'too-few', remaining: 0, minimum: 1 }
    expect(reducePanel([], { reduction: mean, missing }).stopped).toEqual(stopped)
    expect(reducePanel(panelMarks(['absent', 'void']), { reduction: mean, missing }).stopped).toEqual(stopped)
  })
})

describe('a missing mark', () => {
  const kinds = ['recused', 'absent', 'void'] as const

  test.each(kinds)('that is %s makes the divisor smaller in plain sight', kind => {
    const { fates, reduced } = reducePanel(panelMarks(['8', kind, '9']), { reduction: mean, missing })
    expect(fates).toEqual(['counted', kind, 'counted'])
    expect(reduced).toMatchObject({ divisor: 2, usualDivisor: 3, value: exact(17n, 2n) })
  })

  test.each(kinds)('that is %s stops where the rules want a person to decide', kind => {
    const rules = { reduction: mean, missing: { ...missing, [kind]: 'hard-stop' as const } }
    expect(reducePanel(panelMarks(['8', kind, '9']), rules).stopped).toEqual({ reason: 'missing', remaining: 2, minimum: 3 })
  })

  test('that is pending always stops, before any other reason', () => {
    const marks = panelMarks(['8', 'pending', 'absent', '9'])
    expect(reducePanel(marks, { reduction: mean, missing }).stopped).toEqual({ reason: 'pending', remaining: 2, minimum: 3 })
    expect(reducePanel(marks, { reduction: mean, missing: hardStop }).stopped).toEqual({ reason: 'pending', remaining: 2, minimum: 4 })
    expect(reducePanel(marks, { reduction: mean, missing }).fates).toEqual(['counted', 'pending', 'absent', 'counted'])
  })

  test('counts towards too few, not towards what is dropped', () => {
    const { fates, reduced, stopped } = reducePanel(panelMarks(['8', 'recused', '9', '7', '6']), { reduction: oneEach, missing })
    expect([reduced, stopped]).toEqual([undefined, { reason: 'too-few', remaining: 2, minimum: 3 }])
    expect(fates[1]).toBe('recused')
  })
})

describe('whatever the marks', () => {
  test('the order of judges changes neither the value nor the fate of any mark', () => {
    fc.assert(
      fc.property(
        somePanel.chain(marks => fc.tuple(fc.constant(marks), shuffled(marks))),
        anyReduction,
        ([marks, others], reduction) => {
          const [a, b] = [reducePanel(marks, { reduction, missing }), reducePanel(others, { reduction, missing })]
          const fatesBy = (order: readonly PanelMark[], fates: readonly string[]) =>
            order.map((mark, i) => `${mark.judge} ${fates[i]}`).sort()
          expect(b.reduced).toEqual(a.reduced)
          expect(fatesBy(others, b.fates)).toEqual(fatesBy(marks, a.fates))
        },
      ),
    )
  })

  test('a constant added to every mark is added to the value', () => {
    fc.assert(
      fc.property(somePanel, anyReduction, fc.bigInt(-5000n, 5000n), (marks, reduction, constant) => {
        const more = exact(constant, 1000n)
        const raised = marks.map(({ judge, mark }) => ({ judge, mark: typeof mark === 'string' ? mark : add(mark, more) }))
        const before = reducePanel(marks, { reduction, missing }).reduced?.value ?? exact(0n)
        expect(reducePanel(raised, { reduction, missing }).reduced?.value).toEqual(add(before, more))
      }),
    )
  })

  test('the value lies between the lowest and the highest mark that counted', () => {
    fc.assert(
      fc.property(somePanel, anyReduction, (marks, reduction) => {
        const { fates, reduced } = reducePanel(marks, { reduction, missing })
        const kept = marks.flatMap(({ mark }, i) => (typeof mark === 'string' || fates[i] !== 'counted' ? [] : [mark])).sort(compare)
        const [least, most, value] = [kept.at(0), kept.at(-1), reduced?.value]
        if (least === undefined || most === undefined || value === undefined) throw new Error('nothing counted')
        expect(compare(least, value), toText(value)).toBeLessThanOrEqual(0)
        expect(compare(value, most), toText(value)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
