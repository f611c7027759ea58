import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'

test.each([
  [37n, 4n, '9.25'],
  [179n, 2n, '89.5'],
  [90n, 1n, '90'],
  [1877n, 21n, '89.380952…'],
  [2n, 3n, '0.666666…'],
  [1n, 30_000_000n, '0.000000…'],
  [-37n, 4n, '−9.25'],
  [-1n, 3n, '−0.333333…'],
  [0n, 7n, '0'],
])('%s/%s is %s: every decimal, or six and an ellipsis, never rounded', (over, under, words) => {
  expect(exactWords(exact(over, under))).toBe(words)
})

test('places are the least that is written, not the most', () => {
  expect(exactWords(exact(179n, 2n), 2)).toBe('89.50')
  expect(exactWords(exact(1n, 8n), 2)).toBe('0.125')
})

test('what ends is written so that it reads back as the same value', () => {
  fc.assert(
    fc.property(fc.bigInt(-1_000_000n, 1_000_000n), fc.constantFrom(1n, 2n, 4n, 5n, 8n, 1000n), (over, under) => {
      const [, sign = '', whole = '', decimals = ''] = /^(−?)(\d+)(?:\.(\d+))?$/.exec(exactWords(exact(over, under))) ?? []
      const read = exact(BigInt(`${whole}${decimals}`) * (sign === '' ? 1n : -1n), 10n ** BigInt(decimals.length))
      expect(read).toEqual(exact(over, under))
    }),
  )
})
