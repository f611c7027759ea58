/** Which panels may be compared. */
import { expect, test } from 'vitest'
import { linkedPanels } from '../../../shared/statistics/linked.ts'

/** 'p1 j1 e1': in panel p1 judge j1 marked e1. */
const groups = (panels: string, ...marks: readonly string[]) =>
  linkedPanels(
    panels.split(' '),
    marks.map(mark => {
      const [panel = '', judge = '', entry = ''] = mark.split(' ')
      return { panel, judge, entry }
    }),
  )

test('panels without anything in common stay apart', () => {
  expect(groups('p1 p2', 'p1 j1 e1', 'p2 j2 e2')).toEqual([0, 1])
})

test('a common judge ties them together, and so does a common entry', () => {
  expect(groups('p1 p2', 'p1 j1 e1', 'p2 j1 e2')).toEqual([0, 0])
  expect(groups('p1 p2', 'p1 j1 e1', 'p2 j2 e1')).toEqual([0, 0])
})

test('by way of a third panel too', () => {
  expect(groups('p1 p2 p3 p4', 'p1 j1 e1', 'p3 j3 e3', 'p2 j1 e2', 'p2 j2 e3', 'p4 j4 e4')).toEqual([0, 0, 0, 1])
})

test('a judge is no entry, whatever they are called', () => {
  expect(groups('p1 p2', 'p1 x e1', 'p2 j2 x')).toEqual([0, 1])
})

test('a panel without marks is alone', () => {
  expect(groups('p1 p2', 'p1 j1 e1')).toEqual([0, 1])
})

test('marks that say the same again change nothing', () => {
  expect(groups('p1', 'p1 j1 e1', 'p1 j1 e1', 'p1 j1 e2')).toEqual([0])
})
