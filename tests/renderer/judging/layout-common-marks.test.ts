// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonMarks } from '../../../renderer/features/judging/common-marks.ts'
import { nameWidth } from '../../../renderer/features/judging/name-width.ts'
import { Criterion, markProblem } from '../../../shared/domain/rubric.ts'

const some = (more: Readonly<Record<string, unknown>>) => {
  const criterion = Criterion.parse({ id: 'c', name: { zh: '某', en: 'Some' }, bands: [], kind: 'points', step: 500, max: 10_000, ...more })
  if (criterion.kind === 'levels') throw new Error('levels have no common marks')
  return criterion
}
const points = (more: Readonly<Record<string, unknown>>) => commonMarks(some(more)).map(mark => mark / 1000)

test('ten points by halves begin at ten and go down by halves', () => {
  expect(points({}).slice(0, 4)).toEqual([10, 9.5, 9, 8.5])
  expect(points({})).toHaveLength(16)
})

test('a small criterion has all its marks, zero included', () => {
  expect(points({ max: 3000 })).toEqual([3, 2.5, 2, 1.5, 1, 0.5, 0])
})

test('a range ends at its least mark', () => {
  expect(points({ kind: 'range', min: 6000, step: 100 })).toEqual([10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6])
})

test('a hundred points go down by fives', () => {
  expect(points({ max: 100_000, step: 1000 }).slice(0, 3)).toEqual([100, 95, 90])
})

test('a maximum that is off the step is left out, because it may not be given', () => {
  expect(points({ max: 2700 })[0]).toBe(2.5)
})

test('every mark may be given, they go down, and there are at most sixteen', () => {
  const step = fc.constantFrom(100, 250, 500, 1000, 5000)
  const max = fc.integer({ min: 1, max: 200 }).map(halves => halves * 500)
  fc.assert(
    fc.property(max, step, fc.integer({ min: 0, max: 100 }), (most, by, share) => {
      const criterion = some({ kind: 'range', min: Math.floor((most * share) / 100), max: most, step: by })
      const marks = commonMarks(criterion)
      expect(marks.length).toBeLessThanOrEqual(16)
      expect(marks.filter(mark => markProblem(criterion, mark) !== undefined)).toEqual([])
      expect([...marks].sort((a, b) => b - a)).toEqual(marks)
    }),
  )
})

test('a Chinese character is twice as wide as a Latin letter', () => {
  expect(nameWidth('板书 AI')).toBe(7)
})
