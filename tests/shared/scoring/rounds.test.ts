import { describe, expect, test } from 'vitest'
import type { Gate, Rounds } from '../../../shared/domain/composition.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput } from '../../../shared/scoring/track-input.ts'
import { anEntry, aPenalty, aTrack, found, inPanel, part, ranking, someRules, steps } from './builders.ts'

const count = (many: number, atLine: Gate['atLine'] = 'let-in'): Gate => ({ by: 'count', count: many, atLine })
const NAME = { zh: '轮', en: 'round' }
const rounds = (carry: Rounds['carry'], ...list: readonly Readonly<{ parts: string; gate?: Gate }>[]): Rounds => ({
  list: list.map(({ parts, ...one }) => ({ name: NAME, parts: parts.split(' ').map(part), ...one })),
  carry,
})
const SUM = { method: 'sum' } as const
const two = (gate: Gate, carry: Rounds['carry'] = SUM) => rounds(carry, { parts: 'heat', gate }, { parts: 'final' })
const play = (entries: readonly EntryInput[], played: Rounds, change: Partial<Rules> = {}) =>
  scoreTrack(aTrack(entries, someRules({ rounds: played, ...change })))

/** 'heat final' of each entry e-1, e-2 …; a final of nobody is pending. */
const field = (...scores: readonly string[]) =>
  scores.map((both, index) => {
    const [heat = '', final = 'pending'] = both.split(' ')
    return anEntry(`e-${index + 1}`, { heat: [heat], final: [final] })
  })

describe('two rounds', () => {
  const four = field('60 30', '70 25', '50 40', '40 39')

  test('rank those who went on by what the rules carry, and the others behind them in their order', () => {
    expect(ranking(play(four, two(count(2))))).toBe('e-2:1 e-1:2 e-3:3 e-4:4')
    expect(ranking(play(four, two(count(3))))).toBe('e-2:1 e-1:2 e-3:2 e-4:4')
    expect(ranking(play(four, two(count(3), { method: 'anew' })))).toBe('e-3:1 e-1:2 e-2:3 e-4:4')
    expect(ranking(play(four, two(count(3), { method: 'weights', percent: [20, 80] })))).toBe('e-3:1 e-1:2 e-2:3 e-4:4')
  })

  test('give each the score of the last round that it was in', () => {
    const result = play(four, two(count(2), { method: 'weights', percent: [20, 80] }))
    expect(['e-1', 'e-2', 'e-3', 'e-4'].map(id => found(result, id).score)).toEqual(['36', '34', '10', '8'])
    expect(found(result, 'e-1').parts).toEqual([
      { part: 'heat', value: '60' },
      { part: 'final', value: '30' },
    ])
    expect(found(result, 'e-3').parts).toEqual([{ part: 'heat', value: '50' }])
  })

  test('say who went on, with the place, the field and the seats', () => {
    const result = play(four, two(count(2)))
    expect(steps(found(result, 'e-1'), 'gated')).toStrictEqual([{ key: 'gated', round: 1, outcome: 'through', rank: 2, of: 4, seats: 2 }])
    expect(steps(found(result, 'e-4'), 'gated')).toStrictEqual([{ key: 'gated', round: 1, outcome: 'out', rank: 4, of: 4, seats: 2 }])
    expect(found(result, 'e-1').explanation.map(({ key }) => key)).toEqual([
      ...['marks', 'reduced', 'added', 'gated'],
      ...['marks', 'reduced', 'added', 'carried', 'rounded', 'ranked'],
    ])
    expect(found(result, 'e-4').explanation.map(({ key }) => key)).toEqual(['marks', 'reduced', 'added', 'rounded', 'gated', 'ranked'])
    expect(steps(found(result, 'e-4'), 'ranked')[0]).toMatchObject({ rank: 4, of: 4, value: '40' })
    expect(steps(found(result, 'e-1'), 'carried')[0]?.terms).toEqual([
      { value: '60', term: '60' },
      { value: '30', term: '30' },
    ])
    expect('openGates' in result).toBe(false)
  })

  test('send through a share of those with a score, or the first of each panel', () => {
    const share: Gate = { by: 'share', percent: 50, rounding: 'floor', atLine: 'let-in' }
    const pending = [...four, anEntry('e-5', { heat: ['pending'], final: ['50'] })]
    expect(ranking(play(pending, two(share)))).toBe('e-2:1 e-1:2 e-3:3 e-4:4 e-5:-')
    expect(steps(found(play(pending, two(share)), 'e-3'), 'gated')[0]).toMatchObject({ outcome: 'out', of: 4, seats: 2 })
    const grouped = four.map((entry, index) => inPanel(index < 2 ? 'x' : 'y', entry))
    const result = play(grouped, two({ by: 'rank-in-group', rank: 1, atLine: 'let-in' }))
    expect(ranking(result)).toBe('e-2:1 e-3:2 e-1:3 e-4:4')
    expect(steps(found(result, 'e-3'), 'gated')[0]).toStrictEqual({ key: 'gated', round: 1, outcome: 'through', rank: 1, of: 2, seats: 1 })
  })

  test('round and rank the first by what it carries', () => {
    const close = field('60.004 1', '60 2')
    const rounding = { method: 'half-up', places: 2, stages: ['total'], label: 'plain' } as const
    const result = play(close, two(count(2)), { rounding })
    expect(steps(found(result, 'e-1'), 'gated')[0]?.rank).toBe(1)
    expect(steps(found(result, 'e-1'), 'carried')[0]?.value).toBe('61')
  })

  test('take no penalty along twice: it comes off each score, but what is carried is without it', () => {
    const [first, ...rest] = four
    if (first === undefined) throw new Error('four entries')
    const late = { ...first, penalties: [aPenalty('e-1', '5')] }
    const result = found(play([late, ...rest], two(count(2))), 'e-1')
    expect(result.score).toBe('85')
    expect(steps(result, 'penalty').map(({ before, after }) => [before, after])).toEqual([['90', '85']])
    const worse = { ...first, penalties: [aPenalty('e-1', '11')] }
    expect(steps(found(play([worse, ...rest], two(count(2))), 'e-1'), 'gated')[0]?.outcome).toBe('out')
  })
})

