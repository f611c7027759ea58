import { describe, expect, test } from 'vitest'
import { dixonQ } from '../../../shared/statistics/dixon.ts'
import { sameMarkRun } from '../../../shared/statistics/same-mark-run.ts'
import { singleMarks } from '../../../shared/statistics/single-mark.ts'

describe('single marks against the median of the others', () => {
  test('are flagged beyond the limit of the rules, not at it', () => {
    const flags = singleMarks([80, 81, 82, 91, 71], 10).map(({ judge, difference, flag }) => [judge, difference, flag])
    expect(flags).toEqual([
      [0, -1.5, null],
      [1, 0, null],
      [2, 1.5, null],
      [3, 10.5, 'limit'],
      [4, -10.5, 'limit'],
    ])
    expect(singleMarks([80, 80, 90], 10)[2]?.flag).toBeNull()
  })

  test('without a limit are flagged by a robust z beyond 3.5', () => {
    const marks = singleMarks([80, 81, 82, 83, 100], null)
    expect(marks.map(({ flag }) => flag)).toEqual([null, null, null, null, 'robust-z'])
    // Others 80 81 82 83: median 81.5, absolute deviations 1.5 0.5 0.5 1.5.
    expect(marks[4]?.robustZ.value).toBeCloseTo((0.6745 * 18.5) / 1, 12)
  })

  test('have no robust z with few others or with others who agree', () => {
    expect(singleMarks([7, 8, 20], null).map(({ robustZ, flag }) => [robustZ, flag])).toEqual([
      [{ none: 'too-few' }, null],
      [{ none: 'too-few' }, null],
      [{ none: 'too-few' }, null],
    ])
    expect(singleMarks([7, 7, 7, 20], null)[3]).toEqual({ judge: 3, difference: 13, robustZ: { none: 'constant' }, flag: null })
  })

  test('need another mark', () => {
    expect(singleMarks([null, 8, null], 1)).toEqual([])
    expect(singleMarks([null, 8, 5], 1).map(({ judge, difference }) => [judge, difference])).toEqual([
      [1, 3],
      [2, -3],
    ])
  })
})

describe("Dixon's Q", () => {
  test('finds the classic outlier among ten measurements', () => {
    // Dean & Dixon's kind of example: 0.167 stands 0.010 from its neighbour in a range of 0.022.
    const { value } = dixonQ([0.189, 0.167, 0.187, 0.183, 0.186, 0.182, 0.181, 0.184, 0.181, 0.177])
    expect(value).toMatchObject({ critical: 0.466, suspect: 'lowest', isOutlier: false })
    expect(value?.q).toBeCloseTo(0.4545, 4)
  })

  test('flags the end with the larger gap when it passes the critical value', () => {
    expect(dixonQ([7, 7.1, 7.2, null, 9.9])).toMatchObject({ value: { critical: 0.829, suspect: 'highest', isOutlier: true } })
    expect(dixonQ([2, 7.1, 7.2, 7.3])).toMatchObject({ value: { suspect: 'lowest', isOutlier: true } })
    expect(dixonQ([1, 2, 3])).toEqual({ value: { q: 0.5, critical: 0.97, suspect: 'highest', isOutlier: false } })
  })

  test('needs three to ten marks that are not all equal', () => {
    expect(dixonQ([])).toEqual({ none: 'too-few' })
    expect(dixonQ([1, null])).toEqual({ none: 'too-few' })
    expect(dixonQ([1, 2, null])).toEqual({ none: 'too-few' })
    expect(dixonQ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).toEqual({ none: 'too-many' })
    expect(dixonQ([5, 5, 5])).toEqual({ none: 'constant' })
  })
})

describe('the same mark again and again', () => {
  test('is counted from the last mark back', () => {
    expect(sameMarkRun([9, 8, 8, 8])).toEqual({ length: 3, isLong: false })
    expect(sameMarkRun([8, 8, 8, 8, 9])).toEqual({ length: 1, isLong: false })
    expect(sameMarkRun([])).toEqual({ length: 0, isLong: false })
  })

  test('is long from the fifth on; a missing mark does not end it', () => {
    expect(sameMarkRun([8, 8, null, 8, 8, null, 8])).toEqual({ length: 5, isLong: true })
  })
})
