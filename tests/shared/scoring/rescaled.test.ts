import { describe, expect, test } from 'vitest'
import type { Equating } from '../../../shared/domain/composition.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import { anEntry, aStop, aTrack, found, inPanel, ranking, someRules, steps } from './builders.ts'

type Scale = Exclude<Equating, { method: 'coefficient' }>
const scale = (method: 'z' | 't', places: number, deviation: Scale['deviation'] = 'sample'): Scale => ({
  method,
  deviation,
  rounding: { method: 'half-up', places },
})
const rescaled = (equating: Scale, change: Partial<Rules> = {}) =>
  someRules({ reduction: { method: 'mean', of: 'totals' }, rounding: { ...someRules().rounding, stages: [] }, equating, ...change })
const markOf = (result: ReturnType<typeof found>) =>
  steps(result, 'marks')
    .at(-1)
    ?.marks.map(({ value, fate }) => `${value ?? '–'} ${fate}`)

// Sample deviation of 70 80 90 is 10, of 60 80 100 it is 20; population: the root of 200/3.
const three = [anEntry('e-1', { a: ['70', '60'] }), anEntry('e-2', { a: ['80', '80'] }), anEntry('e-3', { a: ['90', '100'] })]

describe('judges’ totals as z', () => {
  test('are measured by all that the judge gave in the panel', () => {
    const result = scoreTrack(aTrack(three, rescaled(scale('z', 2))))
    expect(['e-1', 'e-2', 'e-3'].map(id => found(result, id).score)).toEqual(['-1', '0', '1'])
    expect(ranking(result)).toBe('e-3:1 e-2:2 e-1:3')
    expect(steps(found(result, 'e-1'), 'standardised')).toStrictEqual([
      { key: 'standardised', judge: 'j1', scale: 'z', of: 'sample', mean: '80', deviation: '10', before: '70', after: '-1' },
      { key: 'standardised', judge: 'j2', scale: 'z', of: 'sample', mean: '80', deviation: '20', before: '60', after: '-1' },
    ])
    expect(found(result, 'e-1').explanation.map(({ key }) => key)).toEqual([
      'marks',
      'reduced',
      'standardised',
      'standardised',
      'marks',
      'reduced',
      'ranked',
    ])
    expect(found(result, 'e-1')).not.toHaveProperty('raw')
  })

  test('are rounded as the rules say', () => {
    const scoreBy = (rule: Scale) => found(scoreTrack(aTrack(three, rescaled(rule))), 'e-3').score
    expect(scoreBy(scale('z', 2, 'population'))).toBe('61/50')
    expect(scoreBy(scale('z', 4, 'population'))).toBe('12247/10000')
    expect(scoreBy({ ...scale('z', 2, 'population'), rounding: { method: 'ceil', places: 2 } })).toBe('123/100')
  })

  test('stay apart panel by panel', () => {
    const kind = three.map(({ entry }, index) => inPanel('kind', anEntry(`k-${entry}`, { a: [`${95 + index}`] })))
    const result = scoreTrack(aTrack([...three, ...kind], rescaled(scale('t', 0))))
    expect(ranking(result)).toBe('e-3:1 k-e-3:1 e-2:3 k-e-2:3 e-1:5 k-e-1:5')
    expect(steps(found(result, 'k-e-1'), 'standardised')[0]).toMatchObject({ mean: '96', deviation: '1', before: '95', after: '40' })
  })
})

test('T is 50 + 10 z', () => {
  const result = scoreTrack(aTrack(three, rescaled(scale('t', 1, 'population'))))
  expect(['e-1', 'e-2', 'e-3'].map(id => found(result, id).score)).toEqual(['189/5', '50', '311/5'])
  expect(steps(found(result, 'e-3'), 'standardised')[0]).toMatchObject({ scale: 't', of: 'population', before: '90', after: '311/5' })
})

describe('a judge without a z', () => {
  test('gave every entry the same, and is left out in plain sight', () => {
    const flat = three.map(({ entry }, index) => anEntry(entry, { a: [`${70 + 10 * index}`, '88'] }))
    const result = scoreTrack(aTrack(flat, rescaled(scale('z', 2))))
    expect(markOf(found(result, 'e-1'))).toEqual(['-1 counted', '– no-spread'])
    expect(steps(found(result, 'e-1'), 'reduced').at(-1)).toMatchObject({ sum: '-1', divisor: 1, usualDivisor: 2 })
    expect(steps(found(result, 'e-1'), 'standardised')).toHaveLength(1)
  })

  test('marked only one entry', () => {
    const once = [anEntry('e-1', { a: ['70', '60'] }), anEntry('e-2', { a: ['80', 'absent'] }), anEntry('e-3', { a: ['90', 'recused'] })]
    const result = scoreTrack(aTrack(once, rescaled(scale('z', 2))))
    expect(['e-1', 'e-2', 'e-3'].map(id => markOf(found(result, id)))).toEqual([
      ['-1 counted', '– no-spread'],
      ['0 counted', '– absent'],
      ['1 counted', '– recused'],
    ])
  })

  test('leaves nothing to average when nobody else is there', () => {
    const result = scoreTrack(aTrack([anEntry('e-1', { a: ['70'] })], rescaled(scale('z', 2))))
    expect(steps(found(result, 'e-1'), 'stopped')).toStrictEqual([{ key: 'stopped', reason: 'too-few', remaining: 0, minimum: 1 }])
  })
})

test('an absent judge is measured by the entries that the judge did mark', () => {
  const entries = [...three, anEntry('e-4', { a: ['80', 'absent'] })]
  const result = scoreTrack(aTrack(entries, rescaled(scale('t', 0))))
  expect(steps(found(result, 'e-1'), 'standardised').map(({ mean, after }) => [mean, after])).toEqual([
    ['80', '38'],
    ['80', '40'],
  ])
  expect(markOf(found(result, 'e-4'))).toEqual(['50 counted', '– absent'])
})

test('a hard stop of rescaled totals goes on as two people decided', () => {
  const hard = rescaled(scale('t', 0), { missing: { recused: 'hard-stop', absent: 'hard-stop', void: 'hard-stop' } })
  const fourth = anEntry('e-4', { a: ['80', 'absent'] })
  const track = aTrack([...three, fourth], hard)
  expect(found(scoreTrack(track), 'e-4').score).toBeUndefined()
  expect(found(scoreTrack({ ...track, stops: [aStop(fourth, 'smaller-divisor')] }), 'e-4').score).toBe('50')
})
