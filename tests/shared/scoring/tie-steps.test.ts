import { describe, expect, test } from 'vitest'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { TieStep } from '../../../shared/domain/tie-step.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput, TrackInput } from '../../../shared/scoring/track-input.ts'
import {
  aDecision,
  anEntry,
  anEntryByCriteria,
  aStop,
  aTrack,
  criterion,
  found,
  part,
  ranking,
  someRules,
  steps,
  thousandths,
} from './builders.ts'

const play = (entries: readonly EntryInput[], ties: readonly TieStep[], change: Partial<Rules> = {}, more: Partial<TrackInput> = {}) =>
  scoreTrack({ ...aTrack(entries, someRules({ ties, ...change })), ...more })
/** What the steps that told an entry apart compared: 'e-1 9, e-2 8'. */
const compared = (result: ReturnType<typeof scoreTrack>, id: string) =>
  steps(found(result, id), 'tie-broken').map(one => one.compared.map(({ entry, value }) => `${entry} ${value}`).join(', '))

describe('the score of one criterion', () => {
  const byX: TieStep = { by: 'criterion', part: part('p'), criterion: criterion('x') }
  const entries = [
    anEntryByCriteria('e-1', [
      { x: '5', y: '5' },
      { x: '6', y: '4' },
      { x: '1', y: '9' },
    ]),
    anEntryByCriteria('e-2', [
      { x: '4', y: '6' },
      { x: '5', y: '5' },
      { x: '6', y: '4' },
    ]),
  ]

  test('is what the panel’s marks reduce to, the higher first', () => {
    const result = play(entries, [byX])
    expect([ranking(result), compared(result, 'e-1')]).toEqual(['e-2:1 e-1:2', ['e-2 5, e-1 4']])
    expect(steps(found(result, 'e-1'), 'tie-broken')[0]?.step).toEqual(byX)
    expect(steps(found(result, 'e-1'), 'marks')).toHaveLength(1)
  })

  test('is trimmed and rounded as the rules say', () => {
    const reduction = { method: 'trimmed', of: 'parts', high: 0, low: 1, keepAtLeast: 1 } as const
    const trimmed = [
      anEntryByCriteria('e-1', [
        { x: '5', y: '1' },
        { x: '1', y: '5' },
      ]),
      anEntryByCriteria('e-2', [
        { x: '4', y: '2' },
        { x: '4', y: '2' },
      ]),
    ]
    expect(compared(play(trimmed, [byX], { reduction }), 'e-1')).toEqual(['e-1 5, e-2 4'])
    const thirds = {
      reduction: { method: 'mean', of: 'parts' },
      rounding: { method: 'ceil', places: 0, stages: ['criterion'], label: 'plain' },
    } as const
    expect(compared(play(entries, [byX], thirds), 'e-1')).toEqual(['e-2 5, e-1 4'])
    const [first, second] = entries
    if (first === undefined || second === undefined) throw new Error('two entries')
    const close = [
      { ...first, sheets: first.sheets.slice(1) },
      { ...second, sheets: second.sheets.slice(1) },
    ]
    expect(compared(play(close, [byX], thirds), 'e-1')).toEqual(['e-2 6, e-1 4'])
  })

  test('is looked for in all parts of the track, and goes on as two people decided after a stop', () => {
    const hard = { recused: 'hard-stop', absent: 'hard-stop', void: 'hard-stop' } as const
    const first = anEntryByCriteria('e-1', [{ x: '5', y: '5' }, 'absent'])
    const late = [first, anEntryByCriteria('e-2', [{ x: '6', y: '4' }])]
    const stops = [aStop(first, 'smaller-divisor')]
    expect(compared(play(late, [byX], { missing: hard }, { stops }), 'e-1')).toEqual(['e-2 6, e-1 5'])
    const rounds = [part('q'), part('p')].map(name => ({ name: { zh: '轮', en: 'round' }, parts: [name] }))
    const gate = { by: 'count', count: 2, atLine: 'let-in' } as const
    const [heat, final] = rounds
    if (heat === undefined || final === undefined) throw new Error('two rounds')
    const both = entries.map(entry => ({ ...entry, sheets: [...entry.sheets, ...anEntry('', { q: ['1'] }).sheets] }))
    const result = play(both, [byX], { rounds: { list: [{ ...heat, gate }, final], carry: { method: 'sum' } } })
    expect(compared(result, 'e-1')).toEqual(['e-2 5, e-1 4'])
  })

  test('is passed over where some of the tied have none', () => {
    const stray: TieStep = { by: 'criterion', part: part('q'), criterion: criterion('x') }
    expect(compared(play(entries, [stray]), 'e-1')).toEqual([])
    expect(compared(play(entries, [stray, byX]), 'e-1')).toEqual(['e-2 5, e-1 4'])
  })

  test('that the rubric does not have is a fault', () => {
    expect(() => play(entries, [{ ...byX, criterion: criterion('z') }])).toThrow('no mark of criterion z')
  })
})

