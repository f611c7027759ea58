import { expect, test } from 'vitest'
import type { Marks } from '../../../shared/domain/rubric.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { exact } from '../../../shared/scoring/exact.ts'
import { factorOf, sheetPoints } from '../../../shared/scoring/sheet-points.ts'
import { partInputs } from '../../../shared/scoring/track-input.ts'
import { criterion } from './builders.ts'

const marks = { x: 8500, y: 7333 } as unknown as Marks
const factors = { x: 1600, z: 5000 } as unknown as NonNullable<Rules['factors']>

test('a sheet is the sum of its marks in points', () => {
  expect(sheetPoints(marks, undefined)).toEqual(exact(15_833n, 1000n))
})

test('each mark counts times its factor, and once where none is named', () => {
  expect(sheetPoints(marks, factors)).toEqual(exact(20_933n, 1000n))
  expect(sheetPoints(marks, {} as typeof factors)).toEqual(exact(15_833n, 1000n))
  expect(sheetPoints(marks, { x: 1, y: 0 } as unknown as typeof factors)).toEqual(exact(17n, 2000n))
})

test('a factor is an exact number', () => {
  expect(factorOf(criterion('x'), factors)).toEqual(exact(8n, 5n))
  expect(factorOf(criterion('y'), factors)).toEqual(exact(1n))
  expect(factorOf(criterion('x'), undefined)).toEqual(exact(1n))
})

test('a sheet without marks is no zero, with factors or without', () => {
  expect(() => sheetPoints({} as Marks, undefined)).toThrow(RangeError)
  expect(() => sheetPoints({} as Marks, factors)).toThrow(RangeError)
})

test('a track names its parts with their criteria in the order of the rubric', () => {
  const group = (...ids: readonly string[]) => ({ criteria: ids.map(id => ({ id })) })
  const parts = [
    { id: 'p', rubric: { groups: [group('y', 'x'), group('w')] } },
    { id: 'q', rubric: { groups: [group('v')] } },
  ]
  expect(partInputs({ parts } as unknown as Parameters<typeof partInputs>[0])).toEqual([
    { part: 'p', criteria: ['y', 'x', 'w'] },
    { part: 'q', criteria: ['v'] },
  ])
})
