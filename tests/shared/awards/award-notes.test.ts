import { describe, expect, test } from 'vitest'
import { whyNot } from '../../../shared/awards/why-not.ts'
import { AwardNote } from '../../../shared/domain/result.ts'
import { allocate, award, awardId, entry, notesOf, outcomes } from './builders.ts'

const rules = [award('1 1'), award('2 2'), award('3 1')]
const lines = ['a 1 95', 'b 2 181/2', 'c 3 90', 'd 3 90', 'e 5 85', 'f']

describe('notes', () => {
  const result = () => allocate(lines, rules)

  test('go from the best award down to the one that the entry has', () => {
    expect(['a', 'b', 'c'].map(id => outcomes(result(), id))).toEqual(['1 inside', '1 below, 2 inside', '1 below, 2 let-in'])
  })

  test('say how far the line was, how many equals stood across it, and what was lacking', () => {
    expect(notesOf(result(), 'c')).toEqual([
      { award: '1', outcome: 'below', rank: 3, line: 1, gap: '5' },
      { award: '2', outcome: 'let-in', equals: 2, rank: 3, line: 4 },
    ])
    expect(notesOf(result(), 'e')).toEqual([
      { award: '1', outcome: 'below', rank: 5, line: 1, gap: '10' },
      { award: '2', outcome: 'below', rank: 5, line: 4, gap: '5' },
      { award: '3', outcome: 'below', rank: 5, line: 4 },
    ])
  })

  test('are there about every award for an entry without a score', () => {
    expect(notesOf(result(), 'f')).toStrictEqual([1, 4, 4].map((line, index) => ({ award: `${index + 1}`, outcome: 'below', line })))
  })

  test('say zero where equal scores were told apart, and nothing where a better place was passed over', () => {
    const close = allocate(['a 1 90 #s', 'b 2 90', 'c 3 80 #s', 'd 4 70'], [award('1 1'), award('2 2', { schoolCap: 1 })])
    expect(notesOf(close, 'b')[0]?.gap).toBe('0')
    const capped = allocate(['a 1 90 #s', 'b 2 85 #s', 'c 3 80'], [award('1 2', { schoolCap: 1 })])
    expect(notesOf(capped, 'b')).toEqual([{ award: '1', outcome: 'school-cap', rank: 2, line: 3 }])
  })

  test('say of equals who were kept out and of those asked how many they are', () => {
    const at = { award: '1', equals: 2, rank: 3, line: 2 }
    expect(notesOf(allocate(lines, [award('1 3', { atLine: 'keep-out' })]), 'd')).toEqual([{ ...at, outcome: 'kept-out', gap: '1/2' }])
    expect(notesOf(allocate(lines, [award('1 3', { atLine: 'ask' })]), 'd')).toEqual([{ ...at, outcome: 'asked' }])
  })

  test('leave open, and without a gap, whoever is below a line about which somebody is still asked', () => {
    const drawn = allocate(lines, [award('1 3', { atLine: 'ask' })])
    expect(notesOf(drawn, 'e')).toEqual([{ award: '1', outcome: 'below', rank: 5, line: 2, open: true }])
    expect(notesOf(allocate(lines, [award('1 3', { atLine: 'keep-out' })]), 'e')[0]).not.toHaveProperty('open')
  })

  test('have the form in which results travel', () => {
    expect(result().entries.map(one => 'award' in one)).toEqual([true, true, true, true, false, false])
    for (const one of result().entries) for (const note of one.awardNotes ?? []) expect(AwardNote.parse(note)).toStrictEqual(note)
  })
})

describe('why not', () => {
  const result = () => allocate(lines, rules)
  const ask = (id: string, of: string) => whyNot(result(), rules, { entry: entry(id), award: awardId(of) })

  test('is the note about that award', () => {
    expect(ask('b', '1')).toEqual(notesOf(result(), 'b')[0])
    expect(ask('b', '2')?.outcome).toBe('inside')
  })

  test('is a better award about one after it', () => {
    expect(ask('a', '3')).toEqual({ award: '3', outcome: 'better-award', rank: 1, line: 1 })
    expect(ask('b', '3')).toEqual({ award: '3', outcome: 'better-award', rank: 2, line: 4 })
  })

  test('is nothing about an unknown entry or award, or a result without awards', () => {
    expect([ask('z', '1'), ask('a', '9')]).toEqual([undefined, undefined])
    expect(whyNot(allocate(lines, []), rules, { entry: entry('a'), award: awardId('1') })).toBeUndefined()
  })
})
