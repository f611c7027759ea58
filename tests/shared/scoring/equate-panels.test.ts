import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PanelId } from '../../../shared/domain/ids.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { coefficients } from '../../../shared/scoring/equate-panels.ts'
import { toText } from '../../../shared/scoring/exact.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import { anEntry, aPenalty, aStop, aTrack, decimal, found, inPanel, part, ranking, scoreText, someRules, steps } from './builders.ts'

const oneEach = { method: 'coefficient', high: 1, low: 1 } as const
const none = { method: 'coefficient', high: 0, low: 0 } as const
const FIRST = ['91.2', '88.6', '86.4', '90.1', '84.7']
const SECOND = ['87.3', '85.2', '83.1', '86.0', '80.9']

const panelOf = (name: string, scores: readonly string[]) =>
  scores.map((score, index) => inPanel(name, anEntry(`${name}-${index + 1}`, { a: [score] })))
const equated = (change: Partial<Rules> = {}) => someRules({ equating: oneEach, ...change })
const both = [...panelOf('g1', FIRST), ...panelOf('g2', SECOND)]

describe('W4: two panels brought level by coefficient', () => {
  const result = scoreTrack(aTrack(both, equated()))
  const scoresOf = (name: string) => FIRST.map((_, index) => scoreText(found(result, `${name}-${index + 1}`)))

  test('has the scores of the worked example', () => {
    expect(scoresOf('g1')).toEqual(['89.34', '86.80', '84.64', '88.26', '82.97'])
    expect(scoresOf('g2')).toEqual(['89.15', '87.01', '84.86', '87.83', '82.62'])
  })

  test('ranks both panels in one field', () => {
    expect(ranking(result)).toBe('g1-1:1 g2-1:2 g1-4:3 g2-4:4 g2-2:5 g1-2:6 g2-3:7 g1-3:8 g1-5:9 g2-5:10')
  })

  test('says with which means and factor, and the rank inside the panel', () => {
    expect(steps(found(result, 'g1-4'), 'equated')).toStrictEqual([
      {
        key: 'equated',
        group: 'g1',
        own: '2651/30',
        all: '2597/30',
        factor: '2597/2651',
        rankInGroup: 2,
        before: '901/10',
        after: '2339897/26510',
      },
    ])
    expect(steps(found(result, 'g2-5'), 'equated')[0]).toMatchObject({
      own: '2543/30',
      all: '2597/30',
      factor: '2597/2543',
      rankInGroup: 5,
    })
    expect(found(result, 'g1-4').explanation.map(({ key }) => key)).toEqual(['marks', 'reduced', 'added', 'equated', 'rounded', 'ranked'])
  })

  test('keeps the score and the place from before beside the new ones', () => {
    expect(found(result, 'g1-1').raw).toStrictEqual({ score: '456/5', rank: 1 })
    expect(found(result, 'g2-1').raw).toStrictEqual({ score: '873/10', rank: 4 })
    expect(found(result, 'g2-5').raw).toStrictEqual({ score: '809/10', rank: 10 })
    const alone = scoreTrack(aTrack(both))
    expect(alone.entries.every(entry => !('raw' in entry))).toBe(true)
    expect(both.map(({ entry }) => found(result, entry).raw?.rank)).toEqual(both.map(({ entry }) => found(alone, entry).rank))
  })
})

