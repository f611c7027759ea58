/** Whose turn it is: which sheets may be begun. */
import { expect, it } from 'vitest'
import { closedFloor, Floor, hasFloor } from '../../../shared/domain/floor.ts'

const [one, other] = ['W-1', 'W-2'] as never[] as [never, never]

it.each([
  ['closed', closedFloor, [false, false]],
  ['with one entry called', Floor.parse({ state: 'only', entry: one }), [true, false]],
  ['open to all', Floor.parse({ state: 'all' }), [true, true]],
])('%s', (_what, floor, expected) => {
  expect([hasFloor(floor, one), hasFloor(floor, other)]).toEqual(expected)
})

it.each([{ state: 'only' }, { state: 'closed', entry: 'W-1' }, { state: 'some' }])('is no floor: %j', floor => {
  expect(Floor.safeParse(floor).success).toBe(false)
})