describe('first places', () => {
  test('are counted among all that each judge marked, equals of the best too', () => {
    const entries = [
      anEntry('e-1', { a: ['9', '7', '8', '7'] }),
      anEntry('e-2', { a: ['6', '8', '8', '9'] }),
      anEntry('e-3', { a: ['9', '6', '7', '5'] }),
    ]
    const result = play(entries, [{ by: 'first-places' }])
    expect([ranking(result), compared(result, 'e-1')]).toEqual(['e-2:1 e-1:2 e-3:3', ['e-2 3, e-1 2']])
  })

  test('count no judge who did not mark the entry', () => {
    const entries = [anEntry('e-1', { a: ['9', 'absent'] }), anEntry('e-2', { a: ['9', '9'] })]
    const result = play(entries, [{ by: 'first-places' }])
    expect([ranking(result), compared(result, 'e-1')]).toEqual(['e-2:1 e-1:2', ['e-2 2, e-1 1']])
  })

  test('look at totals over all parts', () => {
    const entries = [anEntry('e-1', { a: ['9', '5'], b: ['1', '4'] }), anEntry('e-2', { a: ['5', '5'], b: ['5.5', '3.5'] })]
    expect(compared(play(entries, [{ by: 'first-places' }]), 'e-1')).toEqual([])
    const clear = [anEntry('e-1', { a: ['9', '5', '5'], b: ['1', '4', '5'] }), anEntry('e-2', { a: ['5', '5', '6'], b: ['7', '3', '3'] })]
    expect(compared(play(clear, [{ by: 'first-places' }]), 'e-1')).toEqual(['e-1 2, e-2 1'])
  })
})

describe('head to head', () => {
  const headToHead: TieStep = { by: 'head-to-head' }

  test('counts those whom more judges put behind the entry', () => {
    const entries = [anEntry('e-1', { a: ['9', '9', '3'] }), anEntry('e-2', { a: ['8', '8', '5'] }), anEntry('e-3', { a: ['7', '7', '7'] })]
    const result = play(entries, [headToHead])
    expect([ranking(result), compared(result, 'e-1')]).toEqual(['e-1:1 e-2:2 e-3:3', ['e-1 2, e-2 1, e-3 0']])
  })

  test('compares only the tied ones', () => {
    const entries = [
      anEntry('e-0', { a: ['10', '10', '10'] }),
      anEntry('e-1', { a: ['9', '9', '3'] }),
      anEntry('e-2', { a: ['8', '8', '5'] }),
    ]
    expect(compared(play(entries, [headToHead]), 'e-1')).toEqual(['e-1 1, e-2 0'])
  })

  test('leaves a circle and equal votes equal', () => {
    const circle = [anEntry('e-1', { a: ['9', '7', '8'] }), anEntry('e-2', { a: ['8', '9', '7'] }), anEntry('e-3', { a: ['7', '8', '9'] })]
    expect(ranking(play(circle, [headToHead]))).toBe('e-1:1 e-2:1 e-3:1')
    const even = [anEntry('e-1', { a: ['9', '7', '8'] }), anEntry('e-2', { a: ['7', '9', '8'] })]
    expect(ranking(play(even, [headToHead]))).toBe('e-1:1 e-2:1')
  })

  test('hears only judges who marked both', () => {
    const entries = [anEntry('e-1', { a: ['9', '7', 'absent'] }), anEntry('e-2', { a: ['8', 'absent', '8'] })]
    const result = play(entries, [headToHead])
    expect([ranking(result), compared(result, 'e-2')]).toEqual(['e-1:1 e-2:2', ['e-1 1, e-2 0']])
    const more = [anEntry('e-1', { a: ['8', '9', '8.5', 'absent'] }), anEntry('e-2', { a: ['9', 'absent', 'void', '8'] })]
    expect(compared(play(more, [headToHead]), 'e-1')).toEqual(['e-2 1, e-1 0'])
  })
})

