/** The kinds of scores and awards without a published sample, on small cases whose results are reckoned by hand. */
import { describe, expect, test } from 'vitest'
import { ran } from './a-case.ts'

describe('trimmed_mean', () => {
  const trim = { drop_low: 1, drop_high: 1, places: 2, missing_codes: ['0', null] }

  test('drops the extremes, passes over codes and absent marks, and rounds half up', () => {
    const rows = [
      { id: 'a', scores: ['7.0', '8.0', '8.25', '9.0'] },
      { id: 'b', scores: ['7.0', '0.0', null, '8.5', '9.5'] },
    ]
    // (8 + 8.25) / 2 = 8.125; of b 8.5 alone is left.
    const expected = { a: { score: '8.13', n_used: 2 }, b: { score: '8.50', n_used: 1 } }
    expect(ran('trimmed_mean', { ...trim, rows }, expected)).toBe('4/4')
  })

  test('gives no score where nothing is left', () => {
    const rows = [{ id: 'a', scores: ['7', '8', 0] }]
    expect(ran('trimmed_mean', { ...trim, rows }, { a: { score: null, n_used: 0 } })).toBe('2/2')
  })

  test('reads marks that are numbers, and refuses an id that is there twice', () => {
    const row = { id: 'a', scores: [1, 2.5, 4] }
    expect(ran('trimmed_mean', { ...trim, rows: [row] }, { a: { score: 2.5 } })).toBe('1/1')
    expect(ran('trimmed_mean', { ...trim, rows: [row, row] }, { a: { score: 2.5 } })).toBe('input.rows value-wrong')
  })

  test('refuses a mark finer than a thousandth', () => {
    const rows = [{ id: 'a', scores: ['1.00001', '2', '3'] }]
    expect(ran('trimmed_mean', { ...trim, rows }, { a: { score: '2.00' } })).toContain('finer than a thousandth')
  })
})

describe('clip_mean', () => {
  const rows = [{ id: 'a', scores: ['10', '10', '11', '17', null] }]

  test('moves marks to the limit around the mean, rounded or not', () => {
    // Mean 12, so 17 becomes 14: (10 + 10 + 11 + 14) / 4 = 11.25.
    const expected = { a: { average: '11.25', n_clipped: 1, n_used: 4, centre: '12' } }
    expect(ran('clip_mean', { limit: '2', rows }, expected)).toBe('4/4')
    const thirds = [{ id: 'a', scores: ['10', '10', '11'] }]
    expect(ran('clip_mean', { limit: 9, round_centre: true, round_centre_places: 1, rows: thirds }, { a: { centre: '10.3' } })).toBe('1/1')
  })

  test('gives nothing of nobody', () => {
    const none = { average: null, centre: null, n_clipped: 0, n_used: 0 }
    expect(ran('clip_mean', { limit: 2, rows: [{ id: 'a', scores: [null] }] }, { a: none })).toBe('4/4')
  })
})

describe('weighted_total', () => {
  const input = {
    weights: ['0.10', '0.90'],
    rows: [
      { id: 'a', stages: ['20.00', '20.00'] },
      { id: 'b', stages: ['20.00', '20.01'] },
      { id: 'c', stages: ['20.04', '20.00'] },
      { id: 'd', stages: ['10.00', '20.00'] },
      { id: 'e', stages: ['10.00', null] },
    ],
  }

  test('weighs and adds, ranks the rounded totals, and places the exact ones', () => {
    // Exact: a 20, b 20.009, c 20.004, d 19; rounded a 20.00, b 20.01, c 20.00, d 19.00.
    const expected = {
      totals: { a: '20.00', b: '20.01', c: '20.00', d: '19.00', e: null },
      competition_rank_of_totals: { a: 2, b: 1, c: 2, d: 4, e: null },
      dense_rank_of_totals: { a: 2, b: 1, c: 2, d: 3 },
      places: { a: 3, b: 1, c: 2, d: 4 },
    }
    expect(ran('weighted_total', input, expected)).toBe('18/18')
  })

  test('lets neighbours closer than the threshold share a place, chained, and none at the threshold itself', () => {
    // Gaps of the exact totals: b–c 0.005, c–a 0.004.
    const chained = { b: 1, c: 1, a: 1, d: 2 }
    expect(ran('weighted_total', { ...input, share_threshold: '0.0051' }, { places: chained })).toBe('4/4')
    expect(ran('weighted_total', { ...input, share_threshold: '0.005' }, { places: { b: 1, c: 2, a: 2, d: 3 } })).toBe('4/4')
  })

  test('shows its terms, and refuses rows that do not fit the weights', () => {
    expect(ran('weighted_total', input, { totals: { a: '20.01' } })).toBe('0/1 totals.a: expected "20.01", found "20.00"')
    const short = { weights: ['1', '1'], rows: [{ id: 'a', stages: ['1'] }] }
    expect(ran('weighted_total', short, { totals: { a: '1' } })).toBe('input value-wrong')
  })
})

