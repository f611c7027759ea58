/** The timekeeper's clock: what may be pressed when, and the time at any moment. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ClockEvent, elapsedAt, isClockEvent, isUnexplained, stateAfter, type Timing } from '../../../shared/domain/hall-clock.ts'

const MINUTE = 60_000
type Press = Readonly<{ event: ClockEvent; at: number; elapsed: number; reason?: string }>
const timing = (...presses: readonly Press[]): Timing =>
  ({
    panel: 'p',
    entry: 'e',
    part: 'x',
    timekeeper: 't',
    state: stateAfter(presses.at(-1)?.event ?? 'again'),
    presses,
  }) as unknown as Timing
const started: Press = { event: 'started', at: 1000, elapsed: 0 }
const why = { reason: '停电' }

it('counts from the start, stands while paused, and goes on from there', () => {
  expect(elapsedAt(timing(started), 1000 + 5 * MINUTE)).toEqual({ elapsed: 5 * MINUTE, isDoubtful: false })
  const paused = timing(started, { event: 'paused', at: 301_000, elapsed: 5 * MINUTE, ...why })
  expect(elapsedAt(paused, 999_999_999)).toEqual({ elapsed: 5 * MINUTE, isDoubtful: false })
  const resumed = timing(
    started,
    { event: 'paused', at: 301_000, elapsed: 5 * MINUTE, ...why },
    { event: 'resumed', at: 901_000, elapsed: 5 * MINUTE },
  )
  expect(elapsedAt(resumed, 901_000 + MINUTE)).toEqual({ elapsed: 6 * MINUTE, isDoubtful: false })
})

it('believes the clock that cannot be set as long as the program runs, whatever the computer says the time is', () => {
  expect(elapsedAt(timing(started), 1000 - 3_600_000, 90_500)).toEqual({ elapsed: 90_500, isDoubtful: false })
  expect(elapsedAt(timing(started), 1000 + 3_600_000, 90_500.7)).toEqual({ elapsed: 90_500, isDoubtful: false })
})

it('says so when the computer’s clock went back over a restart, and adds nothing', () => {
  expect(elapsedAt(timing(started), 500)).toEqual({ elapsed: 0, isDoubtful: true })
})

it('is nothing before the start and after it was set back', () => {
  expect(elapsedAt(timing(), 5000)).toEqual({ elapsed: 0, isDoubtful: false })
  expect(elapsedAt(timing(started, { event: 'again', at: 9000, elapsed: 0, ...why }), 90_000)).toEqual({ elapsed: 0, isDoubtful: false })
})

const may = (before: Timing | undefined, event: ClockEvent, elapsed = 0, reason?: string) =>
  isClockEvent(before, { event, elapsed, ...(reason !== undefined && { reason }) })

it.each<[string, Timing | undefined, readonly ClockEvent[]]>([
  ['before the start', undefined, ['started']],
  ['while it runs', timing(started), ['paused', 'stopped', 'again']],
  [
    'while it is paused',
    timing(started, { event: 'paused', at: 2000, elapsed: 1000, ...why }),
    ['explained', 'resumed', 'stopped', 'again'],
  ],
  ['once it is stopped', timing(started, { event: 'stopped', at: 2000, elapsed: 1000 }), ['continued', 'corrected', 'again']],
  ['once it was corrected', timing(started, { event: 'corrected', at: 2000, elapsed: 1000, ...why }), ['corrected', 'again']],
  ['once it was set back', timing(started, { event: 'again', at: 2000, elapsed: 0, ...why }), ['started']],
])('may be pressed %s as the clock stands', (_when, before, allowed) => {
  const all: readonly ClockEvent[] = ['started', 'paused', 'explained', 'resumed', 'stopped', 'continued', 'corrected', 'again']
  const elapsed = (event: ClockEvent) => (event === 'started' || event === 'again' ? 0 : 5000)
  expect(all.filter(event => may(before, event, elapsed(event), '停电'))).toEqual(allowed)
})

it('holds the time at once, and knows whether somebody said why', () => {
  expect(may(timing(started), 'paused', 1000)).toBe(true)
  const paused: Press = { event: 'paused', at: 2000, elapsed: 1000 }
  expect(isUnexplained(timing(started, paused))).toBe(true)
  expect(isUnexplained(timing(started, { ...paused, ...why }))).toBe(false)
  expect(isUnexplained(timing(started, paused, { event: 'explained', at: 3000, elapsed: 1000, ...why }))).toBe(false)
  expect(isUnexplained(timing(started))).toBe(false)
})

it('asks for a reason where a pause is explained, a stop taken back, and a time put right or set back', () => {
  expect(may(timing(started, { event: 'paused', at: 2000, elapsed: 1000 }), 'explained', 1000)).toBe(false)
  expect(may(timing(started, { event: 'stopped', at: 2000, elapsed: 1000 }), 'continued', 1500)).toBe(false)
  expect(may(timing(started), 'again')).toBe(false)
  expect(may(timing(started, { event: 'stopped', at: 2000, elapsed: 1000 }), 'corrected', 900)).toBe(false)
  expect(may(timing(started, { event: 'stopped', at: 2000, elapsed: 1000 }), 'corrected', 900, '停表晚了')).toBe(true)
})

it('takes back a stop of a running clock alone, and within five minutes', () => {
  const stopped: Press = { event: 'stopped', at: 2000, elapsed: 1000 }
  const paused: Press = { event: 'paused', at: 1500, elapsed: 500, ...why }
  expect(may(timing(started, stopped), 'continued', 301_000, '误按停止')).toBe(true)
  expect(may(timing(started, stopped), 'continued', 301_001, '误按停止')).toBe(false)
  expect(may(timing(started, paused, stopped), 'continued', 1500, '误按停止')).toBe(false)
  expect(may(timing(started, stopped, { event: 'corrected', at: 3000, elapsed: 900, ...why }), 'continued', 1500, '误按停止')).toBe(false)
})

it('does not go back by itself', () => {
  const paused = timing(started, { event: 'paused', at: 2000, elapsed: 1000, ...why })
  expect(may(paused, 'resumed', 999)).toBe(false)
  expect(may(undefined, 'started', 1)).toBe(false)
})

it('never shows less than was recorded, at whatever moment it is read', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1e9), fc.option(fc.nat(1e9), { nil: undefined }), (elapsed, now, steady) => {
      const running = timing(started, { event: 'paused', at: 5000, elapsed, ...why }, { event: 'resumed', at: 5000, elapsed })
      expect(elapsedAt(running, now, steady).elapsed).toBeGreaterThanOrEqual(elapsed)
    }),
  )
})