describe('a coefficient', () => {
  const factorsOf = (scores: Readonly<Record<string, readonly string[]>>, rule: Parameters<typeof coefficients>[1]) =>
    [...coefficients(new Map(Object.entries(scores).map(([name, own]) => [name as PanelId, own.map(decimal)])), rule)].map(
      ([name, { own, all, factor }]) => [name, toText(own), toText(all), toText(factor)].join(' '),
    )

  test('leaves out the extremes of each panel, not of all', () => {
    expect(factorsOf({ a: ['1', '5', '9'], b: ['2', '3', '100'] }, oneEach)).toEqual(['a 5 4 4/5', 'b 3 4 4/3'])
    expect(factorsOf({ a: ['1', '5', '9'], b: ['2', '4', '6'] }, none)).toEqual(['a 5 9/2 9/10', 'b 4 9/2 9/8'])
  })

  test('leaves out as many at each end as the rules say', () => {
    expect(factorsOf({ a: ['1', '5', '9', '10'] }, { method: 'coefficient', high: 2, low: 1 })).toEqual(['a 5 5 1'])
    expect(factorsOf({ a: ['1', '5', '9', '10'] }, { method: 'coefficient', high: 1, low: 2 })).toEqual(['a 9 9 1'])
  })

  test('weighs the panels by how many scores remain', () => {
    expect(factorsOf({ a: ['4', '4', '4'], b: ['8'] }, none)).toEqual(['a 4 5 5/4', 'b 8 5 5/8'])
  })

  test('is not there where nothing of a panel remains, and its scores move no other', () => {
    expect(factorsOf({ a: ['1', '5', '9'], b: ['2', '3'] }, oneEach)).toEqual(['a 5 5 1'])
    expect(factorsOf({ a: ['1'], b: ['2', '3'] }, { method: 'coefficient', high: 2, low: 0 })).toEqual([])
    expect(factorsOf({}, none)).toEqual([])
  })

  test('is not there where the panel’s mean is nothing', () => {
    expect(factorsOf({ a: ['0', '0'], b: ['3', '3'] }, none)).toEqual(['b 3 3/2 1/2'])
  })
})

describe('an entry', () => {
  test('of a panel without a coefficient stops after its score', () => {
    const result = scoreTrack(aTrack([...panelOf('g1', FIRST), ...panelOf('g2', ['87.3', '85.2'])], equated()))
    const stopped = found(result, 'g2-1')
    expect([stopped.score, stopped.rank, stopped.raw]).toEqual([undefined, undefined, undefined])
    expect(stopped.explanation.map(({ key }) => key)).toEqual(['marks', 'reduced', 'added', 'stopped'])
    expect(steps(stopped, 'stopped')).toStrictEqual([{ key: 'stopped', reason: 'too-few', remaining: 2, minimum: 3 }])
    expect(found(result, 'g1-1').score).toBe('456/5')
  })

  test('that is pending changes no coefficient and stays pending', () => {
    const result = scoreTrack(aTrack([...both, inPanel('g1', anEntry('g1-9', { a: ['pending'] }))], equated()))
    expect(scoreText(found(result, 'g1-1'))).toBe('89.34')
    expect(found(result, 'g1-9').explanation.map(({ key }) => key)).toEqual(['marks', 'stopped'])
  })

  test('is rounded where the rules round it equated, then loses its penalties', () => {
    const rounding = { method: 'half-up', places: 1, stages: ['equated', 'final'], label: 'plain' } as const
    const [first, ...rest] = both
    if (first === undefined) throw new Error('ten entries')
    const late = { ...first, penalties: [aPenalty('g1-1', '0.26')] }
    const result = found(scoreTrack(aTrack([late, ...rest], equated({ rounding }))), 'g1-1')
    expect(result.explanation.map(({ key }) => key)).toEqual([
      'marks',
      'reduced',
      'added',
      'equated',
      'rounded',
      'penalty',
      'rounded',
      'ranked',
    ])
    expect(steps(result, 'rounded').map(({ stage, after }) => [stage, after])).toEqual([
      ['equated', '893/10'],
      ['final', '89'],
    ])
    expect(result.raw).toEqual({ score: '909/10', rank: 1 })
  })

  test('has no single score from before in a track of several rounds', () => {
    const name = { zh: '轮', en: 'round' }
    const rounds = { list: [{ name, parts: [part('a')] }], carry: { method: 'sum' } } as const
    const result = scoreTrack(aTrack(both, equated({ rounds })))
    expect(result.entries.map(entry => [steps(entry, 'equated').length, 'raw' in entry])).toEqual(both.map(() => [1, false]))
  })

  test('shares its place inside the panel with its equals', () => {
    const result = scoreTrack(aTrack(panelOf('g1', ['9', '8', '8', '7']), equated({ equating: none })))
    expect(['g1-1', 'g1-2', 'g1-3', 'g1-4'].map(id => steps(found(result, id), 'equated')[0]?.rankInGroup)).toEqual([1, 2, 2, 4])
    expect(['g1-1', 'g1-2', 'g1-3', 'g1-4'].map(id => found(result, id).raw?.rank)).toEqual([1, 2, 2, 4])
  })

  test('is ranked by the exact value of what the coefficient makes of it', () => {
    const rounding = { method: 'half-up', places: 0, stages: ['total', 'equated'], label: 'plain' } as const
    const result = scoreTrack(aTrack(both, equated({ rounding, rank: { by: 'exact', style: 'competition' } })))
    expect(ranking(result)).toBe('g1-1:1 g2-1:2 g1-4:3 g2-4:4 g2-2:5 g1-2:6 g2-3:7 g1-3:8 g1-5:9 g2-5:10')
    expect(steps(found(result, 'g1-4'), 'ranked')[0]).toMatchObject({ by: 'exact', value: '2339897/26510' })
    expect(found(result, 'g1-4').score).toBe('88')
  })

  test('goes on after a decision about its stop, and then counts for the coefficient', () => {
    const hard = equated({ equating: none, missing: { recused: 'hard-stop', absent: 'hard-stop', void: 'hard-stop' } })
    const third = inPanel('g1', anEntry('g1-3', { a: ['absent', '2'] }))
    const entries = [...panelOf('g1', ['9', '7']), third, ...panelOf('g2', ['6'])]
    const result = scoreTrack({ ...aTrack(entries, hard), stops: [aStop(third, 'smaller-divisor')] })
    expect(steps(found(result, 'g1-3'), 'equated')[0]).toMatchObject({ own: '6', all: '6', factor: '1', rankInGroup: 3, before: '2' })
  })
})