describe('diving', () => {
  test('ranks after each round among those who dived in it', () => {
    const dive = (score: string) => ({ dd: '2.0', scores: [score] })
    const competitors = [
      { id: 'a', dives: [dive('5'), dive('5')] },
      { id: 'b', dives: [dive('6'), dive('4')] },
      { id: 'c', dives: [dive('7')] },
    ]
    const expected = {
      a: { total: '20', rank: 1 },
      b: { total: '20', rank: 1 },
      c: { dives: ['14.00'], rank: 3 },
      after_each_round: { a: [3, 1], b: [2, 1], c: [1] },
    }
    const input = { drop_low: 0, drop_high: 0, competitors }
    expect(ran('diving', input, expected)).toBe('11/11')
    expect(ran('diving', input, { after_each_round: { a: [3, 2] } })).toBe('1/2 after_each_round.a[1]: expected "2", found 1')
  })
})

describe('synchro', () => {
  test('drops one mark at each end of every group, and counts three fifths of the rest times difficulty', () => {
    const groups = [
      ['7', '7.5', '8'],
      ['6', '6.5', '7'],
      ['8', '8', '8.5', '9', '7'],
    ]
    // Kept: 7.5 + 6.5 + (8 + 8 + 8.5) = 38.5; 38.5 × 3/5 × 3.0 = 69.3.
    const pairs = [{ id: 'a & b', dives: [{ dd: '3.0', groups }] }]
    expect(ran('synchro', { pairs }, { 'a & b': { dives: ['69.30'], total: '69.30', rank: 1 } })).toBe('3/3')
    const bare = [{ id: 'a', dives: [{ dd: '3.0', groups: [['7', '8']] }] }]
    expect(ran('synchro', { pairs: bare }, { a: { total: '0' } })).toBe('refused: RangeError: too few marks in dive 1 of a')
  })
})

describe('diving_two_rules', () => {
  const dives = (scores: readonly string[]) => [{ dd: '2.0', scores }]
  const competitors = [
    { id: 'a', dives: dives(['9', '9', '9', '5', '5']) },
    { id: 'b', dives: dives(['8', '8', '8', '8', '8']) },
  ]
  const rules = [
    { name: 'one', drop_each_end: 1, factor: '1' },
    { name: 'two', drop_each_end: 2, factor: '3' },
  ]
  const input = { rules, events: [{ name: 'final', competitors }] }

  test('scores every event by every rule', () => {
    // One: a (9 + 9 + 5) × 2 = 46, b 48. Two: a 9 × 3 × 2 = 54, b 48.
    const expected = {
      one: { final: { a: { total: '46.00', rank: 2 }, b: { total: '48.00', rank: 1 } } },
      two: { final: { a: { total: '54.00', rank: 1 }, b: { total: '48.00', rank: 2 } } },
    }
    expect(ran('diving_two_rules', input, expected)).toBe('8/8')
  })

  test('fails on what is not there', () => {
    expect(ran('diving_two_rules', input, { one: { final: { a: { total: '47' } } } })).toBe(
      '0/1 one.final.a.total: expected "47", found "46.00"',
    )
    expect(ran('diving_two_rules', input, { three: { final: '1' } })).toContain('nothing of that name')
  })
})

describe('best_run', () => {
  test('counts the best run, and tells ties apart by the next best', () => {
    const competitors = [
      { id: 'a', runs: [['80', '90', '85', '70'], null] },
      {
        id: 'b',
        runs: [
          ['60', '60', '60'],
          ['86', '90', '89', '60'],
        ],
      },
      {
        id: 'c',
        runs: [
          ['90', '85', '86', '89'],
          ['1', '2.335', '3'],
        ],
      },
      { id: 'd', runs: [null, null] },
    ]
    // a (80 + 85) / 2 = 82.5; b (86 + 89) / 2 = 87.5 like c; b's other run, 60, is better than c's 2.335 → 2.34.
    const expected = {
      a: { runs: ['82.50', null], best: '82.50', rank: 3 },
      b: { runs: ['60.00', '87.50'], best: '87.50', rank: 1 },
      c: { runs: ['87.50', '2.34'], best: '87.50', rank: 2 },
      d: { runs: [null, null], best: null, rank: null },
    }
    expect(ran('best_run', { competitors }, expected)).toBe('16/16')
  })
})

