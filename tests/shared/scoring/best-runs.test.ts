import { describe, expect, test } from 'vitest'
import type { Composition } from '../../../shared/domain/composition.ts'
import { bestFirst, composeParts, type PartValue, weigh } from '../../../shared/scoring/compose-parts.ts'
import { exact, toText } from '../../../shared/scoring/exact.ts'
import { judgeTotals } from '../../../shared/scoring/judge-totals.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import { anEntry, aStop, aTrack, decimal, found, judge, panelMarks, part, ranking, resultOf, someRules, steps } from './builders.ts'

const best = (count: number): Composition => ({ method: 'best', count })
const runs = (values: Readonly<Record<string, string>>): readonly PartValue[] =>
  Object.entries(values).map(([name, value]) => ({ part: part(name), value: decimal(value) }))

describe('the best of several runs', () => {
  const counted = (values: Readonly<Record<string, string>>, count: number) => {
    const { terms, value } = composeParts(runs(values), best(count))
    return [terms.filter(({ isLeftOut }) => isLeftOut !== true).map(term => term.part), toText(value)]
  }

  test('are the highest so many, added, in the order of the track', () => {
    expect(counted({ a: '7', b: '9', c: '8.5' }, 1)).toEqual([['b'], '9'])
    expect(counted({ a: '7', b: '9', c: '8.5' }, 2)).toEqual([['b', 'c'], '35/2'])
    expect(counted({ a: '8', b: '7', c: '9' }, 2)).toEqual([['a', 'c'], '17'])
    expect(counted({ a: '7', b: '9', c: '8.5' }, 3)).toEqual([['a', 'b', 'c'], '49/2'])
  })

  test('are all there are when there are fewer', () => {
    expect(counted({ a: '7' }, 2)).toEqual([['a'], '7'])
    expect(counted({}, 2)).toEqual([[], '0'])
  })

  test('are the first of equal ones', () => {
    expect(counted({ a: '7', b: '8', c: '8' }, 1)).toEqual([['b'], '8'])
    expect(bestFirst(runs({ a: '7', b: '8', c: '8' })).map(run => run.part)).toEqual(['b', 'c', 'a'])
  })

  test('leave out a run and say so, once', () => {
    const { terms } = composeParts(runs({ a: '7', b: '9' }), best(1))
    expect(terms).toStrictEqual([
      { part: 'a', value: exact(7n), term: exact(7n), isLeftOut: true },
      { part: 'b', value: exact(9n), term: exact(9n) },
    ])
  })

  test('weigh nothing', () => {
    expect(weigh({ part: part('a'), value: exact(7n) }, best(1))).toStrictEqual({ part: 'a', value: exact(7n), term: exact(7n) })
  })

  test('are told with those that do not count', () => {
    const result = resultOf(anEntry('e', { a: ['7', '8'], b: ['9', '9'], c: ['8', '9'] }), someRules({ composition: best(2) }))
    expect(steps(result, 'best')).toStrictEqual([
      {
        key: 'best',
        runs: [
          { part: 'a', value: '15/2', counted: false },
          { part: 'b', value: '9', counted: true },
          { part: 'c', value: '17/2', counted: true },
        ],
        value: '35/2',
      },
    ])
    expect([steps(result, 'added'), result.score]).toEqual([[], '35/2'])
  })
})