describe('equals at a gate', () => {
  const equal = field('60 1', '50 2', '50 3', '40 4')

  test('all go on', () => {
    expect(ranking(play(equal, two(count(2))))).toBe('e-1:1 e-3:2 e-2:3 e-4:4')
  })

  test('all stay behind', () => {
    const result = play(equal, two(count(2, 'keep-out')))
    expect(ranking(result)).toBe('e-1:1 e-2:2 e-3:2 e-4:4')
    expect(found(result, 'e-2').tiedWith).toEqual(['e-3'])
    expect('openGates' in result).toBe(false)
  })

  test('wait for a person, who is told which round it is', () => {
    const result = play(equal, two(count(2, 'ask')))
    expect(result.openGates).toStrictEqual([{ round: 1, entries: ['e-2', 'e-3'] }])
    expect(ranking(result)).toBe('e-1:1 e-2:2 e-3:2 e-4:4')
    expect(steps(found(result, 'e-2'), 'gated')[0]).toMatchObject({ outcome: 'open', rank: 2 })
    expect(result.openTies).toEqual([])
  })

  test('are told apart by the tie chain before the gate asks', () => {
    const entries = equal.map((entry, index) => ({ ...entry, number: `${9 - index}` }))
    const result = play(entries, two(count(2, 'ask')), { ties: [{ by: 'decision' }] })
    expect(result.openTies).toStrictEqual([{ entries: ['e-3', 'e-2'], score: '50' }])
    const decided = scoreTrack({
      ...aTrack(entries, someRules({ rounds: two(count(2, 'ask')), ties: [{ by: 'decision' }] })),
      decisions: [{ panel: 'panel' as never, order: [['e-3' as never], ['e-2' as never]], reason: 'seen', second: 'second' as never }],
    })
    expect([decided.openGates, ranking(decided)]).toEqual([undefined, 'e-1:1 e-3:2 e-2:3 e-4:4'])
    expect(
      found(decided, 'e-2')
        .explanation.map(({ key }) => key)
        .slice(-3),
    ).toEqual(['tie-broken', 'gated', 'ranked'])
  })
})