describe('a majority', () => {
  const majority: TieStep = { by: 'majority' }

  test('of better places decides, and the place is shown', () => {
    const entries = [
      anEntry('e-1', { a: ['7', '7', '10'] }),
      anEntry('e-2', { a: ['9', '9', '6'] }),
      anEntry('e-3', { a: ['8', '8', '8'] }),
    ]
    const result = play(entries, [majority])
    expect([ranking(result), compared(result, 'e-1')]).toEqual(['e-2:1 e-3:2 e-1:3', ['e-2 1, e-3 2, e-1 3']])
  })

  test('says in which column it came about, with how many judges and what sum', () => {
    const entries = [anEntry('e-1', { a: ['8', '9', '8'] }), anEntry('e-2', { a: ['9', '7', '9'] })]
    expect(steps(found(play(entries, [majority]), 'e-1'), 'tie-broken')[0]?.compared).toStrictEqual([
      { entry: 'e-2', value: '1', tally: { column: 1, marks: 2, sum: '2' } },
      { entry: 'e-1', value: '2', tally: { column: 2, marks: 3, sum: '5' } },
    ])
  })

  test('gives places among the tied ones only', () => {
    const entries = [
      anEntry('e-0', { a: ['10', '10', '10'] }),
      anEntry('e-1', { a: ['7', '7', '10'] }),
      anEntry('e-2', { a: ['8.5', '8.5', '7'] }),
    ]
    expect(compared(play(entries, [majority]), 'e-1')).toEqual(['e-2 1, e-1 2'])
  })

  test('hears only judges who marked all of them', () => {
    const entries = [anEntry('e-1', { a: ['8', '8', '8', 'absent'] }), anEntry('e-2', { a: ['9', 'absent', '6', '9'] })]
    expect(ranking(play(entries, [majority]))).toBe('e-1:1 e-2:1')
    const clear = [anEntry('e-1', { a: ['8', '8', '8', 'absent'] }), anEntry('e-2', { a: ['9', 'absent', '9', '6'] })]
    expect(compared(play(clear, [majority]), 'e-1')).toEqual(['e-2 1, e-1 2'])
  })

  test('leaves them equal where no judge marked all, and where it shares the place', () => {
    const apart = [anEntry('e-1', { a: ['8', 'absent'] }), anEntry('e-2', { a: ['absent', '8'] })]
    expect(ranking(play(apart, [majority]))).toBe('e-1:1 e-2:1')
    const even = [anEntry('e-1', { a: ['9', '7'] }), anEntry('e-2', { a: ['7', '9'] })]
    expect(ranking(play(even, [majority]))).toBe('e-1:1 e-2:1')
  })
})

describe('lots', () => {
  const draw: TieStep = { by: 'draw', seed: 'lake' }
  const three = ['e-1', 'e-2', 'e-3'].map((id, index) => anEntry(id, { a: ['9'] }, { number: `${index + 5}` }))
  const lots: Readonly<Record<string, string>> = { 'lake\n5\n6\n7\n5': 'b0', 'lake\n5\n6\n7\n6': 'c1', 'lake\n5\n6\n7\n7': 'a9' }
  const hash = (text: string) => lots[text] ?? `no lot of ${JSON.stringify(text)}`

  test('are drawn by the hash of seed, all numbers and the own number, in its order', () => {
    const result = play(three, [draw], {}, { hash })
    expect([ranking(result), compared(result, 'e-1')]).toEqual(['e-3:1 e-1:2 e-2:3', ['e-3 1, e-1 2, e-2 3']])
    expect(result.openTies).toEqual([])
  })

  test('are drawn with the numbers in the order of their characters, not in that of counting', () => {
    const two = ['W-2', 'W-10'].map((number, index) => anEntry(`e-${index + 1}`, { a: ['9'] }, { number }))
    const byText = { 'lake\nW-10\nW-2\nW-2': 'b', 'lake\nW-10\nW-2\nW-10': 'a' } as const
    const result = play(two, [draw], {}, { hash: text => Object.entries(byText).find(([key]) => key === text)?.[1] ?? 'none' })
    expect(ranking(result)).toBe('e-2:1 e-1:2')
  })

  test('are the same in any order of the entries', () => {
    expect(play(three.toReversed(), [draw], {}, { hash })).toEqual(play(three, [draw], {}, { hash }))
  })

  test('of equal hashes leave the place shared', () => {
    expect(ranking(play(three, [draw], {}, { hash: () => 'same' }))).toBe('e-1:1 e-2:1 e-3:1')
  })

  test('without a hash are a fault, but only where lots must be drawn', () => {
    expect(() => play(three, [draw])).toThrow('lots are drawn by a hash')
    expect(ranking(play(three.slice(1), [draw], {}, { hash: text => text }))).toBe('e-2:1 e-3:2')
    expect(ranking(play(three.slice(2), [draw]))).toBe('e-3:1')
  })
})