describe('tie_break', () => {
  test('puts equal totals in the order of the part that is named, and leaves the rest as it stands', () => {
    const rows = [
      { id: 'a', total: '10.0', lesson: '4', design: '6', note: null },
      { id: 'b', total: '10', lesson: '5', design: '5', note: 'x' },
      { id: 'c', total: '11', lesson: '1', design: '10' },
      { id: 'd', total: '9', lesson: '1', design: '8' },
      { id: 'e', total: '9', lesson: '1', design: '9' },
    ]
    const sets = [
      { name: 'lesson', tie_break_by: 'lesson', rows },
      { name: 'then design', tie_break_by: ['lesson', 'design'], rows },
    ]
    const expected = { lesson: ['c', 'b', 'a', 'd', 'e'], 'then design': ['c', 'b', 'a', 'e', 'd'] }
    expect(ran('tie_break', { sets }, expected)).toBe('10/10')
    expect(ran('tie_break', { sets }, { lesson: ['c', 'a', 'b', 'd', 'e'] })).toBe('3/5 lesson[1]: expected "a", found "b"')
    const unknown = [{ name: 'x', tie_break_by: 'song', rows }]
    expect(ran('tie_break', { sets: unknown }, { x: [] })).toBe('input.sets[0] value-wrong')
  })
})

describe('sum_points', () => {
  test('adds what the others gave', () => {
    const rows = [
      { id: 'a', points: [null, '12', '10'] },
      { id: 'b', points: ['10', null, '12'] },
      { id: 'c', points: [8, 0.5, null] },
      { id: 'd', points: [null] },
    ]
    const expected = { totals: { a: 22, b: '22', c: '8.5', d: null }, ranks: { a: 1, b: 1, c: 3, d: null } }
    expect(ran('sum_points', { rows }, expected)).toBe('8/8')
    expect(ran('sum_points', { rows }, { totals: { a: '23' } })).toBe('0/1 totals.a: expected "23", found "22"')
  })
})

describe('skating_segment', () => {
  const component = { name: 'Skills', factor: '2.0', scores: ['9', '9.5', '8.25', '0.00', '9.25', '7'] }
  const performance = { id: 'a', element_score: '50.5', deductions: '1.00', components: [component] }

  test('rounds the component, then its product, and takes the deductions off', () => {
    // (8.25 + 9 + 9.25) / 3 = 8.8333…; 8.83 × 2 = 17.66; 50.5 + 17.66 − 1 = 67.16.
    const expected = { a: { components: { Skills: '8.83' }, total_component: '17.66', segment: '67.16', round_once_would_give: '17.67' } }
    const input = { missing_codes: ['0'], performances: [performance] }
    expect(ran('skating_segment', input, expected)).toBe('3/3')
    expect(ran('skating_segment', input, { a: { segment: '67.17' } })).toBe('0/1 a.segment: expected "67.17", found "67.16"')
  })

  test('refuses a component without marks', () => {
    const bare = { ...performance, components: [{ ...component, scores: ['9'] }] }
    expect(ran('skating_segment', { performances: [bare] }, { a: { segment: '1' } })).toContain('too few marks of Skills')
  })
})