describe('an entry that waits', () => {
  test('in the first round goes nowhere, and in the second it has no rank', () => {
    const result = play(field('60', '50 2', 'pending', '40'), two(count(2)))
    expect(ranking(result)).toBe('e-2:1 e-4:2 e-1:- e-3:-')
    expect([found(result, 'e-1').score, found(result, 'e-1').parts]).toEqual([undefined, [{ part: 'heat', value: '60' }]])
    expect(found(result, 'e-1').explanation.map(({ key }) => key)).toEqual([
      ...['marks', 'reduced', 'added', 'gated'],
      ...['marks', 'stopped'],
    ])
    expect(steps(found(result, 'e-2'), 'ranked')[0]).toMatchObject({ rank: 1, of: 2 })
  })
})

describe('three rounds', () => {
  const entry = (id: string, scores: string) => {
    const [a = '', b = 'pending', c = 'pending'] = scores.split(' ')
    return anEntry(id, { a: [a], b: [b], c: [c] })
  }
  const entries = [entry('e-1', '10 10 10'), entry('e-2', '9 10 12'), entry('e-3', '8 10'), entry('e-4', '8 9'), entry('e-5', '7')]
  const three = (first: Gate, second: Gate, carry: Rounds['carry'] = SUM) =>
    rounds(carry, { parts: 'a', gate: first }, { parts: 'b', gate: second }, { parts: 'c' })

  test('put those who went further before those who did not', () => {
    const result = play(entries, three(count(4), count(2)))
    expect(ranking(result)).toBe('e-2:1 e-1:2 e-3:3 e-4:4 e-5:5')
    expect(['e-1', 'e-2', 'e-3', 'e-4', 'e-5'].map(id => found(result, id).score)).toEqual(['30', '31', '18', '17', '7'])
    expect(found(result, 'e-2').parts.map(one => `${one.part} ${one.value}`)).toEqual(['a 9', 'b 10', 'c 12'])
    expect(steps(found(result, 'e-2'), 'gated').map(({ round, rank, of }) => [round, rank, of])).toEqual([
      [1, 2, 5],
      [2, 2, 4],
    ])
    expect(steps(found(result, 'e-2'), 'carried').map(({ terms, value }) => [terms.length, value])).toEqual([[3, '31']])
  })

  test('carry each round by its own weight', () => {
    const result = play(entries, three(count(4), count(2), { method: 'weights', percent: [50, 30, 20] }))
    expect(['e-1', 'e-2', 'e-3', 'e-5'].map(id => found(result, id).score)).toEqual(['10', '99/10', '7', '7/2'])
  })

  test('name every gate that waits, in order, and those waiting stay behind those who went on', () => {
    const equal = [entry('e-1', '9 5 1'), entry('e-2', '9 5 2'), entry('e-3', '9 4'), entry('e-4', '8'), entry('e-5', '8')]
    const result = play(equal, three(count(4, 'ask'), count(1, 'ask')))
    expect(result.openGates).toStrictEqual([
      { round: 1, entries: ['e-4', 'e-5'] },
      { round: 2, entries: ['e-1', 'e-2'] },
    ])
    expect(ranking(result)).toBe('e-1:1 e-2:1 e-3:3 e-4:4 e-5:4')
  })

  test('ask about an open tie of a round only where not all of the tied go on', () => {
    const equal = [entry('e-1', '9 5 1'), entry('e-2', '9 5 1'), entry('e-3', '8'), entry('e-4', '8')]
    const result = play(equal, three(count(2), count(2)), { ties: [{ by: 'decision' }] })
    expect(result.openTies).toStrictEqual([
      { entries: ['e-1', 'e-2'], score: '15' },
      { entries: ['e-3', 'e-4'], score: '8' },
    ])
  })

  test('ask nobody about equals of two panels, of whom one goes on and the other stays', () => {
    const entries = ['x', 'y', 'y'].map((group, index) => inPanel(group, entry(`e-${index + 1}`, ['8 1', '8', '9 1'][index] ?? '')))
    const gate: Gate = { by: 'rank-in-group', rank: 1, atLine: 'let-in' }
    const result = play(entries, rounds(SUM, { parts: 'a', gate }, { parts: 'b' }), { ties: [{ by: 'decision' }] })
    expect([ranking(result), result.openTies]).toEqual(['e-3:1 e-1:2 e-2:3', []])
  })
})

