import { describe, expect, test } from 'vitest'
import type { PartId } from '../../../shared/domain/ids.ts'
import type { Reduction } from '../../../shared/domain/reduction.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import { anEntry, aPenalty, aTrack, exactText, found, part, resultOf, scoreText, someRules, steps } from './builders.ts'

const onTotals = { method: 'trimmed', of: 'totals', high: 1, low: 1, keepAtLeast: 3 } satisfies Reduction
const weights: Rules['composition'] = { method: 'weights', percent: { [part('a')]: 40, [part('b')]: 60 } as Record<PartId, number> }
const keysOf = (result: ReturnType<typeof resultOf>) => result.explanation.map(step => step.key).join(' ')

describe('composing parts', () => {
  test('points are added', () => {
    const result = resultOf(anEntry('e', { a: ['30', '31'], b: ['50', '51'] }))
    expect(scoreText(result)).toBe('81.00')
    expect(steps(result, 'added')[0]).toMatchObject({
      terms: [
        { part: 'a', value: '61/2' },
        { part: 'b', value: '101/2' },
      ],
      value: '81',
    })
  })

  test('weights take their percent of each part, and the part itself is reported before its weight', () => {
    const result = resultOf(anEntry('e', { a: ['90', '91'], b: ['80', '80.5'] }), someRules({ composition: weights }))
    expect(scoreText(result)).toBe('84.35')
    expect(result.parts).toEqual([
      { part: 'a', value: '181/2' },
      { part: 'b', value: '321/4' },
    ])
    expect(steps(result, 'weighted')).toEqual([
      { key: 'weighted', part: 'a', percent: 40, before: '181/2', after: '181/5' },
      { key: 'weighted', part: 'b', percent: 60, before: '321/4', after: '963/20' },
    ])
  })

  test('a part without a weight is a fault of the rules', () => {
    expect(() => resultOf(anEntry('e', { a: ['1'], c: ['1'] }), someRules({ composition: weights }))).toThrow('part c')
  })
})

describe('the explanation', () => {
  test('goes from marks to rank in the order of the computation', () => {
    const stages = ['judge-total', 'part', 'total', 'final'] as const
    const rules = someRules({ composition: weights, rounding: { method: 'half-even', places: 1, stages: [...stages], label: 'gbt8170' } })
    const result = resultOf(anEntry('e', { a: ['90.25'], b: ['80.35'] }, { penalties: [aPenalty('e', '0.125')] }), rules)
    expect(keysOf(result)).toBe(
      'rounded marks reduced rounded rounded marks reduced rounded weighted weighted added rounded penalty rounded ranked',
    )
    expect(steps(result, 'rounded').map(({ stage, part, before, after }) => [stage, part, before, after])).toEqual([
      ['judge-total', 'a', exactText('90.25'), exactText('90.2')],
      ['part', 'a', exactText('90.2'), exactText('90.2')],
      ['judge-total', 'b', exactText('80.35'), exactText('80.4')],
      ['part', 'b', exactText('80.4'), exactText('80.4')],
      ['total', undefined, exactText('84.32'), exactText('84.3')],
      ['final', undefined, exactText('84.175'), exactText('84.2')],
    ])
    expect(steps(result, 'rounded')[0]).toMatchObject({ method: 'half-even', label: 'gbt8170', places: 1 })
  })

  test('shows every mark as the judge gave it, in the panel’s order, with its fate', () => {
    const reduction = { ...onTotals, of: 'parts' } as const
    const result = resultOf(anEntry('e', { a: ['9', '7', 'recused', '8', '8', '6'] }), someRules({ reduction }))
    const listed = steps(result, 'marks')[0]?.marks.map(({ judge, value, fate }) => `${judge} ${value ?? '–'} ${fate}`)
    expect(listed).toEqual(['j1 9 dropped-high', 'j2 7 counted', 'j3 – recused', 'j4 8 counted', 'j5 8 counted', 'j6 6 dropped-low'])
    expect(steps(result, 'reduced')[0]).toEqual({ key: 'reduced', part: 'a', sum: '23', divisor: 3, usualDivisor: 4, value: '23/3' })
  })

  test('holds nothing undefined, so that it survives being written to a file', () => {
    const result = resultOf(anEntry('e', { a: ['9', 'absent', 'pending'] }))
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
  })
})

describe('penalties', () => {
  test('come off the composed score, one step each, in the order of their ids', () => {
    const penalties = [aPenalty('e', '5', 'p2'), aPenalty('e', '0.1', 'p1')]
    const result = resultOf(anEntry('e', { a: ['90'] }, { penalties }))
    expect(resultOf(anEntry('e', { a: ['90'] }, { penalties: penalties.toReversed() }))).toEqual(result)
    expect(scoreText(result)).toBe('84.90')
    expect(steps(result, 'penalty').map(({ penalty, amount, before, after }) => [penalty, amount, before, after])).toEqual([
      ['p1', '1/10', '90', '899/10'],
      ['p2', '5', '899/10', '849/10'],
    ])
  })

  test('may take a score below zero: no rule says where to stop', () => {
    expect(scoreText(resultOf(anEntry('e', { a: ['3'] }, { penalties: [aPenalty('e', '5')] })))).toBe('-2.00')
  })

  test('come after the stage total and before the stage final', () => {
    const rounding = { method: 'floor', places: 0, stages: ['total'], label: 'plain' } as const
    const result = resultOf(anEntry('e', { a: ['90.9'] }, { penalties: [aPenalty('e', '0.5')] }), someRules({ rounding }))
    expect(scoreText(result)).toBe('89.50')
  })
})

