/** Drift in the order in which a judge sealed, against lines drawn by hand. */
import { expect, test } from 'vitest'
import { sealingDrift } from '../../../shared/statistics/sealing-drift.ts'
import { valueFrom } from './builders.ts'

// The second judge always gives 80; the first one is 6 below at first and 6 above at the end, in the order 3 2 1 0.
const table = [
  [86, 80],
  [82, 80],
  [78, 80],
  [74, 80],
]

test('the points stand in the order of sealing, and the line runs through them', () => {
  const { points, line } = sealingDrift(table, { judge: 0, order: [3, 2, 1, 0], max: 100 })
  expect(points).toEqual([
    { row: 3, place: 1, deviation: -3 },
    { row: 2, place: 2, deviation: -1 },
    { row: 1, place: 3, deviation: 1 },
    { row: 0, place: 4, deviation: 3 },
  ])
  const { from, to, isClear } = valueFrom(line)
  expect([from, to].map(value => Math.round(value * 1e9) / 1e9)).toEqual([-3, 3])
  expect(isClear).toBe(true)
})

test('the same marks in the running order go down', () => {
  const { line } = sealingDrift(table, { judge: 0, order: [0, 1, 2, 3], max: 100 })
  expect(valueFrom(line).to).toBeLessThan(valueFrom(line).from)
})

test('a sure change that is too small is not clear: 6 points of 201 are less than 3 %', () => {
  expect(valueFrom(sealingDrift(table, { judge: 0, order: [3, 2, 1, 0], max: 200 }).line).isClear).toBe(true)
  expect(valueFrom(sealingDrift(table, { judge: 0, order: [3, 2, 1, 0], max: 201 }).line).isClear).toBe(false)
})

test('a large change that is no more than chance is not clear', () => {
  const restless = [
    [70, 80],
    [90, 80],
    [70, 80],
    [90, 80],
    [75, 80],
  ]
  expect(valueFrom(sealingDrift(restless, { judge: 0, order: [0, 1, 2, 3, 4], max: 100 }).line).isClear).toBe(false)
})

test('an entry that nobody else marked keeps its place and has no point', () => {
  const gap = [...table.slice(0, 2), [78, null], ...table.slice(3), [70, 80]]
  const { points, line } = sealingDrift(gap, { judge: 0, order: [4, 3, 2, 1, 0], max: 100 })
  expect(points.map(({ place }) => place)).toEqual([1, 2, 4, 5])
  expect(line.none).toBeUndefined()
})

test('three entries are too few for a line', () => {
  const { points, line } = sealingDrift(table, { judge: 0, order: [3, 2, 1], max: 100 })
  expect([points.length, line]).toEqual([3, { none: 'too-few' }])
})

test('a judge who sealed nothing has neither points nor a line', () => {
  expect(sealingDrift(table, { judge: 0, order: [], max: 100 })).toEqual({ points: [], line: { none: 'too-few' } })
})