test('one panel asked for alone has the scores that it has among all, and its own places', () => {
  const entries = [...panelOf('g1', ['9', '7', '5']), ...panelOf('g2', ['9.5', '8', '6'])]
  const all = scoreTrack(aTrack(entries, equated({})))
  const alone = scoreTrack({ ...aTrack(entries, equated({})), panel: 'g2' as never })
  expect(ranking(alone)).toBe('g2-1:1 g2-2:2 g2-3:3')
  for (const { entry, score } of alone.entries) expect(score).toBe(found(all, entry).score)
  expect(steps(found(alone, 'g2-3'), 'ranked')[0]).toMatchObject({ rank: 3, of: 3 })
})

test('ranks inside a panel never change by a coefficient', () => {
  const score = fc.integer({ min: 1, max: 99_999 }).map(mark => `${mark / 1000}`)
  const panel = fc.array(score, { minLength: 3, maxLength: 6 })
  fc.assert(
    fc.property(panel, panel, (first, second) => {
      const rounding = { ...someRules().rounding, stages: [] }
      const together = scoreTrack(aTrack([...panelOf('g1', first), ...panelOf('g2', second)], equated({ rounding })))
      const alone = [...panelOf('g1', first), ...panelOf('g2', second)]
      for (const name of ['g1', 'g2']) {
        const inside = together.entries.filter(({ entry }) => entry.startsWith(name))
        const own = scoreTrack(
          aTrack(
            alone.filter(({ group }) => group === name),
            someRules({ rounding }),
          ),
        ).entries
        expect(inside.map(({ entry }) => entry)).toEqual(own.map(({ entry }) => entry))
        expect(inside.map(one => steps(one, 'equated')[0]?.rankInGroup)).toEqual(own.map(({ rank }) => rank))
      }
    }),
  )
})
