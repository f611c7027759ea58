/** Exact whole numbers on their way back to marks and counts: what is none is an error, never a number that nearly fits. */
import { expect, it } from 'vitest'
import { toCount, toThousandths } from '../../../shared/domain/quantity.ts'

it.each([0n, 1n, 1_000_000_000n])('%s is a mark and a count', whole => {
  expect(toThousandths(whole)).toBe(Number(whole))
  expect(toCount(whole)).toBe(Number(whole))
})

it.each([-1n, 1_000_000_001n, 2n ** 64n])('%s is neither', whole => {
  expect(() => toThousandths(whole)).toThrow()
  expect(() => toCount(whole)).toThrow(`not a count: ${whole}`)
})
