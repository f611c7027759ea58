import { describe, expect, test } from 'vitest'
import type { ListReduction } from '../../../shared/domain/reduction.ts'
import { exact, formatExact, toText } from '../../../shared/scoring/exact.ts'
import { reduceList } from '../../../shared/scoring/reduce-list.ts'
import { round } from '../../../shared/scoring/round.ts'
import o06 from '../../vectors/o06-piano.json' with { type: 'json' }
import { anEntry, panelMarks, resultOf, someRules, steps, thousandths, type Written } from './builders.ts'

const { missing } = someRules()
const HUNDREDTHS = { method: 'half-up', places: 2 } as const
type Clipped = Extract<ListReduction, { method: 'clipped' }>
const clipped = (limit: string, centre: Clipped['centre'] = 'exact'): Clipped => ({ method: 'clipped', limit: thousandths(limit), centre })

function clip(marks: readonly Written[], by: ListReduction) {
  const { outcomes, centre, reduced, stopped } = reduceList(panelMarks(marks), { by, missing })
  return {
    marks: outcomes.map(({ fate, moved }) => (moved === undefined ? fate : `${fate} ${toText(moved)}`)),
    centre: centre && [toText(centre.before), toText(centre.after), toText(centre.limit)],
    reduced: reduced && [toText(reduced.sum), reduced.divisor, reduced.usualDivisor, toText(reduced.value)],
    stopped,
  }
}

describe('a clipped mean', () => {
  test('moves marks that lie too far up or down to the limit and averages all of them', () => {
    expect(clip(['10', '20', '21', '29'], clipped('5'))).toEqual({
      marks: ['moved 15', 'counted', 'counted', 'moved 25'],
      centre: ['20', '20', '5'],
      reduced: ['81', 4, 4, '81/4'],
      stopped: undefined,
    })
  })

  test('leaves a mark at the limit where it is, on both sides', () => {
    expect(clip(['15', '25', '20'], clipped('5')).marks).toEqual(['counted', 'counted', 'counted'])
    expect(clip(['15', '25', '20'], clipped('4.999')).marks).toEqual(['moved 15001/1000', 'moved 24999/1000', 'counted'])
  })

  test('measures from the exact mean, or from the mean as the rules round it', () => {
    const marks = ['1', '2', '5']
    expect(clip(marks, clipped('1'))).toMatchObject({
      marks: ['moved 5/3', 'counted', 'moved 11/3'],
      centre: ['8/3', '8/3', '1'],
      reduced: ['22/3', 3, 3, '22/9'],
    })
    expect(clip(marks, clipped('1', HUNDREDTHS))).toMatchObject({
      marks: ['moved 167/100', 'counted', 'moved 367/100'],
      centre: ['8/3', '267/100', '1'],
      reduced: ['367/50', 3, 3, '367/150'],
    })
    expect(clip(marks, clipped('1', { method: 'down', places: 0 }))).toMatchObject({ centre: ['8/3', '2', '1'], reduced: ['6', 3, 3, '2'] })
  })

  test('a rounded centre may move a mark that the exact one leaves', () => {
    // The mean is 7/3: 4/3 away from 1 and 5/3 from 4; rounded to 2 it is 2 away from 4.
    const limit = '1.7'
    expect(clip(['1', '2', '4'], clipped(limit)).marks).toEqual(['counted', 'counted', 'counted'])
    expect(clip(['1', '2', '4'], clipped(limit, { method: 'half-up', places: 0 })).marks).toEqual(['counted', 'counted', 'moved 37/10'])
  })

  test('leaves missing marks out of the centre and of the divisor', () => {
    expect(clip(['10', 'recused', '20'], clipped('4'))).toEqual({
      marks: ['moved 11', 'recused', 'moved 19'],
      centre: ['15', '15', '4'],
      reduced: ['30', 2, 3, '15'],
      stopped: undefined,
    })
  })

  test('stops without a centre while marks are pending, and when there are none', () => {
    expect(clip(['10', 'pending', '20'], clipped('4'))).toEqual({
      marks: ['counted', 'pending', 'counted'],
      centre: undefined,
      reduced: undefined,
      stopped: { reason: 'pending', remaining: 2, minimum: 3 },
    })
    expect(clip(['absent'], clipped('4')).stopped).toEqual({ reason: 'too-few', remaining: 0, minimum: 1 })
  })

  test('says where its centre was, and what each mark was moved to, and stays inside the sum', () => {
    const result = resultOf(anEntry('e', { a: ['1', '2', '5'] }), someRules({ reduction: { ...clipped('1', HUNDREDTHS), of: 'parts' } }))
    expect(result.explanation.map(({ key }) => key)).toEqual(['marks', 'centred', 'reduced', 'added', 'rounded', 'ranked'])
    expect(result.explanation.slice(0, 3)).toStrictEqual([
      {
        key: 'marks',
        part: 'a',
        marks: [
          { judge: 'j1', value: '1', fate: 'moved', moved: '167/100' },
          { judge: 'j2', value: '2', fate: 'counted' },
          { judge: 'j3', value: '5', fate: 'moved', moved: '367/100' },
        ],
      },
      { key: 'centred', part: 'a', before: '8/3', after: '267/100', limit: '1' },
      { key: 'reduced', part: 'a', sum: '367/50', divisor: 3, usualDivisor: 3, value: '367/150' },
    ])
    expect(steps(result, 'ranked')[0]?.value).toBe('49/20')
  })
})

describe('a published stage of a piano contest', () => {
  const { limit, rows } = o06.input
  const expected: Readonly<Record<string, Readonly<{ average: string; n_clipped: number }>>> = o06.expected

  test.each(rows)('$id has its published average', ({ id, scores }) => {
    const by = clipped(limit, HUNDREDTHS)
    const marks = panelMarks(scores.map(score => score ?? 'recused'))
    const { outcomes, reduced } = reduceList(marks, { by, missing })
    const average = formatExact(round(reduced?.value ?? exact(-1n), HUNDREDTHS), 2)
    expect({ average, n_clipped: outcomes.filter(({ fate }) => fate === 'moved').length }).toEqual(expected[id])
    expect([reduced?.usualDivisor, reduced?.divisor]).toEqual([17, scores.filter(score => score !== null).length])
  })
})
