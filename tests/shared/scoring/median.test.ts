import { expect, test } from 'vitest'
import { exact } from '../../../shared/scoring/exact.ts'
import { reduceList } from '../../../shared/scoring/reduce-list.ts'
import { anEntry, panelMarks, resultOf, someRules, type Written } from './builders.ts'

const { missing } = someRules()
const median = (marks: readonly Written[]) => {
  const { outcomes, reduced, stopped } = reduceList(panelMarks(marks), { by: { method: 'median' }, missing })
  return { fates: outcomes.map(({ fate }) => fate), reduced, stopped }
}
const UP = 'dropped-high'
const LOW = 'dropped-low'

test('the median of an odd list is its middle mark', () => {
  expect(median(['9', '7', '8.5', '6', '8'])).toEqual({
    fates: [UP, LOW, UP, LOW, 'counted'],
    reduced: { sum: exact(8n), divisor: 1, usualDivisor: 1, value: exact(8n) },
    stopped: undefined,
  })
})

test('the median of an even list is the mean of its two middle marks', () => {
  expect(median(['9', '7', '8.5', '6'])).toEqual({
    fates: [UP, 'counted', 'counted', LOW],
    reduced: { sum: exact(31n, 2n), divisor: 2, usualDivisor: 2, value: exact(31n, 4n) },
    stopped: undefined,
  })
})

test.each([
  [['8.5'], exact(17n, 2n), 1],
  [['8.5', '9'], exact(35n, 4n), 2],
  [['8.5', '9', '1'], exact(17n, 2n), 1],
])('the median of %j drops nothing that it needs', (marks, value, divisor) => {
  expect(median(marks).reduced).toMatchObject({ value, divisor, usualDivisor: divisor })
})

test('a missing mark makes an odd list even, in plain sight', () => {
  expect(median(['9', 'absent', '8.5', '6', '8']).reduced).toMatchObject({ divisor: 2, usualDivisor: 1, value: exact(33n, 4n) })
  expect(median(['9', 'absent', '8.5', '6']).reduced).toMatchObject({ divisor: 1, usualDivisor: 2, value: exact(17n, 2n) })
})

test('a list without marks has no median', () => {
  expect(median([]).stopped).toEqual({ reason: 'too-few', remaining: 0, minimum: 1 })
  expect(median(['void', 'absent']).stopped).toEqual({ reason: 'too-few', remaining: 0, minimum: 1 })
})

test('one middle mark of several equals is chosen by judge id', () => {
  expect(median(['8', '8', '8']).fates).toEqual([LOW, 'counted', UP])
})

test('the explanation adds up only the middle', () => {
  const result = resultOf(anEntry('e', { a: ['9', '7', '8.5', '6'] }), someRules({ reduction: { method: 'median', of: 'parts' } }))
  expect(result.explanation[1]).toStrictEqual({ key: 'reduced', part: 'a', sum: '31/2', divisor: 2, usualDivisor: 2, value: '31/4' })
  expect(result.score).toBe('31/4')
})
