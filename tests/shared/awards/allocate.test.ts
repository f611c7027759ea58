import { describe, expect, test } from 'vitest'
import { allocateAwards } from '../../../shared/awards/allocate.ts'
import type { AwardRule } from '../../../shared/domain/award-rules.ts'
import { LineDecision } from '../../../shared/domain/line-decision.ts'
import { allocate, aResult, asked, award, contendersOf, count, decided, given, notesOf, outcomes, points } from './builders.ts'

describe('awards', () => {
  test('go to the best places, one after the other', () => {
    expect(given(allocate(['a 1', 'b 2', 'c 3', 'd 4', 'e 5'], [award('1 1'), award('2 2')]))).toBe('1 2 2 – –')
  })

  test('are shares of the entries that have a score', () => {
    const half = award('1', { quota: { kind: 'share', percent: 50, rounding: 'floor' } })
    expect(given(allocate(['a 1', 'b 2', 'c 3', 'd 4', 'e 5', 'f', 'g', 'h'], [half]))).toBe('1 1 – – – – – –')
  })

  const tied = ['a 1', 'b 2', 'c 2', 'd 4', 'e 5', 'f 6']
  const lines = (atLine: AwardRule['atLine']) => allocate(tied, [award('1 2', { atLine }), award('2 2')])

  test('let equals in across the line, and leave the next award fewer seats', () => {
    expect([given(lines('let-in')), asked(lines('let-in'))]).toEqual(['1 1 1 2 – –', []])
  })

  test('keep equals out, who then come first for the next award', () => {
    expect([given(lines('keep-out')), asked(lines('keep-out'))]).toEqual(['1 2 2 2 – –', []])
  })

  test('ask about equals across the line and give them nothing meanwhile', () => {
    expect([given(lines('ask')), asked(lines('ask'))]).toEqual(['1 – – 2 – –', ['1: b c']])
  })

  test('a group across two lines is let in once, or kept out of both', () => {
    const both = (atLine: AwardRule['atLine']) =>
      allocate(['a 1', 'b 1', 'c 1', 'd 1', 'e 5'], [award('1 1', { atLine }), award('2 2', { atLine })])
    expect([given(both('let-in')), given(both('keep-out')), given(both('ask'))]).toEqual(['1 1 1 1 –', '– – – – –', '– – – – –'])
    expect(asked(both('ask'))).toEqual(['1: a b c d'])
  })

  test('see a shared place of a dense ranking as one group', () => {
    expect(given(allocate(['a 1', 'b 1', 'c 2', 'd 3'], [award('1 1'), award('2 2')]))).toBe('1 1 2 –')
  })

  test('replace what was there before', () => {
    const before = allocate(tied, [award('1 9')])
    expect(before.entries[0]?.awardNotes).toHaveLength(1)
    expect(allocateAwards(before, [], { contenders: contendersOf(tied) })).toStrictEqual(aResult(tied))
  })

  test('cannot be given without knowing every contender', () => {
    expect(() => allocateAwards(aResult(['a 1', 'b 2']), [], { contenders: contendersOf(['a']) })).toThrow('no contender for b')
  })
})

describe('who is not eligible', () => {
  test('uses no seat, is not in the base of a share and moves no line', () => {
    const half = award('1', { quota: { kind: 'share', percent: 50, rounding: 'floor' } })
    const result = allocate(['x 1 !', 'a 2', 'y 3 !', 'b 4', 'c 5', 'd 6'], [half])
    expect(given(result)).toBe('– 1 – 1 – –')
    expect(notesOf(result, 'x')).toEqual([{ award: '1', outcome: 'ineligible', reason: 'guest', line: 2 }])
    expect(notesOf(result, 'b')).toEqual([{ award: '1', outcome: 'inside', rank: 2, line: 2 }])
  })
})

describe('a cumulative quota', () => {
  const to = (seats: number, more: Partial<AwardRule> = {}) => ({ quota: count(seats), cumulative: true as const, ...more })

  test('counts all better awards too', () => {
    expect(given(allocate(['a 1', 'b 2', 'c 3', 'd 4', 'e 5'], [award('1', to(1)), award('2', to(3)), award('3', to(3))]))).toBe(
      '1 2 2 – –',
    )
  })

  test('ends at its own line wherever the better ones were drawn', () => {
    const tied = ['a 1', 'b 1', 'c 1', 'd 4', 'e 5']
    expect(given(allocate(tied, [award('1 1'), award('2', to(4))]))).toBe('1 1 1 2 –')
    expect(given(allocate(tied, [award('1 1', { atLine: 'keep-out' }), award('2', to(4))]))).toBe('2 2 2 2 –')
    expect(given(allocate(tied, [award('1 1'), award('2', to(2))]))).toBe('1 1 1 – –')
  })

  test('counts who is asked about a better award as inside until people decide', () => {
    const rules = [award('1 1', { atLine: 'ask' }), award('2', to(2, { atLine: 'keep-out' }))]
    expect(given(allocate(['a 1', 'b 1', 'c 1', 'd 4'], rules))).toBe('– – – –')
    expect(asked(allocate(['a 1', 'b 1', 'c 1', 'd 4'], rules))).toEqual(['1: a b c'])
  })

  test('leaves what is over or overdrawn to a plain quota after it', () => {
    expect(given(allocate(['a 1', 'b 2', 'c 2', 'd 4', 'e 5'], [award('1', to(2, { atLine: 'keep-out' })), award('2 1')]))).toBe(
      '1 2 2 – –',
    )
  })
})

