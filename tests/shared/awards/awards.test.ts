import { describe, expect, test } from 'vitest'
import { allocateAwards } from '../../../shared/awards/allocate.ts'
import { cutLine } from '../../../shared/awards/cut-line.ts'
import { seatsOf } from '../../../shared/awards/quota.ts'
import type { AwardId, EntryId } from '../../../shared/domain/ids.ts'
import type { TrackResult } from '../../../shared/domain/result.ts'
import type { AwardRule, Quota } from '../../../shared/domain/rules.ts'
import o11 from '../../vectors/o11-award-cut.json' with { type: 'json' }
import o14 from '../../vectors/o14-quota-rounding.json' with { type: 'json' }

const methods = ['floor', 'ceil', 'half-up', 'half-even'] as const
const count = (seats: number): Quota => ({ kind: 'count', count: seats })

function award(id: string, quota: Quota, atLine: AwardRule['atLine'] = 'let-in'): AwardRule {
  return { id: id as AwardId, name: { zh: id, en: id }, quota, atLine }
}

/** A result with these ranks, entries named e1, e2 …; undefined has no score. */
function resultWith(ranks: readonly (number | undefined)[]): TrackResult {
  const entries = ranks.map((rank, index) => ({
    entry: `e${index + 1}` as EntryId,
    parts: [],
    tiedWith: [],
    explanation: [],
    ...(rank === undefined ? {} : { rank }),
  }))
  return { entries, openTies: [], openLines: [] }
}

/** '1 1 2 –': what each entry gets, in order. */
function given({ entries }: TrackResult): string {
  return entries.map(entry => entry.award ?? '–').join(' ')
}

describe('seats', () => {
  test('are the count, whatever the number of entries', () => {
    expect([seatsOf(count(0), 9), seatsOf(count(12), 9)]).toEqual([0, 12])
  })

  test.each(o14.rows)('o14: $id', ({ n, percent, expected }) => {
    for (const rounding of methods) expect(seatsOf({ kind: 'share', percent, rounding }, n)).toBe(expected[rounding])
  })
})

describe('a line', () => {
  const groups = [['a'], ['b', 'c'], ['d']]

  test('falls between two groups', () => {
    expect(cutLine(groups, 3)).toEqual({ inside: [['a'], ['b', 'c']], across: [], below: [['d']] })
    expect(cutLine(groups, 9)).toEqual({ inside: groups, across: [], below: [] })
    expect(cutLine(groups, 0)).toEqual({ inside: [], across: [], below: groups })
    expect(cutLine(groups, -1)).toEqual({ inside: [], across: [], below: groups })
  })

  test('runs through a group', () => {
    expect(cutLine(groups, 2)).toEqual({ inside: [['a']], across: ['b', 'c'], below: [['d']] })
  })
})

describe('awards', () => {
  test('go to the best places, one after the other', () => {
    expect(given(allocateAwards(resultWith([1, 2, 3, 4, 5]), [award('1', count(1)), award('2', count(2))]))).toBe('1 2 2 – –')
  })

  test('are shares of the entries that have a score', () => {
    const half = award('1', { kind: 'share', percent: 50, rounding: 'floor' })
    expect(given(allocateAwards(resultWith([1, 2, 3, 4, 5, undefined, undefined, undefined]), [half]))).toBe('1 1 – – – – – –')
  })

  const tied = resultWith([1, 2, 2, 4, 5, 6])
  const lines = (atLine: AwardRule['atLine']) => allocateAwards(tied, [award('1', count(2), atLine), award('2', count(2), 'let-in')])

  test('let equals in across the line, and leave the next award fewer seats', () => {
    expect([given(lines('let-in')), lines('let-in').openLines]).toEqual(['1 1 1 2 – –', []])
  })

  test('keep equals out, who then come first for the next award', () => {
    expect([given(lines('keep-out')), lines('keep-out').openLines]).toEqual(['1 2 2 2 – –', []])
  })

  test('ask about equals across the line and give them nothing meanwhile', () => {
    expect(given(lines('ask'))).toBe('1 – – 2 – –')
    expect(lines('ask').openLines).toEqual([{ award: '1', entries: ['e2', 'e3'] }])
  })

  test('a group across two lines is let in once, or kept out of both', () => {
    const wide = resultWith([1, 1, 1, 1, 5])
    const both = (atLine: AwardRule['atLine']) => allocateAwards(wide, [award('1', count(1), atLine), award('2', count(2), atLine)])
    expect([given(both('let-in')), given(both('keep-out')), given(both('ask'))]).toEqual(['1 1 1 1 –', '– – – – –', '– – – – –'])
    expect(both('ask').openLines).toHaveLength(1)
  })

  test('see a shared place of a dense ranking as one group', () => {
    expect(given(allocateAwards(resultWith([1, 1, 2, 3]), [award('1', count(1), 'let-in'), award('2', count(2), 'let-in')]))).toBe(
      '1 1 2 –',
    )
  })

  test('replace what was there before', () => {
    const before = allocateAwards(tied, [award('1', count(9))])
    const after = allocateAwards(before, [])
    expect(after).toStrictEqual(tied)
  })
})

describe('o11: real medals', () => {
  const shares = [
    [1, 12],
    [1, 4],
    [1, 2],
  ] as const

  test.each(o11.sets)('$name', ({ histogram, expected }) => {
    const scores = Object.entries(histogram).sort(([a], [b]) => Number(b) - Number(a))
    const ranks: number[] = []
    for (const [, many] of scores) ranks.push(...Array<number>(many).fill(ranks.length + 1))
    expect(ranks).toHaveLength(expected.N)
    const isLetIn = expected.official_policy === 'at_least'
    const seats = shares.map(([over, under]) => (isLetIn ? Math.ceil : Math.floor)((expected.N * over) / under))
    const rules = seats.map((line, index) => award(`${index + 1}`, count(line - (seats[index - 1] ?? 0)), isLetIn ? 'let-in' : 'keep-out'))
    const { entries } = allocateAwards(resultWith(ranks), rules)
    expect(rules.map(({ id }) => entries.filter(entry => entry.award === id).length)).toEqual(expected.official_medals)
  })

  test.each(o11.sets)('$name: the cut scores of both policies', ({ histogram, expected }) => {
    const groups = Object.entries(histogram)
      .sort(([a], [b]) => Number(b) - Number(a))
      .map(([score, many]) => Array<string>(many).fill(score))
    const lines = shares.map(([over, under]) => ({
      least: cutLine(groups, Math.ceil((expected.N * over) / under)),
      most: cutLine(groups, Math.floor((expected.N * over) / under)),
    }))
    expect(lines.map(({ least }) => least.across[0] ?? least.inside.at(-1)?.[0])).toEqual(expected.cuts_at_least)
    expect(lines.map(({ most }) => most.inside.at(-1)?.[0])).toEqual(expected.cuts_at_most)
  })
})