describe('skating_system over several dances', () => {
  // Three judges; waltz: a, b, c in this order; tango: b, a, c. Sums 3, 3, 6; rule 10 for place 1: a and b one first each, equal sums;
  // rule 11: a has 1 1 2 | 2 2 1, b has 2 2 1 | 1 1 1: four firsts of six against three.
  const waltz = { a: [1, 1, 2], b: [2, 2, 1], c: [3, 3, 3] }
  const tango = { a: [2, 2, 2], b: [1, 1, 1], c: [3, 3, 3] }
  const lists = { a: [waltz.a, tango.a], b: [waltz.b, tango.b], c: [waltz.c, tango.c] }
  const places = { a: [2, 2], b: [1, 1], c: [3, 3] }
  const ranSet = (set: object, expected: unknown) => ran('skating_system', { sets: [{ name: 's', ...set }] }, { s: expected })

  test('takes its marks in every form', () => {
    expect(ranSet({ marks: lists }, places)).toBe('6/6')
    expect(ranSet({ dances: [{ name: 'waltz', marks: waltz }, { marks: tango }] }, places)).toBe('6/6')
    expect(ranSet({ dances: [waltz, tango] }, places)).toBe('6/6')
    expect(ranSet({ dances: { waltz, tango } }, places)).toBe('6/6')
  })

  test('gives sums and the places of each dance as well', () => {
    const expected = { final: places, sums: { a: 3, b: 3, c: 6 }, dances: { waltz: { a: 1, b: [2, 2] }, tango: { a: '2' } } }
    expect(ranSet({ dances: { waltz, tango } }, expected)).toBe('13/13')
  })

  test('names the rule that decided', () => {
    expect(ranSet({ dances: [waltz, tango] }, { a: [1, 1] })).toBe('0/2 s.a[0]: expected "1", found 2')
  })

  test('shares a place, as two places or as their mean', () => {
    const marks = { a: [1, 2], b: [2, 1] }
    expect(ranSet({ type: 'single', marks }, { a: [1, 2], b: '1.5' })).toBe('3/3')
  })

  test('refuses dances with other contestants', () => {
    expect(ranSet({ dances: [waltz, { a: [1] }] }, places)).toContain('dance 2 has other contestants')
    expect(ranSet({ dances: [waltz, { a: [1], b: [2], x: [3] }] }, places)).toContain('dance 2 has no c')
    expect(ranSet({ dances: 'all' }, places)).toContain('input.sets[0]')
  })
})

describe('awards', () => {
  test('name the policy that gives the official medals', () => {
    const set = { name: 'x', histogram: { '9': 1, '8': 2, '7': 1 }, shares_cumulative: ['1/2'] }
    // Half of four is two: at least lets both eights in, three medals; at most keeps them out.
    const cuts = { N: 4, cuts_at_least: ['8'], cuts_at_most: ['9'] }
    const input = { sets: [set] }
    expect(ran('award_cut', input, { x: { ...cuts, official_policy: 'at_most', official_medals: [1] } })).toBe('5/5')
    expect(ran('award_cut', input, { x: { official_policy: 'at_least', official_medals: [1] } })).toBe(
      '1/2 x.official_policy: expected "at_least", found "at_most"',
    )
    expect(ran('award_cut', input, { x: { official_policy: 'at_most', official_medals: [2] } })).toContain('x.official_medals[0]')
    const all = { ...set, histogram: { '5': 4 } }
    expect(ran('award_cut', { sets: [all] }, { x: { cuts_at_most: [null] } })).toBe('1/1')
    expect(ran('award_cut', input, { y: '1' })).toContain('nothing of that name')
  })

  test('have seats by any method with any lower limit, and no method that there is not', () => {
    const rows = [{ id: 'a', n: 7, share: '0.5' }]
    expect(ran('quota', { rows }, { a: { half_even: 4, down: 3, 'ceil|5': 5 } })).toBe('3/3')
    expect(ran('quota', { rows }, { a: { nearest: 4 } })).toContain('nothing of that name')
    expect(ran('quota', { rows }, { a: 4 })).toContain('a: expected "4"')
  })

  test('are apportioned by any method, and seats in dispute are reported', () => {
    const set = { name: 'x', weights: ['1.5', '1.5'], seats: 3 }
    const open = { seats: [1, 1], tied: [0, 1], open: 1, paradox: [] }
    expect(ran('apportion', { sets: [set] }, { x: open })).toBe('6/6')
    expect(ran('apportion', { sets: [set] }, { x: [2, 1] })).toBe('1/2 x[0]: expected "2", found 1')
    const sets = [
      { name: 'hondt', weights: [7, 3], seats: 4, method: "D'Hondt" },
      { name: 'lague', weights: [7, 3, 0.5], seats: 3, method: 'sainte_lague', at_least_one: true },
    ]
    expect(ran('apportion', { sets }, { hondt: [3, 1], lague: [1, 1, 1] })).toBe('5/5')
    expect(ran('apportion', { sets: [{ ...set, method: 'lots' }] }, { x: [2, 1] })).toContain('input.sets[0].method')
    expect(ran('apportion', { sets: [{ ...set, seats: 1, at_least_one: true }] }, { x: 'fewer-seats-than-groups' })).toBe('1/1')
  })
})
