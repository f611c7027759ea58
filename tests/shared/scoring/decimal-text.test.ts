import { expect, test } from 'vitest'
import { decimalText } from '../../../shared/scoring/decimal-text.ts'
import { exact } from '../../../shared/scoring/exact.ts'

test.each([
  [exact(179n, 2n), 2, '89.50'],
  [exact(179n, 2n), 0, '89.5'],
  [exact(7n, 8n), 1, '0.875'],
  [exact(-9n), 0, '-9'],
  [exact(1n, 10n ** 12n), 2, '0.000000000001'],
])('%o is written with at least %i places, and as many as it needs: %s', (value, places, text) => {
  expect(decimalText(value, places)).toBe(text)
})

test('a value that twelve places do not hold stays a fraction', () => {
  expect(decimalText(exact(2n, 3n), 2)).toBe('2/3')
  expect(decimalText(exact(1n, 10n ** 13n), 2)).toBe('1/10000000000000')
})