describe('a run that was not made', () => {
  const rules = someRules({ composition: best(1) })

  const hard = { recused: 'hard-stop', absent: 'hard-stop', void: 'hard-stop' } as const
  const one = anEntry('e', { a: ['7', '8'], b: ['void', 'absent'] })

  test('stops nothing', () => {
    const result = resultOf(one, rules)
    expect([result.score, result.parts]).toEqual(['15/2', [{ part: 'a', value: '15/2' }]])
    expect(result.explanation.map(({ key }) => key)).toEqual(['marks', 'reduced', 'marks', 'best', 'rounded', 'ranked'])
  })

  test('stops where the rules want a person to look at what is missing', () => {
    const result = resultOf(one, { ...rules, missing: hard })
    expect(result.score).toBeUndefined()
    expect(steps(result, 'stopped')).toStrictEqual([{ key: 'stopped', part: 'b', reason: 'missing', remaining: 0, minimum: 2 }])
  })

  test('stops nothing either when two people decided about it', () => {
    const stopped = aTrack([one], { ...rules, missing: hard })
    expect(found(scoreTrack({ ...stopped, stops: [aStop(one, 'smaller-divisor')] }), 'e').score).toBe('15/2')
  })

  test('stops nothing beside several that were', () => {
    expect(resultOf(anEntry('e', { a: ['7'], b: ['9'], c: ['absent'] }), rules).score).toBe('9')
  })

  test('is another thing than a run of which too few marks are left, which stops', () => {
    const trimmed = someRules({ composition: best(1), reduction: { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 1 } })
    const result = resultOf(anEntry('e', { a: ['7', '8', '9'], b: ['9', 'absent', 'absent'] }), trimmed)
    expect([result.score, steps(result, 'stopped').map(({ reason }) => reason)]).toEqual([undefined, ['too-few']])
    expect(resultOf(anEntry('e', { a: ['7', '8', '9'], b: ['9', '9'] }), trimmed).score).toBeUndefined()
  })

  test('stops where fewer runs are left than count, which would add a zero', () => {
    for (const of of ['parts', 'totals'] as const) {
      const two = someRules({ composition: best(2), reduction: { method: 'mean', of } })
      const result = resultOf(one, two)
      expect(result.score).toBeUndefined()
      expect(steps(result, 'stopped').length).toBeGreaterThan(0)
    }
  })

  test('drops no marks: only those of the runs that count break a tie', () => {
    const trim = { method: 'trimmed', of: 'parts', high: 0, low: 1, keepAtLeast: 1 } as const
    const change = { ...rules, reduction: trim, ties: [{ by: 'dropped-sum' }] } as const
    const entries = [anEntry('e-1', { a: ['5', '9'], b: ['8', '8.5'] }), anEntry('e-2', { a: ['6', '9'], b: ['1', '8'] })]
    const result = scoreTrack(aTrack(entries, someRules(change)))
    expect(steps(found(result, 'e-1'), 'tie-broken')[0]?.compared.map(({ entry, value }) => `${entry} ${value}`)).toEqual([
      'e-2 6',
      'e-1 5',
    ])
  })

  test('is waited for while one of its sheets is pending', () => {
    const result = resultOf(anEntry('e', { a: ['7', '8'], b: ['void', 'pending'] }), rules)
    expect(result.score).toBeUndefined()
    expect(steps(result, 'stopped')).toStrictEqual([{ key: 'stopped', part: 'b', reason: 'pending', remaining: 0, minimum: 1 }])
  })

  test('is another thing than a run that some judges marked and the rules stop', () => {
    const missing = { ...rules.missing, absent: 'hard-stop' } as const
    expect(resultOf(anEntry('e', { a: ['7', '8'], b: ['9', 'absent'] }), { ...rules, missing }).score).toBeUndefined()
  })

  test('leaves no score when there is no other', () => {
    expect(resultOf(anEntry('e', { a: ['absent'], b: ['void'] }), rules).score).toBeUndefined()
  })

  test('is left out of a judge’s total, as long as there is one', () => {
    const totals = (a: string, b: string) =>
      judgeTotals(
        [
          { part: part('a'), marks: panelMarks([a]) },
          { part: part('b'), marks: panelMarks([b]) },
        ],
        { composition: best(1), missing: rules.missing },
      )
    expect(totals('7', '9')).toStrictEqual([{ judge: 'j1', mark: exact(9n) }])
    expect(totals('7', 'absent')).toStrictEqual([{ judge: 'j1', mark: exact(7n) }])
    expect(totals('7', 'pending')).toStrictEqual([{ judge: 'j1', mark: 'pending' }])
    expect(totals('void', 'absent')).toStrictEqual([{ judge: 'j1', mark: 'void' }])
  })
})

test('a judge’s total keeps the judge’s group', () => {
  const marks = [{ judge: judge('j1'), group: 'expert', mark: exact(7n) }]
  const totals = judgeTotals([{ part: part('a'), marks }], { composition: { method: 'points' }, missing: someRules().missing })
  expect(totals).toStrictEqual([{ judge: 'j1', group: 'expert', mark: exact(7n) }])
})

describe('equals in their best runs', () => {
  const rules = someRules({ composition: best(1), ties: [{ by: 'next-best' }] })
  const entries = [
    anEntry('e-1', { a: ['9'], b: ['7'], c: ['8'] }),
    anEntry('e-2', { a: ['8'], b: ['8'], c: ['9'] }),
    anEntry('e-3', { a: ['9'], b: ['absent'], c: ['absent'] }),
    anEntry('e-4', { a: ['7'], b: ['9'], c: ['9'] }),
  ]

  test('go by the next best, and the next, where a run that was not made counts for nothing', () => {
    const result = scoreTrack(aTrack(entries, rules))
    expect(ranking(result)).toBe('e-4:1 e-2:2 e-1:3 e-3:4')
    expect(steps(found(result, 'e-1'), 'tie-broken').map(({ compared }) => compared.map(one => `${one.entry} ${one.value}`))).toEqual([
      ['e-4 9', 'e-1 8', 'e-2 8', 'e-3 0'],
      ['e-2 8', 'e-1 7'],
    ])
    expect(steps(found(result, 'e-1'), 'tie-broken').map(({ run }) => run)).toEqual([2, 3])
    expect(steps(found(result, 'e-3'), 'tie-broken')).toHaveLength(1)
  })

  test('share the place when all their runs are equal, and go on with the chain', () => {
    const twins = [anEntry('e-1', { a: ['9'], b: ['7'] }), anEntry('e-2', { a: ['7'], b: ['9'] })]
    expect(ranking(scoreTrack(aTrack(twins, rules)))).toBe('e-1:1 e-2:1')
    const more = someRules({ composition: best(1), ties: [{ by: 'next-best' }, { by: 'part', part: part('b') }] })
    expect(ranking(scoreTrack(aTrack(twins, more)))).toBe('e-2:1 e-1:2')
  })

  test('are not told apart by a run that only some of them made', () => {
    const some = [anEntry('e-1', { a: ['9'], b: ['absent'] }), anEntry('e-2', { a: ['absent'], b: ['9'] })]
    const byB = { by: 'part', part: part('b') } as const
    expect(ranking(scoreTrack(aTrack(some, someRules({ composition: best(1), ties: [byB] }))))).toBe('e-1:1 e-2:1')
  })
})