describe('the end of a chain', () => {
  const pair = [anEntry('e-1', { a: ['1'], b: ['2'] }), anEntry('e-2', { a: ['2'], b: ['1'] })]

  test('shared is reached before anything behind it', () => {
    const chain: readonly TieStep[] = [{ by: 'shared' }, { by: 'part', part: part('a') }]
    expect([ranking(play(pair, chain)), play(pair, chain).openTies]).toEqual(['e-1:1 e-2:1', []])
  })

  test('a decision gives the places of the rules’ style', () => {
    const more = [...pair, anEntry('e-3', { a: ['3'], b: ['0'] })]
    const placesIn = (style: Rules['rank']['style']) =>
      compared(
        scoreTrack(
          aTrack(more, someRules({ ties: [{ by: 'decision' }], rank: { by: 'rounded', style } }), [aDecision(['e-1', 'e-2'], ['e-3'])]),
        ),
        'e-1',
      )
    expect(placesIn('competition')).toEqual(['e-1 1, e-2 1, e-3 3'])
    expect(placesIn('dense')).toEqual(['e-1 1, e-2 1, e-3 2'])
  })
})

describe('a tolerance', () => {
  const values = (...marks: readonly string[]) => marks.map((mark, index) => anEntry(`e-${index + 1}`, { a: [mark] }))
  const within = (tolerance: string): Partial<Rules> => ({
    rank: { by: 'rounded', style: 'competition', tolerance: thousandths(tolerance) },
  })

  test('makes equal what differs by less, not by as much', () => {
    expect(ranking(play(values('9', '8.9'), [], within('0.1')))).toBe('e-1:1 e-2:2')
    expect(ranking(play(values('9', '8.91'), [], within('0.1')))).toBe('e-1:1 e-2:1')
    expect(ranking(play(values('9', '9', '8.99'), [], within('0')))).toBe('e-1:1 e-2:1 e-3:3')
  })

  test('goes on from neighbour to neighbour, and says whom it took together', () => {
    const result = play(values('9', '8.95', '8.88', '8.7'), [], within('0.1'))
    expect(ranking(result)).toBe('e-1:1 e-2:1 e-3:1 e-4:4')
    const level = { key: 'level', tolerance: '1/10', entries: ['e-1', 'e-2', 'e-3'] }
    for (const id of ['e-1', 'e-2', 'e-3']) expect(steps(found(result, id), 'level')).toStrictEqual([level])
    expect(steps(found(result, 'e-4'), 'level')).toEqual([])
    expect(
      found(result, 'e-3')
        .explanation.slice(-2)
        .map(({ key }) => key),
    ).toEqual(['level', 'ranked'])
    expect(steps(found(result, 'e-3'), 'ranked')[0]).toMatchObject({ rank: 1, value: '222/25' })
  })

  test('says nothing of true equals', () => {
    expect(steps(found(play(values('9', '9', '8'), [], within('0.1')), 'e-1'), 'level')).toEqual([])
  })

  test('leaves the chain to tell them apart, whoever had more', () => {
    const entries = [anEntry('e-1', { a: ['5'], b: ['4'] }), anEntry('e-2', { a: ['4'], b: ['4.95'] })]
    const result = play(entries, [{ by: 'part', part: part('b') }], within('0.1'))
    expect([
      ranking(result),
      found(result, 'e-1')
        .explanation.slice(-3)
        .map(({ key }) => key),
    ]).toEqual(['e-2:1 e-1:2', ['level', 'tie-broken', 'ranked']])
    const open = play(entries, [{ by: 'decision' }], within('0.1'))
    expect(open.openTies).toStrictEqual([{ entries: ['e-1', 'e-2'], score: '9' }])
  })
})
