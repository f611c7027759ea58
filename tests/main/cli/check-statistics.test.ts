/** The kinds of statistics beyond the published samples: further keys, other forms of the data, and no value at all. */
import { describe, expect, test } from 'vitest'
import o01 from '../../vectors/o01-icc-shrout-fleiss.json' with { type: 'json' }
import { ran } from './a-case.ts'

const within = { tolerance: { default: 1e-9 } }

describe('icc', () => {
  test('gives every number of both conventions', () => {
    const count = Object.keys(o01.full_precision).length
    expect(ran('icc', o01.input, o01.full_precision, within)).toBe(`${count}/${count}`)
    // Model 2 has the F of model 3.
    expect(ran('icc', o01.input, { F2: 11.0272479564, p2: 0.0001345665 }, within)).toBe('2/2')
  })

  test('takes sets, and leaves out rows with a gap when it is told to', () => {
    const ratings = [...o01.input.ratings, [1, null, 2, 3]]
    const sets = [
      { name: 'listwise', ratings, missing: 'listwise' },
      { name: 'as it is', ratings },
    ]
    const expected = { listwise: { ICC1: 0.1657417684 }, 'as it is': { ICC1: null, ICC3k_hi: 'incomplete' } }
    expect(ran('icc', { sets }, expected, within)).toBe('3/3')
  })

  test('says the place of a table that is none, and fails on what it does not know', () => {
    expect(ran('icc', { ratings: [['x']] }, { ICC1: 0 })).toContain('input')
    expect(ran('icc', { sets: [{ name: 'a', ratings: [['x']] }] }, { a: { ICC1: 0 } })).toContain('input')
    expect(ran('icc', o01.input, { ICC4: 0 })).toContain('nothing of that name')
  })

  test('has no F where no residual is left', () => {
    const ratings = [
      [1, 2],
      [2, 3],
      [3, 4],
    ]
    expect(ran('icc', { ratings }, { F3: null, ICC3: 1, ICC3_lo: null }, within)).toBe('3/3')
  })
})

describe('kendall', () => {
  const table = [
    [1, 1],
    [2, 3],
    [3, 2],
  ]

  test('gives rank sums, S and W of a full table', () => {
    // Rank sums 2, 5, 5 around 4: S = 4 + 1 + 1 = 6; W = 12 · 6 / (2² · 24) = 3/4; chi² = 2 · 2 · 3/4 = 3.
    const expected = { rank_sums: [2, 5, 5], S: 6, W: 0.75, Wt: 0.75, W_exact: '3/4', chi2: 3, df: 2, p: Math.exp(-1.5) }
    expect(ran('kendall', { table }, expected, within)).toBe('10/10')
    expect(ran('kendall', { rows: [...table, [9, null]], missing: 'listwise' }, { S: 6 })).toBe('1/1')
  })

  test('has none of them with a gap', () => {
    expect(ran('kendall', { table: [...table, [9, null]] }, { W: null, rank_sums: 'incomplete' })).toBe('2/2')
  })
})

describe('cronbach', () => {
  const table = [
    [1, 2],
    [2, 4],
    [3, 6],
    [9, null],
  ]

  test('leaves out rows with a gap when it is told to', () => {
    // Variances 1 and 4, covariance 2: alpha = 2 · (1 − 5/9) = 8/9.
    expect(ran('cronbach', { table, missing: 'listwise' }, { alpha: 8 / 9, n: 3 }, within)).toBe('2/2')
  })

  test('takes pairs otherwise', () => {
    // Pairwise the first column keeps all four rows: variance 38.75 / 3; alpha = 2 · (1 − (v + 4) / (v + 8)).
    const v = 38.75 / 3
    expect(ran('cronbach', { table }, { alpha: 2 * (1 - (v + 4) / (v + 8)), n: 4 }, within)).toBe('2/2')
    expect(ran('cronbach', { table: [[1, 2]] }, { alpha: 'too-few', lo: null })).toBe('2/2')
  })
})

test('krippendorff says why there is no alpha', () => {
  expect(ran('krippendorff', { units: [[1, 1]] }, { nominal: 'constant', ratio: null })).toBe('2/2')
})

test('zt says why there are no scores, and passes over an absent mark', () => {
  const sets = [
    { name: 'flat', values: [5, 5] },
    { name: 'gap', values: [1, null, '3'] },
  ]
  const expected = { flat: { sample: 'constant' }, gap: { population: { mean: 2, sd: 1, z: [-1, null, 1], t: [40, null, 60] } } }
  expect(ran('zt', { sets }, expected)).toBe('9/9')
})

describe('judge_stats', () => {
  const rows = [['8', '9', 10], { scores: [6, 9, 9] }, [7, null, 8], [5, 6, '0.0']]

  test('gives the deviations of each judge, a column each', () => {
    // Deviations from the mean of the row: −1, −2, −1/2, −1/2; mean −1; squares around it 0 + 1 + 1/4 + 1/4 = 3/2, sd = √(1/2).
    // The others' means: 9.5, 9, 8, 6 (x: 8, 6, 7, 5): r = Σ(x − 6.5)(y − 8.125) / √(5 · 7.1875).
    const first = {
      n: 4,
      severity: -1,
      sd_of_deviation: Math.SQRT1_2,
      max_abs_deviation: 2,
      r_with_rest: (1.5 * 1.375 - 0.5 * 0.875 - 0.5 * 0.125 + 1.5 * 2.125) / Math.sqrt(5 * 7.1875),
    }
    const input = { rows, missing_codes: ['0', null] }
    expect(ran('judge_stats', input, { 'juror 01': first, 'juror 03': { n: 3 } }, within)).toBe('6/6')
    expect(ran('judge_stats', { ...input, judges: ['An', 'Bo'] }, { An: { n: 4 }, 'juror 03': { n: 3 } })).toBe('2/2')
  })

  test('has no correlation of two marks', () => {
    const pair = [
      [1, 2],
      [2, 1],
    ]
    expect(ran('judge_stats', { rows: pair }, { 'juror 01': { r_with_rest: null } })).toBe('1/1')
  })
})

describe('mfrm_jml', () => {
  const observations = [
    ['a', 'x', 2],
    ['a', 'y', 1],
    ['b', 'x', 1],
    ['b', 'y', 2],
  ]
  const model = { facets: ['person', 'judge'], positive: ['person'], noncentre: 'person', categories: 2, observations }

  test('takes a scale that begins at one', () => {
    // Nobody is ahead of anybody; the expected category lies in the middle of the scale.
    const zero = { person: { a: 0, b: 0 }, judge: { x: 0, y: 0 } }
    const half = { person: { a: 1.5, b: 1.5 } }
    expect(ran('mfrm_jml', model, { measures: zero, fair: half, converged: 1 }, within)).toBe('7/7')
    expect(ran('mfrm_jml', { ...model, lowest_category: 1 }, { steps: [0] }, within)).toBe('1/1')
  })

  test('says why there are no measures', () => {
    expect(ran('mfrm_jml', { ...model, lowest_category: 0 }, { measures: 'out-of-range', converged: 0 })).toBe('2/2')
  })

  test('refuses a category that is no whole number', () => {
    expect(ran('mfrm_jml', { ...model, observations: [['a', 'x', 1.5]] }, { steps: [0] })).toBe('input value-wrong')
  })
})
