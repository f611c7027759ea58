import { describe, expect, test } from 'vitest'
import { mentorWinners } from '../../../shared/awards/mentor.ts'
import { schoolStanding } from '../../../shared/awards/school.ts'
import { singleItemWinners } from '../../../shared/awards/single-item.ts'
import type { SchoolAward, SingleItemAward } from '../../../shared/domain/award-rules.ts'
import type { PartId } from '../../../shared/domain/ids.ts'
import { fromDecimal } from '../../../shared/scoring/exact.ts'
import { allocate, award, awardId, contendersOf, entry } from './builders.ts'

const name = { zh: '奖', en: 'prize' }

describe('a single-item prize', () => {
  const lines = ['a 1', 'b 2', 'c 3 !', 'd 4', 'e', 'f 5']
  const result = allocate(lines, [award('1 1')])
  const values = new Map(
    Object.entries({ a: '9.5', b: '8', c: '9', d: '8.0', e: '8.25' }).map(([id, value]) => [entry(id), fromDecimal(value)]),
  )
  const winners = (more: Partial<SingleItemAward>) => {
    const rule: SingleItemAward = { id: awardId('speech'), name, part: 'p' as PartId, count: 2, atLine: 'let-in', ...more }
    return singleItemWinners(rule, result, { values, contenders: contendersOf(lines) })
  }

  test('goes to the highest values, whatever the place, of those who are eligible and have one', () => {
    expect(winners({})).toEqual({ winners: ['a', 'e'], open: [] })
    expect(winners({ count: 9 }).winners).toEqual(['a', 'e', 'b', 'd'])
  })

  test('passes over the winners of the awards that are excepted', () => {
    expect(winners({ except: [awardId('1')], count: 1 }).winners).toEqual(['e'])
    expect(winners({ except: [awardId('2')], count: 1 }).winners).toEqual(['a'])
  })

  test('lets equals at the line in, keeps them out or asks', () => {
    expect(winners({ count: 3 })).toEqual({ winners: ['a', 'e', 'b', 'd'], open: [] })
    expect(winners({ count: 3, atLine: 'keep-out' })).toEqual({ winners: ['a', 'e'], open: [] })
    expect(winners({ count: 3, atLine: 'ask' })).toEqual({ winners: ['a', 'e'], open: ['b', 'd'] })
  })

  test('cannot be given without knowing every contender', () => {
    const rule = { id: awardId('x'), name, part: 'p' as PartId, count: 1, atLine: 'ask' } as const
    expect(() => singleItemWinners(rule, result, { values, contenders: [] })).toThrow('no contender for a')
  })
})

describe('mentors', () => {
  const result = allocate(['a 1', 'b 2', 'c 3', 'd 4'], [award('1 1'), award('2 2')])
  const mentors = new Map([
    [entry('a'), ['孙教授', '周教授']],
    [entry('b'), ['周教授', ' ', '']],
    [entry('d'), ['吴教授']],
  ])

  test('have the award once, with every entry that brought it, in the order of the places', () => {
    const rule = { id: awardId('m'), name, awards: [awardId('1'), awardId('2')] }
    expect(mentorWinners(rule, result, mentors)).toEqual([
      { mentor: '孙教授', entries: ['a'] },
      { mentor: '周教授', entries: ['a', 'b'] },
    ])
  })

  test('have it for the named awards only', () => {
    expect(mentorWinners({ id: awardId('m'), name, awards: [awardId('2')] }, result, mentors)).toEqual([
      { mentor: '周教授', entries: ['b'] },
    ])
  })
})

describe('schools', () => {
  const lines = ['a 1 #s', 'b 2 #t', 'c 3 #t', 'd 4 #u', 'e 5 #u', 'f 6', 'g 7 #v', 'h #w']
  const result = allocate(lines, [award('1 1'), award('2 2'), award('3 3'), award('4 1')])
  const standing = (more: Partial<SchoolAward> = {}) => {
    const points = Object.fromEntries([
      ['1', 6],
      ['2', 3],
      ['3', 2],
      ['4', 0],
    ]) as SchoolAward['points']
    return schoolStanding({ id: awardId('team'), name, points, count: 1, atLine: 'let-in', ...more }, result, contendersOf(lines))
  }

  test('stand by the points that their awards bring, in places without gaps', () => {
    expect(standing().listing).toEqual([
      { school: 's', points: 6, place: 1, entries: ['a'] },
      { school: 't', points: 6, place: 1, entries: ['b', 'c'] },
      { school: 'u', points: 4, place: 2, entries: ['d', 'e'] },
    ])
  })

  test('at the line come in, stay out or are asked about', () => {
    expect([standing().winners, standing().open]).toEqual([['s', 't'], []])
    expect([standing({ atLine: 'keep-out' }).winners, standing({ atLine: 'keep-out' }).open]).toEqual([[], []])
    expect([standing({ atLine: 'ask' }).winners, standing({ atLine: 'ask' }).open]).toEqual([[], ['s', 't']])
    expect(standing({ count: 3 }).winners).toEqual(['s', 't', 'u'])
  })

  test('get nothing for an award that the rule does not name', () => {
    expect(standing({ points: { [awardId('3')]: 1 } }).listing.map(({ school, points }) => `${school} ${points}`)).toEqual(['u 2'])
  })

  test('are listed the same whatever the order of entries', () => {
    const turned = { ...result, entries: result.entries.toReversed() }
    const rule: SchoolAward = { id: awardId('team'), name, points: { [awardId('3')]: 1, [awardId('2')]: 1 }, count: 1, atLine: 'ask' }
    const places = schoolStanding(rule, turned, contendersOf(lines)).listing.map(({ school }) => school)
    expect(places).toEqual(schoolStanding(rule, result, contendersOf(lines)).listing.map(({ school }) => school))
  })
})