describe('a keep-out limit that a better award has gone past', () => {
  const atLeast = { quota: { kind: 'fraction', over: 1, under: 4, rounding: 'ceil' }, cumulative: true } as const
  const atMost = { quota: { kind: 'fraction', over: 1, under: 2, rounding: 'floor' }, cumulative: true, atLine: 'keep-out' } as const
  const ioi = [award('gold', atLeast), award('bronze', atMost), award('last 9')]

  test('is a contradiction when all are equal, and better awards stay', () => {
    const result = allocate(['a 1', 'b 1', 'c 1', 'd 1'], ioi)
    expect([given(result), asked(result)]).toEqual(['gold gold gold gold', ['bronze!: a b c d']])
    expect(result.openLines[0]?.contradiction).toBe(true)
    expect(outcomes(result, 'a')).toBe('gold let-in, bronze contradiction')
    expect(notesOf(result, 'a')[1]).toEqual({ award: 'bronze', outcome: 'contradiction', equals: 4, rank: 1, line: 4 })
  })

  test('names the place in which the limit falls; below it nobody has that award, but later ones', () => {
    const result = allocate(
      ['a 1', 'b 2', 'c 2', 'd 2', 'e 5'],
      [award('gold 2'), award('bronze', { ...atMost, quota: count(3) }), award('last 9')],
    )
    expect([given(result), asked(result)]).toEqual(['gold gold gold gold last', ['bronze!: b c d']])
    expect(outcomes(result, 'e')).toBe('gold below, bronze below, last inside')
  })

  test('gives those who share the place and have no award no later one', () => {
    const rules = [award('gold 2', { schoolCap: 1 }), award('bronze', { ...atMost, quota: count(1) }), award('last 9')]
    const result = allocate(['a 1 #s', 'b 2 #s', 'c 2 #t', 'd 4'], rules)
    expect([given(result), asked(result)]).toEqual(['gold – gold last', ['bronze!: b c']])
    expect(outcomes(result, 'b')).toBe('gold school-cap, bronze contradiction, last contradiction')
  })

  test('is none for a line that lets in or asks', () => {
    for (const atLine of ['let-in', 'ask'] as const) {
      expect(asked(allocate(['a 1', 'b 1', 'c 1'], [award('gold 1'), award('bronze', { ...atMost, atLine })]))).toEqual([])
    }
  })
})

describe('a school cap', () => {
  test('passes over who is beyond it, lets the next one in, and leaves them to the next award', () => {
    const result = allocate(['a 1 #s', 'b 2 #s', 'c 3 #t', 'd 4 #s'], [award('1 2', { schoolCap: 1 }), award('2 1', { schoolCap: 1 })])
    expect(given(result)).toBe('1 2 1 –')
    expect(outcomes(result, 'b')).toBe('1 school-cap, 2 inside')
    expect(outcomes(result, 'd')).toBe('1 below, 2 below')
  })

  test('counts the winners of a school place by place', () => {
    const lines = ['a 1 #s', 'b 2 #s', 'c 3 #t', 'd 4 #s', 'e 5 #t', 'f 6 #t']
    const capped = (schoolCap: number) => given(allocate(lines, [award('1 9', { schoolCap })]))
    expect([1, 2, 3].map(capped)).toEqual(['1 – 1 – – –', '1 1 1 – 1 –', '1 1 1 1 1 1'])
  })

  test('does not hold for entries without a school, and sees no spaces around a name', () => {
    expect(given(allocate(['a 1', 'b 2', 'c 3'], [award('1 2', { schoolCap: 1 })]))).toBe('1 1 –')
    const contenders = contendersOf(['a #s', 'b #s']).map((one, index) => ({ ...one, school: index === 0 ? ' s' : 's ' }))
    expect(given(allocateAwards(aResult(['a 1', 'b 2']), [award('1 2', { schoolCap: 1 })], { contenders }))).toBe('1 –')
  })

  test('asks about all equals of one school whom it would split, and sets their seats aside', () => {
    const lines = ['a 1 #s', 'b 1 #s', 'c 1 #t', 'd 4 #s', 'e 5 #u', 'f 6 #v']
    const rules = [award('1 3', { schoolCap: 1 }), award('2 2')]
    expect([given(allocate(lines, rules)), asked(allocate(lines, rules))]).toEqual(['– – 1 2 1 2', ['1: a b']])
    const decision = allocate(lines, rules, [decided('1', 'b a', 'b')])
    expect([given(decision), asked(decision)]).toEqual(['2 1 1 2 1 –', []])
    expect(outcomes(decision, 'a')).toBe('1 school-cap, 2 inside')
  })

  test('gives on what people left of the seats that were set aside', () => {
    expect(given(allocate(['a 1 #s', 'b 1 #s', 'c 3 #s', 'd 4'], [award('1 1', { schoolCap: 1 })], [decided('1', 'a b', '')]))).toBe(
      '– – 1 –',
    )
  })

  test('is never passed by letting equals in, and keeps all out or asks all where a line runs through them too', () => {
    const lines = ['a 1 #s', 'b 1 #s', 'c 1 #t', 'd 1 #u']
    const cut = (atLine: AwardRule['atLine']) => allocate(lines, [award('1 2', { atLine, schoolCap: 1 })])
    expect([given(cut('let-in')), asked(cut('let-in'))]).toEqual(['– – 1 1', ['1: a b']])
    expect([given(cut('keep-out')), asked(cut('keep-out'))]).toEqual(['– – – –', []])
    expect([given(cut('ask')), asked(cut('ask'))]).toEqual(['– – – –', ['1: a b c d']])
  })
})

