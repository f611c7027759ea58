import { describe, expect, test } from 'vitest'
import type { ListReduction, MissingMarks } from '../../../shared/domain/reduction.ts'
import { toText } from '../../../shared/scoring/exact.ts'
import type { PanelMark } from '../../../shared/scoring/panel-mark.ts'
import { reduceList } from '../../../shared/scoring/reduce-list.ts'
import { anEntry, judge, panelMarks, resultOf, someRules, steps, thousandths, type Written } from './builders.ts'

const mean: ListReduction = { method: 'mean' }
const oneEach: ListReduction = { method: 'trimmed', high: 1, low: 1, keepAtLeast: 1 }
const others: MissingMarks = { recused: 'mean-of-others', absent: 'mean-of-others', void: 'mean-of-others' }

function reduce(marks: readonly PanelMark[], missing: MissingMarks, by: ListReduction = mean) {
  const { outcomes, reduced, stopped } = reduceList(marks, { by, missing })
  return {
    marks: outcomes.map(
      ({ mark, fate, standIn }) => `${typeof mark === 'string' ? '–' : toText(mark)} ${fate}${standIn ? ` for ${standIn}` : ''}`,
    ),
    reduced: reduced && `${toText(reduced.sum)} : ${reduced.divisor} of ${reduced.usualDivisor} = ${toText(reduced.value)}`,
    stopped,
  }
}
const given = (marks: readonly Written[], missing: MissingMarks, by: ListReduction = mean) => reduce(panelMarks(marks), missing, by)

describe('the mean of the others', () => {
  test.each(['recused', 'absent', 'void'] as const)('stands in for a mark that is %s', reason => {
    expect(given(['8', reason, '9', '9'], others)).toEqual({
      marks: ['8 counted', `26/3 counted for ${reason}`, '9 counted', '9 counted'],
      reduced: '104/3 : 4 of 4 = 26/3',
      stopped: undefined,
    })
  })

  test('is rounded only where the rules say how', () => {
    const standIn = { method: 'down', places: 1 } as const
    expect(given(['8', 'absent', '9', '9'], { ...others, standIn })).toMatchObject({
      marks: ['8 counted', '43/5 counted for absent', '9 counted', '9 counted'],
      reduced: '173/5 : 4 of 4 = 173/20',
    })
  })

  test('stands in only for the reasons that the rules name', () => {
    const missing: MissingMarks = { recused: 'mean-of-others', absent: 'smaller-divisor', void: 'hard-stop' }
    expect(given(['8', 'recused', 'absent', '9'], missing)).toMatchObject({
      marks: ['8 counted', '17/2 counted for recused', '– absent', '9 counted'],
      reduced: '51/2 : 3 of 4 = 17/2',
    })
    expect(given(['8', 'recused', 'void', '9'], missing).stopped).toEqual({ reason: 'missing', remaining: 3, minimum: 4 })
  })

  test('is the mean of all that were given, before anything is trimmed, and may be trimmed itself', () => {
    expect(given(['absent', '2', '9', '10'], others, oneEach)).toMatchObject({
      marks: ['7 counted for absent', '2 dropped-low', '9 counted', '10 dropped-high'],
      reduced: '16 : 2 of 2 = 8',
    })
    expect(given(['absent', 'absent', '8', '8'], others, oneEach).marks).toEqual([
      '8 dropped-low for absent',
      '8 counted for absent',
      '8 counted',
      '8 dropped-high',
    ])
  })

  test('keeps a list from stopping for too few', () => {
    expect(given(['absent', '2', '9'], others, oneEach).reduced).toBe('11/2 : 1 of 1 = 11/2')
    expect(given(['absent', '2', '9'], { ...others, absent: 'smaller-divisor' }, oneEach).stopped).toEqual({
      reason: 'too-few',
      remaining: 0,
      minimum: 1,
    })
  })

  test('is the centre of a clipped mean and is never moved', () => {
    const clipped: ListReduction = { method: 'clipped', limit: thousandths('1'), centre: 'exact' }
    expect(given(['4', 'absent', '10'], others, clipped)).toMatchObject({
      marks: ['4 moved', '7 counted for absent', '10 moved'],
      reduced: '21 : 3 of 3 = 7',
    })
  })

  test('is nothing where there are no others', () => {
    expect(given(['absent', 'void'], others)).toEqual({
      marks: ['– absent', '– void'],
      reduced: undefined,
      stopped: { reason: 'too-few', remaining: 0, minimum: 1 },
    })
  })

  test('stands in for nobody who is still to come', () => {
    expect(given(['8', 'pending', 'absent'], others)).toEqual({
      marks: ['8 counted', '– pending', '8 counted for absent'],
      reduced: undefined,
      stopped: { reason: 'pending', remaining: 2, minimum: 3 },
    })
  })

  test('is written down with the reason that it stands in for', () => {
    const result = resultOf(anEntry('e', { a: ['8', 'void'] }), someRules({ missing: others }))
    expect(steps(result, 'marks')[0]?.marks).toStrictEqual([
      { judge: 'j1', value: '8', fate: 'counted' },
      { judge: 'j2', value: '8', fate: 'counted', standIn: 'void' },
    ])
  })
})

describe('a judge without a spread', () => {
  const marks: readonly PanelMark[] = [...panelMarks(['8', '9']), { judge: judge('j3'), mark: 'no-spread' }]

  test('is left out in plain sight: nobody stands in for it, and nothing stops', () => {
    const left = { marks: ['8 counted', '9 counted', '– no-spread'], reduced: '17 : 2 of 3 = 17/2', stopped: undefined }
    expect(reduce(marks, others)).toEqual(left)
    expect(reduce(marks, { recused: 'hard-stop', absent: 'hard-stop', void: 'hard-stop' })).toEqual(left)
  })

  test('makes too few', () => {
    const three: ListReduction = { method: 'trimmed', high: 0, low: 0, keepAtLeast: 3 }
    expect(reduce(marks, others, three).stopped).toEqual({ reason: 'too-few', remaining: 2, minimum: 3 })
  })
})
