// @vitest-environment node
import { expect, test } from 'vitest'
import { columnsOf } from '../../../renderer/features/judging/ledger-columns.ts'
import { Rubric } from '../../../shared/domain/rubric.ts'

const name = { zh: '某', en: 'Some' }
const rubric = (...sizes: readonly number[]) =>
  Rubric.parse({
    title: name,
    max: 100_000,
    groups: sizes.map((size, group) => ({
      id: `g${group}`,
      name,
      max: 10_000,
      criteria: Array.from({ length: size }, (_, at) => ({
        id: `c${group}-${at}`,
        name,
        kind: 'points',
        max: 1000,
        step: 500,
        bands: [],
      })),
    })),
  })
const ids = (...sizes: readonly number[]) =>
  columnsOf(rubric(...sizes)).map(column => column.flatMap(group => group.criteria.map(criterion => criterion.id)))

test('a short single group stays in one column', () => {
  expect(ids(6)).toEqual([['c0-0', 'c0-1', 'c0-2', 'c0-3', 'c0-4', 'c0-5']])
})

test('a long single group is cut in two, in order, the longer half first', () => {
  expect(ids(7).map(column => column.length)).toEqual([5, 2])
  expect(ids(7).flat()).toEqual(['c0-0', 'c0-1', 'c0-2', 'c0-3', 'c0-4', 'c0-5', 'c0-6'])
})

test('each group goes whole to the shorter column', () => {
  expect(columnsOf(rubric(5, 3, 2, 4)).map(column => column.map(group => group.id))).toEqual([
    ['g0', 'g3'],
    ['g1', 'g2'],
  ])
})

test('no criterion is lost or shown twice', () => {
  for (const sizes of [[1], [14], [1, 1], [3, 9, 1, 4, 2]]) {
    const shown = ids(...sizes).flat()
    expect(new Set(shown).size).toBe(sizes.reduce((sum, size) => sum + size, 0))
    expect(shown).toHaveLength(new Set(shown).size)
  }
})
