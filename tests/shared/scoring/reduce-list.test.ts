import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ListReduction } from '../../../shared/domain/reduction.ts'
import { add, compare, exact, toText } from '../../../shared/scoring/exact.ts'
import type { PanelMark } from '../../../shared/scoring/panel-mark.ts'
import { type ListRules, reduceList } from '../../../shared/scoring/reduce-list.ts'
import { judge, panelMarks, someRules } from './builders.ts'

const { missing } = someRules()
/** What became of each mark, and the outcome of the whole list. */
function reduceOne(marks: readonly PanelMark[], rules: ListRules) {
  const { outcomes, ...result } = reduceList(marks, rules)
  return { fates: outcomes.map(({ fate }) => fate), ...result }
}
const hardStop = { recused: 'hard-stop', absent: 'hard-stop', void: 'hard-stop' } as const
const mean: ListReduction = { method: 'mean' }
const trimmed = (high: number, low: number, keepAtLeast = 3): ListReduction => ({ method: 'trimmed', high, low, keepAtLeast })
const oneEach = trimmed(1, 1)

const somePanel = fc
  .array(fc.bigInt(0n, 100_000n), { minLength: 5, maxLength: 13 })
  .map(marks => marks.map((mark, index): PanelMark => ({ judge: judge(`j${index + 10}`), mark: exact(mark, 1000n) })))
const shuffled = (marks: readonly PanelMark[]) => fc.shuffledSubarray([...marks], { minLength: marks.length })
const anyReduction = fc.constantFrom(mean, oneEach, trimmed(2, 0), trimmed(0, 1), trimmed(0, 0))

describe('reducing a list of marks', () => {
  test('averages all marks', () => {
    expect(reduceOne(panelMarks(['8', '9', '9.5']), { by: mean, missing })).toEqual({
      fates: ['counted', 'counted', 'counted'],
      dropped: [],
      reduced: { sum: exact(53n, 2n), divisor: 3, usualDivisor: 3, value: exact(53n, 6n) },
    })
  })

  test('drops the highest and the lowest', () => {
    const { fates, reduced: outcome } = reduceOne(panelMarks(['8', '9.5', '7', '9', '8.5']), { by: oneEach, missing })
    expect(fates).toEqual(['counted', 'dropped-high', 'dropped-low', 'counted', 'counted'])
    expect(outcome).toMatchObject({ divisor: 3, usualDivisor: 3, value: exact(17n, 2n) })
  })

  test('drops one of several equal extremes, chosen by judge id', () => {
    const marks = panelMarks(['8', '8', '8', '8', '8'])
    expect(reduceOne(marks, { by: oneEach, missing }).fates).toEqual(['dropped-low', 'counted', 'counted', 'counted', 'dropped-high'])
    expect(reduceOne(marks.toReversed(), { by: oneEach, missing }).fates[0]).toBe('dropped-high')
  })

  test('stops when fewer marks would remain than the rules name', () => {
    expect(reduceOne(panelMarks(['8', '9', '9', '7']), { by: oneEach, missing })).toEqual({
      fates: ['counted', 'counted', 'counted', 'counted'],
      dropped: [],
      stopped: { reason: 'too-few', remaining: 2, minimum: 3 },
    })
    expect(reduceOne(panelMarks(['8']), { by: oneEach, missing }).stopped).toMatchObject({ remaining: 0 })
  })

  test('stops when nobody gave a mark', () => {
    const stopped = { reason: 'too-few', remaining: 0, minimum: 1 }
    expect(reduceOne([], { by: mean, missing }).stopped).toEqual(stopped)
    expect(reduceOne(panelMarks(['absent', 'void']), { by: mean, missing }).stopped).toEqual(stopped)
  })
})

describe('a missing mark', () => {
  const kinds = ['recused', 'absent', 'void'] as const

  test.each(kinds)('that is %s makes the divisor smaller in plain sight', kind => {
    const { fates, reduced: outcome } = reduceOne(panelMarks(['8', kind, '9']), { by: mean, missing })
    expect(fates).toEqual(['counted', kind, 'counted'])
    expect(outcome).toMatchObject({ divisor: 2, usualDivisor: 3, value: exact(17n, 2n) })
  })

  test.each(kinds)('that is %s stops where the rules want a person to decide', kind => {
    const rules = { by: mean, missing: { ...missing, [kind]: 'hard-stop' as const } }
    expect(reduceOne(panelMarks(['8', kind, '9']), rules).stopped).toEqual({ reason: 'missing', remaining: 2, minimum: 3 })
  })

  test('that is pending always stops, before any other reason', () => {
    const marks = panelMarks(['8', 'pending', 'absent', '9'])
    expect(reduceOne(marks, { by: mean, missing }).stopped).toEqual({ reason: 'pending', remaining: 2, minimum: 3 })
    expect(reduceOne(marks, { by: mean, missing: hardStop }).stopped).toEqual({ reason: 'pending', remaining: 2, minimum: 4 })
    expect(reduceOne(marks, { by: mean, missing }).fates).toEqual(['counted', 'pending', 'absent', 'counted'])
  })

  test('counts towards too few, not towards what is dropped', () => {
    const { fates, reduced, stopped } = reduceOne(panelMarks(['8', 'recused', '9', '7', '6']), { by: oneEach, missing })
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
          const [a, b] = [reduceOne(marks, { by: reduction, missing }), reduceOne(others, { by: reduction, missing })]
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
        const before = reduceOne(marks, { by: reduction, missing }).reduced?.value ?? exact(0n)
        expect(reduceOne(raised, { by: reduction, missing }).reduced?.value).toEqual(add(before, more))
      }),
    )
  })

  test('the value lies between the lowest and the highest mark that counted', () => {
    fc.assert(
      fc.property(somePanel, anyReduction, (marks, reduction) => {
        const { fates, reduced } = reduceOne(marks, { by: reduction, missing })
        const kept = marks.flatMap(({ mark }, i) => (typeof mark === 'string' || fates[i] !== 'counted' ? [] : [mark])).sort(compare)
        const [least, most, value] = [kept.at(0), kept.at(-1), reduced?.value]
        if (least === undefined || most === undefined || value === undefined) throw new Error('nothing counted')
        expect(compare(least, value), toText(value)).toBeLessThanOrEqual(0)
        expect(compare(value, most), toText(value)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
