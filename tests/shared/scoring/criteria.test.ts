import { describe, expect, test } from 'vitest'
import type { Rules } from '../../../shared/domain/rules.ts'
import { decimalText } from '../../../shared/scoring/decimal-text.ts'
import { add, fromDecimal, fromText } from '../../../shared/scoring/exact.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import o09 from '../../vectors/o09-skating.json' with { type: 'json' }
import {
  anEntry,
  anEntryByCriteria,
  aPenalty,
  aTrack,
  criterion,
  found,
  part,
  resultOf,
  someRules,
  steps,
  thousandths,
} from './builders.ts'

const factors = (named: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(named).map(([name, factor]) => [criterion(name), thousandths(factor)])) as NonNullable<Rules['factors']>
const rounded = (...stages: Rules['rounding']['stages']): Rules['rounding'] => ({ method: 'half-up', places: 2, stages, label: 'plain' })
const byCriteria = (change: Partial<Rules> = {}) => someRules({ reduction: { method: 'mean', of: 'criteria' }, ...change })

describe('a score of criteria', () => {
  // 25/3 and 28/3, times 8/5 and once: 40/3 + 28/3 = 68/3.
  const entry = anEntryByCriteria('e', [
    { x: '8', y: '9' },
    { x: '8', y: '9' },
    { x: '9', y: '10' },
  ])
  const given = { factors: factors({ x: '1.6' }) }
  const scoreBy = (rounding: Rules['rounding']) => resultOf(entry, byCriteria({ ...given, rounding })).score

  test('is rounded criterion by criterion, or once after, as the rules say', () => {
    expect(scoreBy(rounded())).toBe('68/3')
    expect(scoreBy(rounded('final'))).toBe('2267/100')
    expect(scoreBy(rounded('part'))).toBe('2267/100')
    // Only what has a factor is rounded after it: 13.33 + 28/3.
    expect(scoreBy(rounded('factored'))).toBe('6799/300')
    expect(scoreBy(rounded('criterion', 'factored'))).toBe('1133/50')
  })

  test('says each step in order', () => {
    const result = resultOf(entry, byCriteria({ ...given, rounding: rounded('criterion', 'factored') }))
    expect(result.explanation.map(step => [step.key, 'criterion' in step ? step.criterion : undefined])).toEqual([
      ['marks', 'x'],
      ['reduced', 'x'],
      ['rounded', 'x'],
      ['factored', 'x'],
      ['rounded', 'x'],
      ['marks', 'y'],
      ['reduced', 'y'],
      ['rounded', 'y'],
      ['summed', undefined],
      ['added', undefined],
      ['ranked', undefined],
    ])
    expect(steps(result, 'rounded').map(({ stage, part, before, after }) => [stage, part, before, after])).toEqual([
      ['criterion', 'p', '25/3', '833/100'],
      ['factored', 'p', '1666/125', '1333/100'],
      ['criterion', 'p', '28/3', '933/100'],
    ])
    expect(steps(result, 'factored')).toStrictEqual([
      { key: 'factored', part: 'p', criterion: 'x', factor: '8/5', before: '833/100', after: '1666/125' },
    ])
    expect(steps(result, 'summed')).toStrictEqual([
      {
        key: 'summed',
        part: 'p',
        terms: [
          { criterion: 'x', value: '1333/100' },
          { criterion: 'y', value: '933/100' },
        ],
        value: '1133/50',
      },
    ])
    expect([result.parts, result.score]).toEqual([[{ part: 'p', value: '1133/50' }], '1133/50'])
  })

  test('trims every criterion by itself', () => {
    const rows = anEntryByCriteria('e', [
      { x: '1', y: '9' },
      { x: '5', y: '1' },
      { x: '9', y: '5' },
    ])
    const result = resultOf(rows, byCriteria({ reduction: { method: 'trimmed', of: 'criteria', high: 1, low: 1, keepAtLeast: 1 } }))
    expect(steps(result, 'marks').map(({ marks }) => marks.map(({ fate }) => fate).join(' '))).toEqual([
      'dropped-low counted dropped-high',
      'dropped-high dropped-low counted',
    ])
    expect(result.score).toBe('10')
  })

  test('rounds no judge’s total, because there is none', () => {
    const result = resultOf(anEntryByCriteria('e', [{ x: '8.25' }]), byCriteria({ rounding: { ...rounded('judge-total'), places: 0 } }))
    expect([result.score, steps(result, 'rounded')]).toEqual(['33/4', []])
  })

  test('stops at every criterion that a missing sheet leaves without a value', () => {
    const late = anEntryByCriteria('e', [{ x: '8', y: '9' }, 'pending'])
    const result = resultOf(late, byCriteria())
    expect([result.score, result.parts]).toEqual([undefined, []])
    expect(steps(result, 'stopped')).toStrictEqual(
      ['x', 'y'].map(name => ({ key: 'stopped', part: 'p', criterion: name, reason: 'pending', remaining: 1, minimum: 2 })),
    )
    expect(steps(result, 'summed')).toEqual([])
  })

  test('keeps the criteria that stand when another one stops', () => {
    const track = aTrack([anEntryByCriteria('e', [{ x: '8', y: '9' }])], byCriteria({ factors: factors({ x: '2' }) }))
    const stopping = { ...track, parts: [...track.parts, { part: part('q'), criteria: [criterion('z')] }] }
    const result = found(scoreTrack(stopping), 'e')
    expect([result.parts, result.score]).toEqual([[{ part: 'p', value: '25' }], undefined])
    expect(steps(result, 'stopped')).toStrictEqual([
      { key: 'stopped', part: 'q', criterion: 'z', reason: 'too-few', remaining: 0, minimum: 1 },
    ])
  })

  test('is a fault when a sheet lacks a mark of the rubric', () => {
    const gap = anEntryByCriteria('e', [{ x: '8', y: '9' }, { x: '8' }])
    expect(() => resultOf(gap, byCriteria())).toThrow('the sheet of j2 in p has no mark of criterion y')
  })
})

