/** The timekeeper's presses through the gate: pauses, stops that are taken back, and one clock at a time. */
import { expect, it } from 'vitest'
import { refuse } from '../../../../shared/answer.ts'
import { aHall, MINUTE } from './a-hall.ts'

it('holds the time at once and asks why before it goes on', async () => {
  const { world, goOn, press, read } = await aHall()
  await press('started')
  goOn(5 * MINUTE)
  expect(await press('paused')).toMatchObject({ value: { elapsed: 5 * MINUTE } })
  goOn(MINUTE)
  expect(await press('resumed')).toEqual(refuse('pause-unexplained'))
  expect(await press('stopped')).toEqual(refuse('pause-unexplained'))
  expect(await press('explained', { reason: '停电' })).toMatchObject({ value: { elapsed: 5 * MINUTE } })
  expect((await read()).entries[0]?.timings).toMatchObject([{ state: 'paused', elapsed: 5 * MINUTE }])
  expect(await press('resumed')).toMatchObject({ ok: true })
  await world.holds()
})

it('a stop by mistake is taken back, and the time since counts; after a correction nothing is', async () => {
  const { world, goOn, press, read } = await aHall()
  await press('started')
  goOn(MINUTE)
  await press('stopped')
  goOn(4000)
  expect(await press('continued', { reason: '误按停止' })).toMatchObject({ value: { elapsed: MINUTE + 4000, deduction: null } })
  goOn(MINUTE)
  expect((await read()).entries[0]?.timings).toMatchObject([{ state: 'running', elapsed: 2 * MINUTE + 4000 }])
  await press('stopped')
  await press('corrected', { reason: '停表晚了', elapsed: MINUTE })
  expect(await press('continued', { reason: '误按停止' })).toEqual(refuse('clock-out-of-turn'))
  await world.holds()
})

it('nobody times two at once; a clock that is paused lets the next one begin', async () => {
  const { press } = await aHall()
  const second = (event: string, more: object = {}) => press(event, { entry: 'W-2', ...more })
  await press('started')
  expect(await second('started')).toEqual(refuse('clock-other-running', { number: 'W-1' }))
  await press('paused', { reason: '停电' })
  expect(await second('started')).toMatchObject({ ok: true })
  expect(await press('resumed')).toEqual(refuse('clock-other-running', { number: 'W-2' }))
})

it('two timekeepers time two at once', async () => {
  const { press } = await aHall()
  await press('started')
  expect(await press('started', { entry: 'W-2' }, 't2')).toMatchObject({ ok: true })
})

it('a stop is not taken back over another clock that runs, nor after five minutes', async () => {
  const { goOn, press } = await aHall()
  await press('started')
  await press('stopped')
  await press('started', { entry: 'W-2' })
  expect(await press('continued', { reason: '误按停止' })).toEqual(refuse('clock-other-running', { number: 'W-2' }))
  await press('stopped', { entry: 'W-2' })
  goOn(5 * MINUTE + 1)
  expect(await press('continued', { reason: '误按停止' })).toEqual(refuse('clock-out-of-turn'))
  expect(await press('corrected', { reason: '停表早了', elapsed: MINUTE })).toMatchObject({ ok: true })
})

it('a clock whose time cannot be told any more keeps nobody else from being timed', async () => {
  const { time, press } = await aHall()
  await press('started')
  time.steady -= MINUTE
  expect(await press('stopped')).toEqual(refuse('clock-doubtful'))
  expect(await press('started', { entry: 'W-2' })).toMatchObject({ ok: true })
})
