import { describe, expect, test } from 'vitest'
import type { Rules } from '../../../shared/domain/rules.ts'
import { fragility } from '../../../shared/sensitivity/fragility.ts'
import { award, entry, points as scored } from '../awards/builders.ts'
import { anEntry, inPanel, judge } from '../scoring/builders.ts'
import { aPart, asked, bruteForce, halves, levels, points, range, searched, toldTurns } from './builders.ts'

const twoAwards = { awards: [award('first 1'), award('second 1')] }
const keepOut = { awards: [award('first 1', { atLine: 'keep-out' })] }

describe('the smallest change', () => {
  test('is one half point where it puts first and second prize together', () => {
    const found = searched(halves({ a: '9 9', b: '9 8.5', c: '5 5' }, twoAwards))
    expect(found).toMatchObject({ size: 500, count: 4 })
    expect(toldTurns(found)).toEqual([
      'j1 a whole 9→8.5: b second→first',
      'j2 a whole 9→8.5: b second→first',
      'j1 b whole 9→9.5: b second→first',
      'j2 b whole 8.5→9: b second→first',
    ])
  })

  test('swaps two prizes where equals stay outside', () => {
    const found = searched(halves({ a: '10 9', b: '9 9' }, keepOut))
    expect(found.size).toBe(1000)
    expect(toldTurns(found)[0]).toBe('j1 a whole 10→9: a first→–')
  })

  test('of one entry alone lies in its own marks', () => {
    const question = halves({ a: '9 9', b: '8 9', c: '5 6' })
    expect(searched(question, { entry: entry('c') })).toMatchObject({ count: 0 })
    expect(searched(question, { entry: entry('b') })).toMatchObject({ size: 1000, count: 2 })
    expect(searched(question, { entry: entry('a') }).turns.map(({ change }) => change.entry)).toEqual(['a', 'a'])
  })

  test('breaks a tie at the line', () => {
    const found = searched(halves({ a: '9 9', b: '9 9' }))
    expect(found).toMatchObject({ size: 500, count: 8 })
    expect(toldTurns(found)[0]).toBe('j1 a whole 9→9.5: b first→–')
  })

  test('reaches the minimum score of an award', () => {
    const found = searched(halves({ a: '9 9', b: '7 7' }, { awards: [award('first 2', { minimum: scored(7500) })] }))
    expect(toldTurns(found)).toEqual(['j1 b whole 7→8: b –→first', 'j2 b whole 7→8: b –→first'])
  })

  test('reaches a minimum score that is rounded where the exact value ranks', () => {
    const rules: Partial<Rules> = {
      awards: [award('first 2', { minimum: scored(8000) })],
      rank: { by: 'exact', style: 'competition' },
      rounding: { method: 'half-up', places: 0, stages: ['final'], label: 'plain' },
    }
    expect(toldTurns(searched(halves({ a: '9 9', b: '7 7' }, rules)))).toEqual(['j1 b whole 7→8: b –→first', 'j2 b whole 7→8: b –→first'])
  })
})

describe('no change', () => {
  test('is possible where everybody has the award', () => {
    expect(searched(halves({ a: '9 9', b: '8 9' }, { awards: [award('first 2')] }))).toEqual({ turns: [], count: 0 })
  })

  test('is possible where nobody is', () => {
    expect(searched(halves({}))).toEqual({ turns: [], count: 0 })
  })

  test('lies above the maximum or below the minimum of a criterion', () => {
    const wide = { a: '10', b: '6' }
    const entries = Object.entries(wide).map(([id, mark]) => anEntry(id, { p: [mark] }))
    expect(searched(asked(entries, [aPart('p', range(6000, 10_000, 500))], keepOut))).toMatchObject({ size: 4000, count: 2 })
    const near = [anEntry('a', { p: ['10'] }), anEntry('b', { p: ['7'] })]
    expect(searched(asked(near, [aPart('p', range(7000, 10_000, 3000))], keepOut))).toMatchObject({ count: 0 })
  })

  test('comes from an entry without a score', () => {
    expect(searched(halves({ a: '9 9', b: '8 pending' }))).toEqual({ turns: [], count: 0 })
  })

  test('is allowed by a criterion with a step of nothing', () => {
    expect(searched(asked([anEntry('a', { p: ['9'] }), anEntry('b', { p: ['8.5'] })], [aPart('p', points(10_000, 0))]))).toMatchObject({
      count: 0,
    })
  })
})

