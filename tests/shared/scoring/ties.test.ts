import { describe, expect, test } from 'vitest'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { TieDecision } from '../../../shared/domain/tie.ts'
import type { TieStep } from '../../../shared/domain/tie-step.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput } from '../../../shared/scoring/track-input.ts'
import { aDecision, anEntry, aTrack, found, inPanel, part, ranking, someRules, steps } from './builders.ts'

const byClass: TieStep = { by: 'part', part: part('class') }
const byDropped: TieStep = { by: 'dropped-sum' }
const byPerson: TieStep = { by: 'decision' }
const decimals = (places: number): TieStep => ({ by: 'more-decimals', places })
const trim: Partial<Rules> = { reduction: { method: 'trimmed', of: 'totals', high: 1, low: 1, keepAtLeast: 1 } }

describe('ranking', () => {
  const entries = [anEntry('e-1', { a: ['8'] }), anEntry('e-2', { a: ['9'] }), anEntry('e-10', { a: ['9'] }), anEntry('e-3', { a: ['7'] })]
  const ranked = (rank: Rules['rank']) => ranking(scoreTrack(aTrack(entries, someRules({ rank }))))

  test('competition skips the places that equals take up', () => {
    expect(ranked({ by: 'rounded', style: 'competition' })).toBe('e-2:1 e-10:1 e-1:3 e-3:4')
  })

  test('dense skips none', () => {
    expect(ranked({ by: 'rounded', style: 'dense' })).toBe('e-2:1 e-10:1 e-1:2 e-3:3')
  })

  test('names those who share a place', () => {
    const result = scoreTrack(aTrack(entries))
    expect([found(result, 'e-2').tiedWith, found(result, 'e-10').tiedWith, found(result, 'e-1').tiedWith]).toEqual([['e-10'], ['e-2'], []])
    expect(result.openTies).toEqual([])
    expect(steps(found(result, 'e-1'), 'ranked')).toEqual([{ key: 'ranked', rank: 3, of: 4, by: 'rounded', value: '8' }])
  })

  test('puts entries without a score last, by number, and does not count them', () => {
    const more = [anEntry('e-12', { a: ['pending'] }), ...entries, anEntry('e-11', { a: ['absent'] })]
    const result = scoreTrack(aTrack(more))
    expect(ranking(result)).toBe('e-2:1 e-10:1 e-1:3 e-3:4 e-11:- e-12:-')
    expect(steps(found(result, 'e-3'), 'ranked')[0]?.of).toBe(4)
  })

  test('by the exact value tells apart what rounding made equal', () => {
    const close = [anEntry('e-1', { a: ['8.001'] }), anEntry('e-2', { a: ['8.002'] })]
    const by = (by: 'rounded' | 'exact') => ranking(scoreTrack(aTrack(close, someRules({ rank: { by, style: 'competition' } }))))
    expect([by('rounded'), by('exact')]).toEqual(['e-1:1 e-2:1', 'e-2:1 e-1:2'])
  })

  test('by the exact value ignores roundings on the way, while the score keeps them', () => {
    const rounding = { ...someRules().rounding, stages: ['part'] as const }
    const close = [anEntry('e-1', { a: ['8.005'], b: ['9.005'] }), anEntry('e-2', { a: ['8.004'], b: ['9.008'] })]
    const result = scoreTrack(aTrack(close, someRules({ rounding, rank: { by: 'exact', style: 'competition' } })))
    expect(ranking(result)).toBe('e-2:1 e-1:2')
    expect([found(result, 'e-1').score, found(result, 'e-2').score]).toEqual(['851/50', '1701/100'])
    expect(steps(found(result, 'e-1'), 'ranked')[0]).toMatchObject({ by: 'exact', value: '1701/100' })
  })
})