describe('a minimum', () => {
  const minimum = points(80_500)

  test('leaves the seat vacant, and does not hand it down', () => {
    const result = allocate(['a 1 90', 'b 2 161/2', 'c 3 80', 'd 4 79', 'e 5 78'], [award('1 3', { minimum }), award('2 1')])
    expect(given(result)).toBe('1 1 2 – –')
    expect(outcomes(result, 'c')).toBe('1 below-minimum, 2 inside')
    expect(outcomes(result, 'd')).toBe('1 below, 2 below')
  })

  test('takes only the seats that there are, however many equals are below it', () => {
    const result = allocate(['a 1 90', 'b 2 80', 'c 2 80', 'd 4 70', 'e 5 60'], [award('1 2', { minimum }), award('2 3')])
    expect(given(result)).toBe('1 2 2 2 –')
    expect(outcomes(result, 'c')).toBe('1 below-minimum, 2 inside')
  })

  test('hands it to an award whose quota counts the better ones', () => {
    const rules = [award('1 3', { minimum }), award('2', { quota: count(4), cumulative: true })]
    expect(given(allocate(['a 1 90', 'b 2 85', 'c 3 80', 'd 4 79', 'e 5 78'], rules))).toBe('1 1 2 2 –')
  })

  test('is not reached without a score, and comes before the line among equals', () => {
    expect(given(allocate(['a 1'], [award('1 1', { minimum })]))).toBe('–')
    const among = allocate(['a 1 80', 'b 1 81', 'c 3 90'], [award('1 1', { minimum, atLine: 'keep-out' })])
    expect([given(among), outcomes(among, 'a')]).toEqual(['– 1 –', '1 below'])
    const through = allocate(['a 1 80', 'b 1 81', 'c 1 82'], [award('1 1', { minimum, atLine: 'keep-out' })])
    expect(['a', 'b'].map(id => outcomes(through, id))).toEqual(['1 below', '1 kept-out'])
  })
})

describe('a decided line', () => {
  const lines = ['a 1', 'b 2', 'c 2', 'd 2', 'e 5']
  const rules = [award('1 2', { atLine: 'ask' }), award('2 2')]

  test('lets in who was chosen; the others compete for the next award', () => {
    const result = allocate(lines, rules, [decided('1', 'd c b', 'c')])
    expect([given(result), asked(result)]).toEqual(['1 2 1 2 –', []])
    expect(notesOf(result, 'b')).toEqual([
      { award: '1', outcome: 'kept-out', equals: 3, reason: 'jury', rank: 2, line: 2 },
      { award: '2', outcome: 'inside', rank: 2, line: 4 },
    ])
    expect(notesOf(result, 'c')).toEqual([{ award: '1', outcome: 'let-in', equals: 3, reason: 'jury', rank: 2, line: 2 }])
  })

  test('is the last one that was recorded', () => {
    expect(given(allocate(lines, rules, [decided('1', 'b c d', 'c'), decided('1', 'b c d', '')]))).toBe('1 2 2 2 –')
  })

  test('is not one about other entries, another award, or a line that asks nobody', () => {
    expect(asked(allocate(lines, rules, [decided('1', 'b c', 'c'), decided('2', 'b c d', 'c')]))).toEqual(['1: b c d'])
    expect(given(allocate(lines, [award('1 2')], [decided('1', 'b c d', 'c')]))).toBe('1 1 1 1 –')
  })

  test('as a document names only entries that were asked about', () => {
    expect(LineDecision.safeParse(decided('1', 'a b', 'b')).success).toBe(true)
    expect(LineDecision.safeParse(decided('1', 'a b', 'c')).success).toBe(false)
    expect(LineDecision.safeParse({ ...decided('1', 'a b', 'b'), reason: ' ' }).success).toBe(false)
  })
})
