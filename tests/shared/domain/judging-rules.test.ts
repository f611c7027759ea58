/** How the marking is run: what may be set, and that nothing set is the careful way. */
import { expect, it } from 'vitest'
import { Anchor } from '../../../shared/domain/calibration.ts'
import { JudgingRules } from '../../../shared/domain/judging-rules.ts'

it.each([
  {},
  { names: 'shown' },
  { ownTotals: 'hidden' },
  { floor: 'called' },
  { holdBack: 2 },
  { holdBack: 20 },
  { statistics: 'hidden' },
])('may be %j', rules => {
  expect(JudgingRules.parse(rules)).toEqual(rules)
})

it.each([
  { names: 'hidden' },
  { ownTotals: 'shown' },
  { statistics: 'shown' },
  { floor: 'open' },
  { holdBack: 1 },
  { holdBack: 21 },
  { holdBack: 2.5 },
  { pace: 1 },
])('may not be %j: what is not said is the careful way', rules => {
  expect(JudgingRules.safeParse(rules).success).toBe(false)
})

it.each(['', '   ', '课'.repeat(61)])('a calibration lecture is not called %j', title => {
  expect(Anchor.safeParse({ id: 'anchor-1', title }).success).toBe(false)
})
