// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, inOneColumn, visualOrder } from '../../../renderer/features/judging/ledger-columns.ts'
import { criteriaOf } from '../../../shared/domain/rubric.ts'
import { rubricOf } from './layout-sheet.ts'

const ids = (...sizes: readonly number[]) =>
  columnsOf(rubricOf(sizes)).map(column => column.flatMap(piece => piece.criteria.map(criterion => criterion.id)))
const groups = (...sizes: readonly number[]) => columnsOf(rubricOf(sizes)).map(column => column.map(piece => piece.group.id))

test('what fits under one another stays in one column', () => {
  expect(ids(6)).toEqual([['A1', 'A2', 'A3', 'A4', 'A5', 'A6']])
  expect(groups(2, 3)).toEqual([['A', 'B']])
})

test('a long single group is cut in two, in order, the longer half first', () => {
  expect(ids(7).map(column => column.length)).toEqual([5, 2])
  expect(ids(7).flat()).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'])
})

test('the groups keep the order of the rubric where that is as low as any other way', () => {
  expect(groups(5, 3, 2, 4)).toEqual([
    ['A', 'B'],
    ['C', 'D'],
  ])
})

test('the fourteen criteria of a lesson stand in two columns as level as they can: the short third group goes under the first', () => {
  expect(groups(5, 5, 3, 1)).toEqual([
    ['A', 'C'],
    ['B', 'D'],
  ])
})

test('Enter goes down the left column, then down the right', () => {
  const order = visualOrder(rubricOf([5, 5, 3, 1]))
  expect(order.slice(4, 9)).toEqual(['A5', 'C1', 'C2', 'C3', 'B1'])
})

test('one column shows whole groups in the order of the columns', () => {
  const column = inOneColumn(rubricOf([5, 5, 3, 1]))
  expect(column.map(piece => [piece.group.id, piece.criteria.length])).toEqual([
    ['A', 5],
    ['C', 3],
    ['B', 5],
    ['D', 1],
  ])
  expect(inOneColumn(rubricOf([20])).map(piece => piece.criteria.length)).toEqual([20])
})

test('no criterion is lost or shown twice, in whatever plan', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }), sizes => {
      const rubric = rubricOf(sizes)
      const all = criteriaOf(rubric).map(({ id }) => id)
      const order = visualOrder(rubric)
      expect([...order].sort()).toEqual([...all].sort())
      expect(inOneColumn(rubric).flatMap(piece => piece.criteria.map(({ id }) => id))).toEqual(order)
    }),
  )
})