describe('exact ranking through rounds', () => {
  const rounding = { method: 'half-up', places: 0, stages: ['part', 'final'], label: 'plain' } as const
  const close = field('60.4 30.4', '60.3 30.6')

  test('carries what was never rounded, while the scores keep their roundings', () => {
    const result = play(close, two(count(2)), { rounding, rank: { by: 'exact', style: 'competition' } })
    expect(ranking(result)).toBe('e-2:1 e-1:2')
    expect([found(result, 'e-1').score, found(result, 'e-2').score]).toEqual(['90', '91'])
    expect(['e-1', 'e-2'].map(id => steps(found(result, id), 'ranked')[0]?.value)).toEqual(['454/5', '909/10'])
    const weighted = play(close, two(count(2), { method: 'weights', percent: [70, 30] }), {
      rounding,
      rank: { by: 'exact', style: 'competition' },
    })
    expect(['e-1', 'e-2'].map(id => steps(found(weighted, id), 'ranked')[0]?.value)).toEqual(['257/5', '5139/100'])
    expect(ranking(weighted)).toBe('e-1:1 e-2:2')
  })

  test('takes penalties off once', () => {
    const late = close.map(entry => ({ ...entry, penalties: [aPenalty(entry.entry, '0.1')] }))
    const result = play(late, two(count(2)), { rounding, rank: { by: 'exact', style: 'competition' } })
    expect(['e-1', 'e-2'].map(id => steps(found(result, id), 'ranked')[0]?.value)).toEqual(['907/10', '454/5'])
  })

  test('more decimals look at the carried score', () => {
    const result = play(field('60.4 30.4', '60.3 30.4'), two(count(2)), { rounding, ties: [{ by: 'more-decimals', places: 1 }] })
    expect(ranking(result)).toBe('e-1:1 e-2:2')
    expect(steps(found(result, 'e-1'), 'tie-broken').map(({ compared }) => compared.map(({ value }) => value))).toEqual([
      ['454/5', '907/10'],
    ])
  })
})

describe('dropped marks', () => {
  test('of all rounds so far tell equals apart', () => {
    const trim: Partial<Rules> = { reduction: { method: 'trimmed', of: 'parts', high: 0, low: 1, keepAtLeast: 1 } }
    const entries = [anEntry('e-1', { heat: ['5', '6'], final: ['1', '6'] }), anEntry('e-2', { heat: ['1', '6'], final: ['4', '6'] })]
    const result = play(entries, two(count(2)), { ...trim, ties: [{ by: 'dropped-sum' }] })
    expect(ranking(result)).toBe('e-1:1 e-2:2')
    expect(steps(found(result, 'e-1'), 'tie-broken').map(({ compared }) => compared.map(({ value }) => value))).toEqual([['6', '5']])
    const anew = play(entries, two(count(2), { method: 'anew' }), { ...trim, ties: [{ by: 'dropped-sum' }] })
    expect(ranking(anew)).toBe('e-2:1 e-1:2')
  })
})

test('the first round decides alone where it has no gate, and a gate behind the last lets nobody wait', () => {
  const entries = field('60 30', '50 45')
  expect(ranking(play(entries, rounds(SUM, { parts: 'heat' }, { parts: 'final' })))).toBe('e-1:1 e-2:2')
  const last = play(entries, rounds(SUM, { parts: 'heat final', gate: count(1) }))
  expect([ranking(last), steps(found(last, 'e-1'), 'gated')]).toEqual(['e-2:1 e-1:2', []])
})

test('a round takes its parts in the order of the rules', () => {
  const result = play(field('60 30'), rounds(SUM, { parts: 'final heat' }))
  expect(found(result, 'e-1').parts.map(one => one.part)).toEqual(['final', 'heat'])
})