describe('the tie chain', () => {
  const pair = [anEntry('e-1', { plan: ['20'], class: ['60'] }), anEntry('e-2', { plan: ['18'], class: ['62'] })]

  test('compares a part first and says so on both entries', () => {
    const result = scoreTrack(aTrack(pair, someRules({ ties: [byClass] })))
    const step = {
      key: 'tie-broken',
      step: byClass,
      compared: [
        { entry: 'e-2', value: '62' },
        { entry: 'e-1', value: '60' },
      ],
    }
    expect(ranking(result)).toBe('e-2:1 e-1:2')
    expect(steps(found(result, 'e-1'), 'tie-broken')).toStrictEqual([step])
    expect(steps(found(result, 'e-2'), 'tie-broken')).toStrictEqual([step])
    expect(
      found(result, 'e-1')
        .explanation.slice(-2)
        .map(({ key }) => key),
    ).toEqual(['tie-broken', 'ranked'])
    expect(found(result, 'e-1').tiedWith).toEqual([])
  })

  test('compares more decimals of the score without any rounding, also behind another step', () => {
    const rounding = { ...someRules().rounding, stages: ['part'] as const }
    const close = [anEntry('e-1', { a: ['8.001'] }), anEntry('e-2', { a: ['8.002'] })]
    expect(ranking(scoreTrack(aTrack(close, someRules({ rounding, ties: [byDropped, decimals(3)] }))))).toBe('e-2:1 e-1:2')
  })

  test('compares the sum of the dropped marks, higher first', () => {
    const entries = [anEntry('e-1', { a: ['5', '8', '8', '9'] }), anEntry('e-2', { a: ['7', '8', '8', '9'] })]
    const result = scoreTrack(aTrack(entries, someRules({ ...trim, ties: [byDropped] })))
    expect(ranking(result)).toBe('e-2:1 e-1:2')
    expect(steps(found(result, 'e-1'), 'tie-broken')[0]?.compared.map(({ value }) => value)).toEqual(['16', '14'])
  })

  test('weighs dropped marks as their part is weighed', () => {
    const composition = { method: 'weights', percent: { [part('a')]: 10, [part('b')]: 90 } } as Rules['composition']
    const rules = someRules({
      reduction: { method: 'trimmed', of: 'parts', high: 0, low: 1, keepAtLeast: 1 },
      composition,
      ties: [byDropped],
    })
    const entries = [anEntry('e-1', { a: ['70', '80'], b: ['60', '80'] }), anEntry('e-2', { a: ['50', '80'], b: ['65', '80'] })]
    const result = scoreTrack(aTrack(entries, rules))
    expect(ranking(result)).toBe('e-2:1 e-1:2')
    expect(steps(found(result, 'e-1'), 'tie-broken')[0]?.compared.map(({ value }) => value)).toEqual(['127/2', '61'])
  })

  test('compares more decimals of the score that was never rounded', () => {
    const entries = [anEntry('e-1', { a: ['8.001', '8.002'] }), anEntry('e-2', { a: ['8.002', '8.002'] })]
    const rank = (places: number) => ranking(scoreTrack(aTrack(entries, someRules({ ties: [decimals(places)] }))))
    expect([rank(2), rank(3), rank(4)]).toEqual(['e-1:1 e-2:1', 'e-1:1 e-2:1', 'e-2:1 e-1:2'])
  })

  test('goes on only among those who are still tied', () => {
    const entries = [
      anEntry('e-1', { plan: ['20'], class: ['60'], answers: ['10'] }),
      anEntry('e-2', { plan: ['18'], class: ['60'], answers: ['12'] }),
      anEntry('e-3', { plan: ['16'], class: ['62'], answers: ['12'] }),
    ]
    const ties = [byClass, { by: 'part', part: part('answers') } as const]
    const result = scoreTrack(aTrack(entries, someRules({ ties })))
    expect(ranking(result)).toBe('e-3:1 e-2:2 e-1:3')
    const broken = (id: string) =>
      steps(found(result, id), 'tie-broken').map(({ compared }) => compared.map(({ entry }) => entry).join(' '))
    expect(broken('e-3')).toEqual(['e-3 e-1 e-2'])
    expect(broken('e-1')).toEqual(['e-3 e-1 e-2', 'e-2 e-1'])
  })

  test('leaves a shared place, and nothing to decide, when it ends', () => {
    const result = scoreTrack(aTrack(pair, someRules({ ties: [byDropped, decimals(12)] })))
    expect([ranking(result), result.openTies]).toEqual(['e-1:1 e-2:1', []])
    expect(steps(found(result, 'e-1'), 'tie-broken')).toEqual([])
  })

  test('passes over a part that some of the tied have no score of', () => {
    const byTalk: TieStep = { by: 'part', part: part('talk') }
    expect(ranking(scoreTrack(aTrack(pair, someRules({ ties: [byTalk] }))))).toBe('e-1:1 e-2:1')
    const result = scoreTrack(aTrack(pair, someRules({ ties: [byTalk, byClass] })))
    expect([ranking(result), steps(found(result, 'e-1'), 'tie-broken').map(({ step }) => step)]).toEqual(['e-2:1 e-1:2', [byClass]])
  })
})

