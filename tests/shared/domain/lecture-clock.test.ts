// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockAt } from '../../../shared/domain/lecture-clock.ts'
import { TimeLimit } from '../../../shared/domain/time-limit.ts'

const name = (zh: string) => ({ zh, en: zh })
const plain = TimeLimit.parse({ part: 'lesson', atLeast: 1080, atMost: 1200, deduction: 1000 })
const phased = TimeLimit.parse({
  ...plain,
  phases: [
    { name: name('讲课'), length: 900, warnings: [600, 840] },
    { name: name('提问'), length: 300, warnings: [] },
  ],
})
const at = (limit: TimeLimit, minutes: number, seconds = 0) => clockAt(limit, (minutes * 60 + seconds) * 1000)

describe('a limit without phases', () => {
  test('begins with all of its time', () => {
    expect(clockAt(plain, 0)).toEqual({ phase: null, remaining: 1200, over: 0, stage: 'running', cards: 0, gone: 0 })
  })

  test('counts a started second as left', () => {
    expect(clockAt(plain, 1).remaining).toBe(1200)
    expect(clockAt(plain, 1000).remaining).toBe(1199)
  })

  test.each([
    [17, 59, 'running'],
    [18, 0, 'soon'],
    [19, 29, 'soon'],
    [19, 30, 'last'],
    [20, 0, 'last'],
  ] as const)('at %i:%i it is %s', (minutes, seconds, stage) => {
    expect(at(plain, minutes, seconds).stage).toBe(stage)
  })

  test('at the limit itself time is not over; a moment later it is, by whole seconds', () => {
    expect(at(plain, 20)).toMatchObject({ remaining: 0, over: 0, stage: 'last', gone: 1000 })
    expect(clockAt(plain, 1_200_001)).toMatchObject({ remaining: 0, over: 1, stage: 'over' })
    expect(at(plain, 21, 5)).toMatchObject({ remaining: 0, over: 65, stage: 'over', gone: 1000 })
  })

  test('a clock that was set back reads as the start', () => {
    expect(clockAt(plain, -5000)).toEqual(clockAt(plain, 0))
  })
})

describe('a limit with phases', () => {
  test('counts down the phase that is running', () => {
    expect(at(phased, 1)).toMatchObject({ phase: name('讲课'), remaining: 840, stage: 'running' })
    expect(at(phased, 14, 45)).toMatchObject({ phase: name('讲课'), remaining: 15, stage: 'last' })
  })

  test('the next phase begins where the one before ends', () => {
    expect(at(phased, 15)).toMatchObject({ phase: name('提问'), remaining: 300, stage: 'running', gone: 750 })
  })

  test('the cards of the rules go up at their moments, phase by phase', () => {
    expect([at(phased, 9, 59), at(phased, 10), at(phased, 14), at(phased, 15)].map(({ cards }) => cards)).toEqual([0, 1, 2, 0])
  })

  test('after the last phase time is over, in that phase', () => {
    expect(at(phased, 20, 30)).toMatchObject({ phase: name('提问'), remaining: 0, over: 30, stage: 'over' })
  })
})

test('what is left of the limit and what is gone never go back', () => {
  fc.assert(
    fc.property(fc.nat(3_000_000), fc.nat(3_000_000), (one, other) => {
      const [before, after] = [clockAt(plain, Math.min(one, other)), clockAt(plain, Math.max(one, other))]
      expect(after.remaining).toBeLessThanOrEqual(before.remaining)
      expect(after.over).toBeGreaterThanOrEqual(before.over)
      expect(after.gone).toBeGreaterThanOrEqual(before.gone)
    }),
  )
})
