/** Figures as a person reads them. */
import { expect, test } from 'vitest'
import { figureText, percentOf, placesFor, signedText } from '../../../renderer/features/statistics/figure-text.ts'

test.each([
  [1.25, 1, '1.3', '+1.3'],
  [-1.24, 1, '−1.2', '−1.2'],
  [0, 1, '0.0', '0.0'],
  [-0.04, 1, '0.0', '0.0'],
  [0.04, 1, '0.0', '0.0'],
  [-0.004, 0, '0', '0'],
])('%d with %i decimals', (value, places, plain, signed) => {
  expect([figureText(value, places), signedText(value, places)]).toEqual([plain, signed])
})

test('small scales have hundredths', () => {
  expect([20_000, 30_000, 30_500, 100_000].map(max => placesFor({ max: max as never }))).toEqual([2, 2, 1, 1])
})

test('a share is a whole percentage', () => {
  expect([0.404, 1.756].map(percentOf)).toEqual([40, 176])
})