describe('a decision by two people', () => {
  const three = ['e-1', 'e-2', 'e-3'].map(id => anEntry(id, { a: ['9'] }))
  const decided = (...decisions: TieDecision[]) => scoreTrack(aTrack(three, someRules({ ties: [byPerson] }), decisions))

  test('that is not there yet leaves the tie open', () => {
    const result = decided()
    expect(ranking(result)).toBe('e-1:1 e-2:1 e-3:1')
    expect(result.openTies).toEqual([{ entries: ['e-1', 'e-2', 'e-3'], score: '9' }])
  })

  test('is not asked for where the equals are of several panels: they share the place', () => {
    const [mine, ours, theirs] = ['g', 'g', 'h'].map((panel, index) => inPanel(panel, anEntry(`e-${index + 1}`, { class: ['9'] })))
    if (mine === undefined || ours === undefined || theirs === undefined) throw new Error('three entries')
    const ask = (entries: readonly EntryInput[]) => scoreTrack(aTrack(entries, someRules({ ties: [byPerson] })))
    expect([ranking(ask([mine, ours, theirs])), ask([mine, ours, theirs]).openTies]).toEqual(['e-1:1 e-2:1 e-3:1', []])
    expect(ask([mine, ours]).openTies).toEqual([{ entries: ['e-1', 'e-2'], score: '9' }])
  })

  test('orders the entries, with its reason and the places given', () => {
    const result = decided(aDecision(['e-3'], ['e-1'], ['e-2']))
    expect([ranking(result), result.openTies]).toEqual(['e-3:1 e-1:2 e-2:3', []])
    expect(steps(found(result, 'e-2'), 'tie-broken')).toEqual([
      {
        key: 'tie-broken',
        step: byPerson,
        compared: [
          { entry: 'e-3', value: '1' },
          { entry: 'e-1', value: '2' },
          { entry: 'e-2', value: '3' },
        ],
        reason: 'the chief saw both',
      },
    ])
  })

  test('may let some or all share a place, and then nothing is open', () => {
    const some = decided(aDecision(['e-2', 'e-3'], ['e-1']))
    expect([ranking(some), some.openTies, found(some, 'e-2').tiedWith]).toEqual(['e-2:1 e-3:1 e-1:3', [], ['e-3']])
    const all = decided(aDecision(['e-2', 'e-3', 'e-1']))
    expect([ranking(all), all.openTies]).toEqual(['e-1:1 e-2:1 e-3:1', []])
    expect(steps(found(all, 'e-1'), 'tie-broken')[0]?.reason).toBe('the chief saw both')
  })

  test.each([
    ['more entries', aDecision(['e-1'], ['e-2'], ['e-3'], ['e-4'])],
    ['fewer entries', aDecision(['e-1'], ['e-2'])],
    ['one entry twice', aDecision(['e-1'], ['e-1'], ['e-2'])],
  ])('about %s does not apply', (_, decision) => {
    const result = decided(decision)
    expect([ranking(result), result.openTies.length]).toEqual(['e-1:1 e-2:1 e-3:1', 1])
  })

  test('that another one contradicts does not apply', () => {
    expect(decided(aDecision(['e-1'], ['e-2'], ['e-3']), aDecision(['e-3'], ['e-2'], ['e-1'])).openTies).toHaveLength(1)
  })

  test('applies to those whom the steps before it left tied', () => {
    const entries = ['62', '60', '60'].map((mark, index) =>
      anEntry(`e-${index + 1}`, { plan: [mark === '62' ? '18' : '20'], class: [mark] }),
    )
    const rules = someRules({ ties: [byClass, byPerson] })
    const rankedBy = (decision: TieDecision) => ranking(scoreTrack(aTrack(entries, rules, [decision])))
    expect(rankedBy(aDecision(['e-3'], ['e-2']))).toBe('e-1:1 e-3:2 e-2:3')
    expect(rankedBy(aDecision(['e-3'], ['e-2'], ['e-1']))).toBe('e-1:1 e-2:2 e-3:2')
  })
})
