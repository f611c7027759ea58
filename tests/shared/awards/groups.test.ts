import { describe, expect, test } from 'vitest'
import type { AwardRule, Quota } from '../../../shared/domain/award-rules.ts'
import { allocate, asked, award, decided, given, notesOf, outcomes } from './builders.ts'

const group = { per: 'group' } as const
/** Ranks in the track: g has places 1, 3, 3, 6; h has 2, 5, 7. */
const two = ['a 1 @g', 'b 2 @h', 'c 3 @g', 'd 3 @g', 'e 5 @h', 'f 6 @g', 'h 7 @h']

describe('an award per group', () => {
  test('draws a line in every group by the places inside it', () => {
    const result = allocate(two, [award('1 1', group), award('2 1', group)])
    expect(given(result)).toBe('1 1 2 2 2 – –')
    expect(notesOf(result, 'e')).toEqual([
      { award: '1', outcome: 'below', rank: 2, line: 1 },
      { award: '2', outcome: 'inside', rank: 2, line: 2 },
    ])
  })

  test('takes the share of each group by itself', () => {
    const half = award('1', { ...group, quota: { kind: 'share', percent: 50, rounding: 'ceil' } })
    expect(given(allocate(two, [half]))).toBe('1 1 1 1 1 – –')
  })

  test('treats equals across a line in their group only', () => {
    const at = (atLine: AwardRule['atLine']) => allocate(two, [award('1 2', { ...group, atLine }), award('2 1', group)])
    expect(given(at('keep-out'))).toBe('1 1 2 2 1 – 2')
    expect([given(at('ask')), asked(at('ask'))]).toEqual(['1 1 – – 1 – 2', ['1: c d']])
  })

  test('does not see equals of another group as equals', () => {
    expect(given(allocate(['a 1 @g', 'b 1 @h', 'c 1 @g'], [award('1 1', { ...group, atLine: 'keep-out' })]))).toBe('– 1 –')
  })

  test('lists its questions by group, whoever is best', () => {
    const lines = ['a 1 @h', 'b 1 @h', 'c 3 @g', 'd 3 @g']
    expect(asked(allocate(lines, [award('1 1', { ...group, atLine: 'ask' })]))).toEqual(['1: c d', '1: a b'])
  })

  test('caps schools in each group by itself', () => {
    expect(given(allocate(['a 1 @g #s', 'b 2 @h #s', 'c 3 @g #s', 'd 4 @g'], [award('1 2', { ...group, schoolCap: 1 })]))).toBe('1 1 – 1')
  })

  test('finds a contradiction in the group that has one', () => {
    const limit = { ...group, cumulative: true, atLine: 'keep-out' } as const
    const result = allocate(['a 1 @g', 'b 1 @g', 'c 3 @h', 'd 4 @h'], [award('1 1', group), award('2 1', limit)])
    expect([given(result), asked(result)]).toEqual(['1 1 1 –', ['2!: a b']])
  })

  test('reckons what its lines leave apart from the lines of the track', () => {
    const rules = [award('1 1', group), award('2 1'), award('3 1', group)]
    expect(given(allocate(['a 1 @g', 'b 1 @g', 'c 3 @h', 'd 4 @h', 'e 5 @h', 'f 6 @g'], rules))).toBe('1 1 1 2 3 –')
  })

  test('counts better awards of the track where its quota is cumulative', () => {
    const rules = [award('1 2'), award('2 2', { ...group, cumulative: true })]
    expect(given(allocate(['a 1 @g', 'b 2 @g', 'c 3 @g', 'd 4 @h', 'e 5 @h', 'f 6 @h'], rules))).toBe('1 1 – 2 2 –')
  })

  test('has no line where nobody competes', () => {
    const result = allocate(['a 1 @g', 'b 2 @h !', 'c @k'], [award('1 1', group)])
    expect(notesOf(result, 'b')).toEqual([{ award: '1', outcome: 'ineligible', reason: 'guest', line: 0 }])
    expect(notesOf(result, 'c')).toEqual([{ award: '1', outcome: 'below', line: 0 }])
  })
})