test('the marks of levels go from level to level', () => {
  const entries = [anEntry('a', { p: ['8'] }), anEntry('b', { p: ['6'] })]
  const found = searched(asked(entries, [aPart('p', levels(10_000, 8000, 6000, 3000))], keepOut))
  expect(toldTurns(found)).toEqual(['j1 a whole 8→6: a first→–', 'j1 b whole 6→8: a first→–'])
})

test('as many changes as were wanted are listed, in the order of numbers, and all are counted', () => {
  const found = searched(halves({ 'W-10': '9 9', 'W-2': '9 9' }), { most: 3 })
  expect(found.count).toBe(8)
  expect(found.turns.map(({ change }) => change.entry)).toEqual(['W-2', 'W-2', 'W-2'])
})

test('progress ends where all marks were looked at both ways, and the caller may stop before', () => {
  const run = fragility(halves({ a: '9 9', b: '8 9' }))
  const all = []
  for (let step = run.next(); step.done !== true; step = run.next()) all.push(step.value)
  expect(all[0]).toEqual({ done: 0, of: 8 })
  expect(all.at(-1)).toEqual({ done: 8, of: 8 })
  const stopped = fragility(halves({ a: '9 9', b: '8 9' }))
  stopped.next()
  expect(stopped.return({ turns: [], count: 0 })).toMatchObject({ done: true })
})

describe('where entries do not stand alone', () => {
  const panels = [
    anEntry('a', { p: ['9', '9'] }),
    anEntry('b', { p: ['8', '9'] }),
    inPanel('other', anEntry('c', { p: ['7', '7.5'] })),
    inPanel('other', anEntry('d', { p: ['6', '7'] })),
  ]
  const part = aPart('p', points(10_000, 500))
  test.each<[string, Partial<Rules>]>([
    ['panels brought level', { equating: { method: 'coefficient', high: 0, low: 0 } }],
    [
      'T scores',
      {
        reduction: { method: 'mean', of: 'totals' },
        equating: { method: 't', deviation: 'sample', rounding: { method: 'half-up', places: 4 } },
      },
    ],
    ['a tolerance', { rank: { by: 'rounded', style: 'competition', tolerance: scored(300) } }],
    ['first places', { ties: [{ by: 'first-places' }] }],
    [
      'rounds',
      {
        rounds: {
          list: [
            { name: { zh: 'x', en: 'x' }, parts: [part.id], gate: { by: 'count', count: 2, atLine: 'let-in' } },
            { name: { zh: 'y', en: 'y' }, parts: [aPart('q', points(10_000, 500)).id] },
          ],
          carry: { method: 'sum' },
        },
      },
    ],
  ])('(%s) every change is tried on the whole track', (_what, rules) => {
    const both = panels.map(one => ({ ...one, sheets: [...one.sheets, ...one.sheets.map(sheet => ({ ...sheet, part: aPart('q').id }))] }))
    const question = rules.rounds === undefined ? asked(panels, [part], rules) : asked(both, [part, aPart('q', points(10_000, 500))], rules)
    const { size, count } = searched(question)
    expect(count).toBeGreaterThan(0)
    expect({ size, count }).toEqual(bruteForce(question))
  })
})

test('the change says whose mark it is', () => {
  const [first] = searched(halves({ a: '9 9', b: '8.5 9' })).turns
  expect(first?.change).toEqual({ judge: judge('j1'), entry: 'a', part: 'p', criterion: 'whole', from: 9000, to: 8500, size: 500 })
})
