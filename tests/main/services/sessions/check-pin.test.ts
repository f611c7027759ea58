/** PINs: tries are counted, pauses grow, and no trick makes more of them. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { findFailures, keepVerifier } from '../../../../main/data/repositories/pin-repository.ts'
import { hashPin } from '../../../../main/identity/pin.ts'
import { closeContest, openFile } from '../../../../main/services/contests/open-contest.ts'
import type { Opened } from '../../../../main/services/desk.ts'
import { checkPin } from '../../../../main/services/sessions/check-pin.ts'
import { accept, refuse } from '../../../../shared/answer.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'

const person = 'j1' as never
const [RIGHT, WRONG] = ['274913', '274914']

/** j1 with a PIN, at a clock that the test moves. */
async function aDoor({ file = ':memory:' } = {}) {
  const world = await aWorld({ file })
  const pin = await hashPin(RIGHT, '00'.repeat(16), 4)
  localUnit(world.store, db => keepVerifier(db, person, pin))
  const time = { now: 1_000_000 }
  const desk = deskOn(world, { clock: () => time.now })
  const opened = desk.opened as Opened
  const attempt = (given: string, who = person) => checkPin(desk, opened, { person: who, pin: given })
  const failures = () => findFailures(world.store.db, person).failures
  return { world, desk, time, attempt, failures }
}
type Door = Awaited<ReturnType<typeof aDoor>>
const fail = async ({ attempt }: Door, times: number) => {
  for (let i = 0; i < times; i++) await attempt(WRONG)
}

it('lets in with the right PIN, and with the same digits in full width', async () => {
  const { attempt } = await aDoor()
  expect(await attempt(RIGHT)).toEqual(accept(null))
  expect(await attempt('２７４９１３')).toEqual(accept(null))
})

it('counts down the tries that are left', async () => {
  const { attempt } = await aDoor()
  for (const left of [4, 3, 2, 1]) expect(await attempt(WRONG)).toEqual(refuse('pin-wrong', { left }))
  expect(await attempt(WRONG)).toEqual(refuse('pin-locked', { seconds: 30 }))
})

it('locks for 30 seconds, then 2 minutes, then 10 minutes, and 10 again', async () => {
  const door = await aDoor()
  await fail(door, 4)
  for (const seconds of [30, 120, 600, 600]) {
    expect(await door.attempt(WRONG)).toEqual(refuse('pin-locked', { seconds }))
    door.time.now += seconds * 1000 - 1
    expect(await door.attempt(RIGHT)).toEqual(refuse('pin-locked', { seconds: 1 }))
    door.time.now += 1
  }
})

it('does not look at a PIN during a pause, the right one included, and does not count it', async () => {
  const door = await aDoor()
  await fail(door, 5)
  expect(await door.attempt(RIGHT)).toEqual(refuse('pin-locked', { seconds: 30 }))
  expect(await door.attempt(WRONG)).toEqual(refuse('pin-locked', { seconds: 30 }))
  expect(door.failures()).toBe(5)
  door.time.now += 30_000
  expect(await door.attempt(RIGHT)).toEqual(accept(null))
})

it('begins to count anew after the right PIN', async () => {
  const door = await aDoor()
  await fail(door, 4)
  await door.attempt(RIGHT)
  expect(await door.attempt(WRONG)).toEqual(refuse('pin-wrong', { left: 4 }))
})

it('counts two tries at once as two, one after the other', async () => {
  const door = await aDoor()
  expect(await Promise.all([door.attempt(WRONG), door.attempt(WRONG)])).toEqual([
    refuse('pin-wrong', { left: 4 }),
    refuse('pin-wrong', { left: 3 }),
  ])
  expect(door.failures()).toBe(2)
})

it('gives a hundred tries at once no more than five looks', async () => {
  const door = await aDoor()
  const replies = await Promise.all(Array.from({ length: 100 }, () => door.attempt(WRONG)))
  expect(replies.slice(5)).toEqual(Array.from({ length: 95 }, () => refuse('pin-locked', { seconds: 30 })))
  expect(door.failures()).toBe(5)
})

it('counts the try before it hashes: a program that is killed meanwhile has used it up', async () => {
  const door = await aDoor()
  const pending = door.attempt(WRONG)
  await Promise.resolve()
  expect(door.failures()).toBe(1)
  await pending
})

it('remembers failures and pauses after a restart', async () => {
  const file = join(aFolder(), 'a.lectern')
  const door = await aDoor({ file })
  await fail(door, 5)
  door.world.store.connection.close()
  const opened = await openFile(file)
  if (!opened.ok) throw new Error(opened.refusal)
  door.desk.opened = opened.value
  expect(await checkPin(door.desk, opened.value, { person, pin: RIGHT })).toEqual(refuse('pin-locked', { seconds: 30 }))
  opened.value.store.connection.close()
})

it('does not lock for longer than the pause when the clock is set back', async () => {
  const door = await aDoor()
  await fail(door, 5)
  door.time.now -= 365 * 24 * 3600 * 1000
  expect(await door.attempt(RIGHT)).toEqual(refuse('pin-locked', { seconds: 30 }))
  door.time.now += 30_000
  expect(await door.attempt(RIGHT)).toEqual(accept(null))
})

it('knows who is not there and who has no PIN, and counts nothing for them', async () => {
  const door = await aDoor()
  expect(await door.attempt(RIGHT, 'nobody' as never)).toEqual(refuse('person-unknown'))
  expect(await door.attempt(RIGHT, 'j2' as never)).toEqual(refuse('pin-not-set'))
  expect(findFailures(door.world.store.db, 'j2' as never).failures).toBe(0)
})

it('keeps the tries of one person from those of another', async () => {
  const door = await aDoor()
  const pin = await hashPin(RIGHT, '11'.repeat(16), 4)
  localUnit(door.world.store, db => keepVerifier(db, 'j2' as never, pin))
  await fail(door, 5)
  expect(await door.attempt(RIGHT, 'j2' as never)).toEqual(accept(null))
})

it('leaves a contest alone that was closed while the PIN was looked at, and those who wait too', async () => {
  const door = await aDoor()
  const pending = [door.attempt(RIGHT), door.attempt(WRONG)]
  await Promise.resolve()
  closeContest(door.desk)
  expect(await Promise.all(pending)).toEqual([refuse('contest-closed'), refuse('contest-closed')])
})