describe('apportioned seats', () => {
  const of = (seats: number, more: Partial<Extract<Quota, { kind: 'apportioned' }>> = {}, rule: Partial<AwardRule> = {}) =>
    award('1', { ...group, ...rule, quota: { kind: 'apportioned', seats, method: 'largest-remainder', ...more } })

  test('go to groups by the number of those who compete and have a place', () => {
    expect(given(allocate([...two, 'x @h', 'y 8 @h !'], [of(7)]))).toBe('1 1 1 1 1 1 1 – –')
    expect(given(allocate(two, [of(2)]))).toBe('1 1 – – – – –')
  })

  const equal = ['a 1 @g', 'b 2 @h', 'c 3 @g', 'd 4 @h', 'e 5 @g', 'f 6 @h']

  test('are open between groups that are equal at the last seat, and asked about those who would be next', () => {
    const result = allocate(equal, [of(3), award('2 1', group)])
    expect([given(result), asked(result)]).toEqual(['1 1 – – 2 2', ['1: c d']])
    expect(outcomes(result, 'c')).toBe('1 asked, 2 asked')
  })

  test('are asked about in the equal groups only', () => {
    const large = ['a 1 @g', 'b 2 @g', 'c 3 @g', 'd 4 @g', 'e 5 @g', 'f 6 @g', 'g 7 @g']
    const result = allocate([...large, 'h 8 @h', 'i 9 @h', 'k 10 @k', 'l 11 @k'], [of(2)])
    expect([given(result), asked(result)]).toEqual(['1 – – – – – – – – – –', ['1: h k']])
  })

  test('go to whom people chose, and cost the group no seat of the next award', () => {
    const result = allocate(equal, [of(3), award('2 1', group)], [decided('1', 'c d', 'd')])
    expect([given(result), asked(result)]).toEqual(['1 1 2 1 – 2', []])
    expect(notesOf(result, 'c')[0]).toEqual({ award: '1', outcome: 'kept-out', equals: 2, reason: 'jury', rank: 2, line: 1 })
  })

  test('are no question where a group has let in as many already', () => {
    const result = allocate(['a 1 @g', 'b 1 @g', 'c 1 @h', 'd 4 @h'], [of(3)])
    expect([given(result), asked(result)]).toEqual(['1 1 1 –', ['1: d']])
  })

  test('are no question where nobody would be in with one seat more', () => {
    const rule = of(1, {}, { atLine: 'keep-out' })
    expect(asked(allocate(['a 1 @g', 'b 1 @g', 'c 1 @h', 'd 1 @h'], [rule]))).toEqual([])
  })

  test('wait for the lines of the groups that are equal', () => {
    const lines = ['a 1 @g', 'b 1 @g', 'c 1 @g', 'd 1 @h', 'e 5 @h', 'f 6 @h']
    const rule = of(3, {}, { atLine: 'ask' })
    expect(asked(allocate(lines, [rule]))).toEqual(['1: a b c'])
    expect(asked(allocate(lines, [rule], [decided('1', 'a b c', 'a')]))).toEqual(['1: e'])
  })

  test('are all open when there are too few for every group to have one', () => {
    const result = allocate([...equal, 'k 7 @k'], [of(2, { atLeastOne: true })])
    expect([given(result), asked(result)]).toEqual(['– – – – – – –', ['1: a b k']])
  })

  test('of which there are none are no question', () => {
    expect(asked(allocate(equal, [of(0, { atLeastOne: true })]))).toEqual([])
  })

  test('are all the track’s where the award is not given per group', () => {
    expect(given(allocate(two, [of(3, {}, { per: 'track', atLine: 'keep-out' })]))).toBe('1 1 – – – – –')
  })

  test('are nobody’s where nobody competes', () => {
    expect(given(allocate(['a', 'b 1 !'], [of(3), of(3, {}, { per: 'track' })]))).toBe('– –')
  })
})
