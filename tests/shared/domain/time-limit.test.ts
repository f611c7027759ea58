/** In which seconds a time is told. */
import { expect, it } from 'vitest'
import { clock, toldSeconds } from '../../../shared/domain/time-limit.ts'

const limit = { atMost: 1200 }

it.each([
  [1_200_000, 1200],
  [1_200_001, 1201],
  [1_199_999, 1199],
  [1_079_200, 1079],
  [0, 0],
])('%i milliseconds of a limit of 20 minutes are %i seconds: a started one counts only past the limit', (milliseconds, seconds) => {
  expect(toldSeconds(limit, milliseconds)).toBe(seconds)
})

it('without a limit a started second is not told', () => {
  expect(toldSeconds(undefined, 1_200_999)).toBe(1200)
})

it('writes seconds as minutes and seconds', () => {
  expect([0, 59, 60, 1201, 6000].map(clock)).toEqual(['0:00', '0:59', '1:00', '20:01', '100:00'])
})
