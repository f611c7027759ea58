import { describe, expect, test } from 'vitest'
import { cutLine } from '../../../shared/awards/cut-line.ts'
import { seatsByGroup, seatsOf } from '../../../shared/awards/quota.ts'
import o14 from '../../vectors/o14-quota-rounding.json' with { type: 'json' }
import { count } from './builders.ts'

const rows = o14.input.rows.map(({ id, n, share }) => {
  const expected = Object.entries(o14.expected).find(([name]) => name === id)?.[1]
  const [over = 0, under = 1] = share.split('/').map(Number)
  if (expected === undefined) throw new Error(`nothing is expected of ${id}`)
  return { id, n, over, under, expected }
})

const methods = ['floor', 'ceil', 'half-up', 'half-even'] as const

describe('seats', () => {
  test('are the count, whatever the number of entries', () => {
    expect([seatsOf({ kind: 'count', count: 0 }, 9), seatsOf({ kind: 'count', count: 12 }, 9)]).toEqual([0, 12])
  })

  test.each(rows)('o14: $id, as a fraction', ({ n, over, under, expected }) => {
    const seats = (rounding: (typeof methods)[number], atLeast = 0) => seatsOf({ kind: 'fraction', over, under, rounding, atLeast }, n)
    expect(seats('floor')).toBe(expected.floor)
    expect(seats('ceil')).toBe(expected.ceil)
    expect(seats('half-up')).toBe(expected.half_up)
    expect(seats('half-even')).toBe(expected.half_even)
    expect(seats('floor', 1)).toBe(expected['floor|1'])
    expect(seats('half-up', 1)).toBe(expected['half_up|1'])
  })

  test.each(rows.filter(({ under }) => 100 % under === 0))('o14: $id, as a percentage like the fraction', ({ n, over, under }) => {
    for (const rounding of methods) {
      const percent = (100 / under) * over
      expect(seatsOf({ kind: 'share', percent, rounding }, n)).toBe(seatsOf({ kind: 'fraction', over, under, rounding }, n))
    }
  })

  test('cut by down like floor, and reach the lower limit even of nobody', () => {
    expect(seatsOf({ kind: 'fraction', over: 2, under: 3, rounding: 'down' }, 4)).toBe(2)
    expect(seatsOf({ kind: 'share', percent: 10, rounding: 'down', atLeast: 2 }, 0)).toBe(2)
  })
})

describe('seats of groups', () => {
  test('are reckoned in each group by itself', () => {
    expect(seatsByGroup(count(2), [9, 1])).toEqual({ seats: [2, 2], tied: [], open: 0 })
    expect(seatsByGroup({ kind: 'share', percent: 50, rounding: 'ceil' }, [9, 1]).seats).toEqual([5, 1])
  })

  test('or are apportioned, and open where groups are equal at the last seat', () => {
    expect(seatsByGroup({ kind: 'apportioned', seats: 4, method: 'largest-remainder' }, [9, 3])).toMatchObject({ seats: [3, 1], open: 0 })
    expect(seatsByGroup({ kind: 'apportioned', seats: 3, method: 'd-hondt' }, [5, 5])).toMatchObject({
      seats: [1, 1],
      tied: [0, 1],
      open: 1,
    })
  })

  test('are all open when there are fewer than groups that must have one', () => {
    const quota = { kind: 'apportioned', seats: 2, method: 'd-hondt', atLeastOne: true } as const
    expect(seatsByGroup(quota, [4, 4, 1])).toEqual({ seats: [0, 0, 0], tied: [0, 1, 2], open: 2 })
  })
})

describe('a line', () => {
  const groups = [['a'], ['b', 'c'], ['d']]

  test('falls between two groups', () => {
    expect(cutLine(groups, 3)).toEqual({ inside: [['a'], ['b', 'c']], across: [], below: [['d']] })
    expect(cutLine(groups, 9)).toEqual({ inside: groups, across: [], below: [] })
    expect(cutLine(groups, 0)).toEqual({ inside: [], across: [], below: groups })
    expect(cutLine(groups, -1)).toEqual({ inside: [], across: [], below: groups })
  })

  test('runs through a group', () => {
    expect(cutLine(groups, 2)).toEqual({ inside: [['a']], across: ['b', 'c'], below: [['d']] })
  })
})
