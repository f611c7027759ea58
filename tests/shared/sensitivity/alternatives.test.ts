import { describe, expect, test } from 'vitest'
import type { Rules } from '../../../shared/domain/rules.ts'
import { type AlternativeMethod, alternatives } from '../../../shared/sensitivity/alternatives.ts'
import type { Asked } from '../../../shared/sensitivity/asked.ts'
import { award } from '../awards/builders.ts'
import { anEntry, aPenalty, inGroups, inPanel } from '../scoring/builders.ts'
import { aPart, asked, frozen, halves, points } from './builders.ts'

function one(question: Asked, method: AlternativeMethod) {
  const found = alternatives(frozen(question)).find(each => each.method === method)
  if (found === undefined) throw new Error(`no ${method}`)
  return found
}

/** 'a1 b2': the ranks that the method gives. */
function ranks(question: Asked, method: AlternativeMethod): string {
  const found = one(question, method)
  return 'cannot' in found ? found.cannot : found.ranks.map(({ entry, rank }) => `${entry}${rank}`).join(' ')
}

/** Judge j4 puts b far above a; the others put a before b. */
const swayed = halves({ a: '8 8 8 6', b: '7.5 7.5 7.5 10', c: '7 7 7 7' })

describe('another reduction', () => {
  test('the mean is what the rules say here, so nothing changes', () => {
    expect(one(swayed, 'mean')).toEqual({
      method: 'mean',
      differing: [],
      ranks: [
        { entry: 'b', rank: 1 },
        { entry: 'a', rank: 2 },
        { entry: 'c', rank: 3 },
      ],
      moved: 0,
      open: [],
    })
  })

  test.each(['trimmed', 'median'] as const)('%s loses the one judge who decided', method => {
    expect(one(swayed, method)).toMatchObject({
      differing: [
        { entry: 'a', instead: 'first' },
        { entry: 'b', now: 'first' },
      ],
      moved: 2,
    })
    expect(ranks(swayed, method)).toBe('a1 b2 c3')
  })

  test('the mean takes all judges in one list where the rules weigh classes', () => {
    const entries = [
      inGroups(anEntry('a', { p: ['9', '6', '6'] }), ['e', 's', 's']),
      inGroups(anEntry('b', { p: ['8', '8', '8'] }), ['e', 's', 's']),
    ]
    const classes = ['e', 's'].map(group => ({ group, percent: group === 'e' ? 80 : 20, by: { method: 'mean' } as const }))
    const question = asked(entries, [aPart('p', points(10_000, 500))], { reduction: { method: 'classes', of: 'parts', classes } })
    expect(one(question, 'mean')).toMatchObject({
      differing: [
        { entry: 'a', now: 'first' },
        { entry: 'b', instead: 'first' },
      ],
    })
  })

  test('two judges are too few to leave out one at each end', () => {
    expect(ranks(halves({ a: '9 9', b: '8 8' }), 'trimmed')).toBe('too-few-judges')
  })

  test('an entry that has no score now needs none then', () => {
    expect(ranks(halves({ a: '9 9 9', b: '8 8 8', c: '9 9 pending' }), 'trimmed')).toBe('a1 b2')
  })
})

describe('average places', () => {
  test('count places and not points', () => {
    // Places: j1 a1 b2 c3, j2 the same, j3 the same, j4 b1 c2 a3: averages a 1.5, b 1.75, c 2.75.
    expect(ranks(swayed, 'places')).toBe('a1 b2 c3')
    expect(one(swayed, 'places')).toMatchObject({
      differing: [
        { entry: 'a', instead: 'first' },
        { entry: 'b', now: 'first' },
      ],
    })
  })

  test('equals share, and who would be asked about is said', () => {
    const question = halves({ a: '9 8', b: '8 8.5' }, { awards: [award('first 1', { atLine: 'ask' })] })
    expect(one(question, 'places')).toMatchObject({ differing: [{ entry: 'a', now: 'first' }], moved: 1, open: ['a', 'b'] })
    expect(ranks(question, 'places')).toBe('a1 b1')
  })

  test('a penalty comes off every total first', () => {
    const entries = [anEntry('a', { p: ['9', '9'] }, { penalties: [aPenalty('a', '1')] }), anEntry('b', { p: ['8.5', '8.5'] })]
    expect(ranks(asked(entries, [aPart('p', points(10_000, 500))]), 'places')).toBe('b1 a2')
  })

  test('of several panels do not compare, unless every award is given in each of them', () => {
    const entries = [anEntry('a', { p: ['9', '9'] }), inPanel('other', anEntry('b', { p: ['8', '8'] }))]
    const part = aPart('p', points(10_000, 500))
    expect(ranks(asked(entries, [part]), 'places')).toBe('several-panels')
    expect(ranks(asked(entries, [part], { awards: [award('first 1', { per: 'group' })] }), 'places')).toBe('a1 b2')
  })

  test('a judge who did not mark an entry gives it no place', () => {
    expect(ranks(halves({ a: '9 recused 8', b: '8 9 9', c: '7 8 7' }), 'places')).toBe('b1 a2 c3')
  })
})

describe('without severity', () => {
  test('nothing moves where all judges marked all entries', () => {
    expect(one(swayed, 'severity')).toMatchObject({ differing: [], moved: 0 })
  })

  test('an entry without its mildest judge rises', () => {
    // j1 gives 3 points more than the others and did not mark b, so that a and b are level.
    const question = halves({ a: '9 6 6', b: 'recused 7 7', c: '8.5 5.5 5.5' })
    expect(ranks(question, 'mean')).toBe('a1 b1 c3')
    // Levels: j1 is 2 above; the others 1, 0 and 1 below, 2/3 on average: a 7 - 2/9, b 7 + 2/3, c 6.5 - 2/9.
    expect(ranks(question, 'severity')).toBe('b1 a2 c3')
  })
})

test('no method that starts from judges takes an entry of which none has marked every part', () => {
  const entries = [anEntry('a', { p: ['9', 'absent', '8'], q: ['absent', '9', 'absent'] })]
  const question = asked(entries, [aPart('p', points(10_000, 500)), aPart('q', points(10_000, 500))])
  expect(ranks(question, 'mean')).toBe('a1')
  expect(ranks(question, 'places')).toBe('too-few-judges')
  expect(ranks(question, 'severity')).toBe('too-few-judges')
})

const rounds: Partial<Rules> = { rounds: { list: [{ name: { zh: 'x', en: 'x' }, parts: [aPart('p').id] }], carry: { method: 'sum' } } }
const coefficient: Partial<Rules> = { equating: { method: 'coefficient', high: 0, low: 0 } }
test.each<[string, AlternativeMethod, Partial<Rules>, string]>([
  ['9 9', 'places', rounds, 'rounds'],
  ['9 9', 'severity', rounds, 'rounds'],
  ['9 9', 'severity', coefficient, 'equated'],
  ['9', 'places', {}, 'too-few-judges'],
  ['9', 'severity', {}, 'too-few-judges'],
])('says why there is none: %s, %s', (marks, method, rules, why) => {
  expect(one(halves({ a: marks }, rules), method)).toEqual({ method, cannot: why })
})