describe('a stopped entry', () => {
  test('has no score, no rank and says where it stopped; its other parts still have theirs', () => {
    const result = resultOf(anEntry('e', { a: ['9', '8'], b: ['9', 'pending'] }, { penalties: [aPenalty('e', '1')] }))
    expect([result.score, result.rank, result.tiedWith]).toEqual([undefined, undefined, []])
    expect(result.parts).toEqual([{ part: 'a', value: '17/2' }])
    expect(steps(result, 'stopped')).toEqual([{ key: 'stopped', part: 'b', reason: 'pending', remaining: 1, minimum: 2 }])
    expect(keysOf(result)).toBe('marks reduced marks stopped')
  })

  test('so does a part that nobody was to mark', () => {
    const track = aTrack([anEntry('e', { a: ['9'] })])
    const result = found(scoreTrack({ ...track, parts: [...track.parts, { part: part('b'), criteria: [] }] }), 'e')
    expect(steps(result, 'stopped')).toEqual([{ key: 'stopped', part: 'b', reason: 'too-few', remaining: 0, minimum: 1 }])
  })
})

describe('reduction on the judges’ totals', () => {
  const marks = { a: ['9', '8', '7', '6', '5'], b: ['80', '85', '82', '83', '84'] }

  test('trims totals and reports the plain mean of every part', () => {
    const result = resultOf(anEntry('e', marks), someRules({ reduction: onTotals }))
    expect(keysOf(result)).toBe('marks reduced marks reduced marks reduced rounded ranked')
    expect(result.parts).toEqual([
      { part: 'a', value: '7' },
      { part: 'b', value: '414/5' },
    ])
    expect(steps(result, 'marks')[2]).not.toHaveProperty('part')
    const totals = steps(result, 'marks')[2]?.marks.map(({ value, fate }) => `${value} ${fate}`)
    expect(totals).toEqual(['89 dropped-low', '93 dropped-high', '89 counted', '89 counted', '89 counted'])
    expect(scoreText(result)).toBe('89.00')
  })

  test('a judge who misses one part is missing for the total', () => {
    const result = resultOf(
      anEntry('e', { a: ['9', '8', '7', '6'], b: ['80', 'recused', '82', '83'] }),
      someRules({ reduction: { ...onTotals, high: 0, low: 0 } }),
    )
    expect(steps(result, 'marks')[2]?.marks[1]).toEqual({ judge: 'j2', fate: 'recused' })
    expect(steps(result, 'reduced')[2]).toMatchObject({ divisor: 3, usualDivisor: 4 })
    expect(steps(result, 'reduced')[0]).toMatchObject({ part: 'a', divisor: 4 })
  })

  test('of two reasons the one that stops counts, and pending before both', () => {
    const rules = someRules({ reduction: onTotals, missing: { recused: 'smaller-divisor', absent: 'hard-stop', void: 'smaller-divisor' } })
    const first = (a: string, b: string) => {
      const result = resultOf(anEntry('e', { a: [a, ...Array(5).fill('9')], b: [b, ...Array(5).fill('9')] }), rules)
      return [steps(result, 'marks')[2]?.marks[0]?.fate, steps(result, 'stopped')[0]?.reason]
    }
    expect(first('recused', 'absent')).toEqual(['absent', 'missing'])
    expect(first('void', 'recused')).toEqual(['void', undefined])
    expect(first('recused', 'pending')).toEqual(['pending', 'pending'])
  })

  test('a judge who is not on the list of one part is pending, never left out in silence', () => {
    const result = resultOf(anEntry('e', { a: ['9', '8', '7', '6'], b: ['80', '81', '82'] }), someRules({ reduction: onTotals }))
    expect(steps(result, 'stopped')).toEqual([{ key: 'stopped', reason: 'pending', remaining: 3, minimum: 4 }])
  })

  test('stage judge-total rounds the composed total of each judge, not the sheets', () => {
    const rounding = { method: 'half-up', places: 0, stages: ['judge-total'], label: 'plain' } as const
    const rules = someRules({ reduction: { method: 'mean', of: 'totals' }, rounding, composition: weights })
    const result = resultOf(anEntry('e', { a: ['90', '91'], b: ['80.5', '80'] }), rules)
    expect(steps(result, 'rounded').map(({ judge, before, after }) => [judge, before, after])).toEqual([
      ['j1', exactText('84.3'), '84'],
      ['j2', exactText('84.4'), '84'],
    ])
    expect(result.score).toBe('84')
  })
})
