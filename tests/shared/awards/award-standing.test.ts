import { expect, it } from 'vitest'
import { awardStanding } from '../../../shared/awards/award-standing.ts'
import type { TrackResult } from '../../../shared/domain/result.ts'
import { allocate, award, decided, entry } from './builders.ts'

const standings = (result: TrackResult) => result.entries.map(each => awardStanding(result, each)).join(' ')
const ask = { atLine: 'ask' } as const

it('says who is asked about, who stands below an open line, and who has no score yet', () => {
  expect(standings(allocate(['a 1 90', 'b 2 80', 'c 2 80', 'd 4 70', 'e'], [award('gold 2', ask)]))).toBe('given asked asked open open')
})

it('says that nothing is open once the line is decided', () => {
  const lines = ['a 1 90', 'b 2 80', 'c 2 80', 'd 4 70']
  expect(standings(allocate(lines, [award('gold 2', ask)], [decided('gold', 'b c', 'b')]))).toBe('given given none none')
})

it('leaves the award of an entry open whose round is', () => {
  const result = allocate(['a 1 90', 'b 2 80', 'c 3 70'], [award('gold 1')])
  expect(standings({ ...result, openGates: [{ round: 1, entries: [entry('a'), entry('b')] }] })).toBe('given open none')
})