describe('factors of sheets that are reduced as a whole', () => {
  test('count inside every judge’s mark', () => {
    const entry = anEntryByCriteria('e', [
      { x: '8.333', y: '9' },
      { x: '9', y: '10' },
    ])
    const rules = someRules({ factors: factors({ x: '1.125' }), rounding: rounded() })
    const result = resultOf(entry, rules)
    expect(steps(result, 'marks')[0]?.marks.map(({ value }) => value)).toEqual(['146997/8000', '161/8'])
    expect([steps(result, 'factored'), result.score]).toEqual([[], '307997/16000'])
  })
})

describe('places of a stage', () => {
  test('are those of the rules unless the stage has its own', () => {
    const rounding: Rules['rounding'] = { ...rounded('part', 'weighted', 'total', 'final'), placesAt: { weighted: 1, total: 0 } }
    const composition = { method: 'weights', percent: { [part('a')]: 35, [part('b')]: 65 } } as Rules['composition']
    const entry = anEntry('e', { a: ['90.123', '90.124'], b: ['80.456'] }, { penalties: [aPenalty('e', '0.125')] })
    const result = resultOf(entry, someRules({ rounding, composition }))
    expect(steps(result, 'rounded').map(one => [one.stage, one.part, one.places, one.before, one.after])).toEqual([
      ['part', 'a', 2, '180247/2000', '2253/25'],
      ['part', 'b', 2, '10057/125', '4023/50'],
      ['weighted', 'a', 1, '15771/500', '63/2'],
      ['weighted', 'b', 1, '52299/1000', '523/10'],
      ['total', undefined, 0, '419/5', '84'],
      ['final', undefined, 2, '671/8', '2097/25'],
    ])
    expect(steps(result, 'weighted').map(({ before, after }) => [before, after])).toEqual([
      ['2253/25', '15771/500'],
      ['4023/50', '52299/1000'],
    ])
    expect(steps(result, 'added')[0]?.terms).toEqual([
      { part: 'a', value: '63/2' },
      { part: 'b', value: '523/10' },
    ])
    expect(result.parts).toEqual([
      { part: 'a', value: '2253/25' },
      { part: 'b', value: '4023/50' },
    ])
  })
})

describe('a published segment of figure skating', () => {
  const { performances, missing_codes: missing } = o09.input
  type Expected = Readonly<{ components: Readonly<Record<string, string>>; total_component: string; segment: string }>
  const expected = o09.expected as Readonly<Record<string, Expected>>

  test.each(performances)('$id has its published components, total and segment', ({ id, components, element_score, deductions }) => {
    const panel = components[0]?.scores.map((_, judge) =>
      Object.fromEntries(components.map(({ name, scores }) => [name, markOf(scores[judge])])),
    )
    const rules = byCriteria({
      reduction: { method: 'trimmed', of: 'criteria', high: 1, low: 1, keepAtLeast: 1 },
      factors: factors(Object.fromEntries(components.map(({ name, factor }) => [name, factor]))),
      rounding: rounded('criterion', 'factored'),
    })
    const penalties = deductions === '0.00' ? [] : [aPenalty(id, deductions)]
    const result = resultOf({ ...anEntryByCriteria(id, panel ?? []), penalties }, rules)
    const settled = steps(result, 'rounded').filter(({ stage }) => stage === 'criterion')
    const [total, score] = [result.parts[0]?.value, result.score].map(text => fromText(text ?? ('-1' as never)))
    if (total === undefined || score === undefined) throw new Error('no score')
    expect({
      components: Object.fromEntries(settled.map(({ criterion: name, after }) => [name, decimalText(fromText(after), 2)])),
      total_component: decimalText(total, 2),
      segment: decimalText(add(fromDecimal(element_score), score), 2),
    }).toEqual({
      components: expected[id]?.components,
      total_component: expected[id]?.total_component,
      segment: expected[id]?.segment,
    })
  })

  function markOf(score: string | null | undefined): string {
    if (score === undefined || score === null || missing.includes(score))
      throw new Error('every judge of this segment marked every component')
    return score
  }
})
