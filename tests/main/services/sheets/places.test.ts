/** Where a judge was: kept for the next minute after a stop, and as long as wanted for the judge who signs in again. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { closeContest, openFile } from '../../../../main/services/contests/open-contest.ts'
import { resumeSeat } from '../../../../main/services/sheets/keep-place.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'
import { aWindow } from '../../ipc/a-window.ts'
import { aKiosk, design, PIN } from './a-kiosk.ts'

const START = 1_000_000_000
const seated = { person: 'j1', as: 'judge' }
const none = { ok: true, value: null }

/** Everybody can sign in; the clock is the test's. */
async function aStation({ file = ':memory:' } = {}) {
  const world = await aWorld({ file })
  const time = { now: START }
  const kiosk = aKiosk(world, 'j1', { clock: () => time.now })
  aKiosk(world, 'j2')
  aKiosk(world, 'chief')
  const { desk } = kiosk
  const window = aWindow(desk, 'kiosk')
  const sit = (person: string) => window.call('session.sign-in', { person, pin: PIN, as: 'judge' })
  return {
    world,
    time,
    kiosk,
    desk,
    window,
    sit,
    keep: (criterion: string | null) => window.call('place.keep', { sheet: design, criterion }),
  }
}

it('leads back to the sheet and its criterion', async () => {
  const { world, kiosk, sit, keep, window } = await aStation()
  await sit('j1')
  expect(await window.call('place.read')).toEqual(none)
  await keep('form')
  expect(await window.call('place.read')).toEqual({ ok: true, value: { sheet: design } })
  expect((await kiosk.opened()).place).toBe('form')
  await window.call('place.keep', { sheet: null, criterion: null })
  expect(await window.call('place.read')).toEqual(none)
  expect((await kiosk.opened()).place).toBeNull()
  await world.holds()
})

it('keeps the place of each judge apart, also while another sits there', async () => {
  const { sit, keep, window } = await aStation()
  await sit('j1')
  await keep('form')
  await sit('j2')
  expect(await window.call('place.read')).toEqual(none)
  await sit('j1')
  expect(await window.call('place.read')).toEqual({ ok: true, value: { sheet: design } })
})

it('says no fact and announces nothing', async () => {
  const { world, desk, sit, keep } = await aStation()
  await sit('j1')
  const before = world.journal()
  await keep('form')
  expect([world.journal(), desk.announced]).toEqual([before, []])
})

it('after a restart within a minute the judge sits there again; after a minute the PIN is asked for', async () => {
  const file = join(aFolder(), 'a.lectern')
  const { world, desk, time, sit, keep } = await aStation({ file })
  await sit('j1')
  time.now += 30_000
  await keep('form')
  world.store.connection.close()
  const opened = await openFile(file)
  if (!opened.ok) throw new Error(opened.refusal)
  desk.opened = opened.value
  time.now += 59_999
  expect(resumeSeat(desk)).toEqual(seated)
  time.now += 1
  expect(resumeSeat(desk)).toBeUndefined()
  closeContest(desk)
})

it('counts a mark as something done, on whichever sheet', async () => {
  const { desk, time, sit, kiosk } = await aStation()
  await sit('j1')
  time.now += 50_000
  await kiosk.mark('content', 8000)
  time.now += 50_000
  expect(resumeSeat(desk)).toEqual(seated)
  time.now += 10_000
  expect(resumeSeat(desk)).toBeUndefined()
})

it('brings nobody back after a sign-out, even at once', async () => {
  const { desk, sit, keep, window } = await aStation()
  await sit('j1')
  await keep('form')
  await window.call('session.sign-out')
  expect(resumeSeat(desk)).toBeUndefined()
})

it('brings back the judge who sat there last', async () => {
  const { desk, sit } = await aStation()
  await sit('j1')
  await sit('j2')
  expect(resumeSeat(desk)).toEqual({ person: 'j2', as: 'judge' })
})

it('brings nobody back when the clock was set back, without a contest, or before anybody sat down', async () => {
  const { desk, time, sit } = await aStation()
  expect(resumeSeat(desk)).toBeUndefined()
  await sit('j1')
  time.now -= 1
  expect(resumeSeat(desk)).toBeUndefined()
  time.now += 1
  desk.opened = undefined
  expect(resumeSeat(desk)).toBeUndefined()
})

it('brings nobody of the operator window back, and its sign-out leaves the judge', async () => {
  const { desk, sit } = await aStation()
  const operator = aWindow(desk, 'operator')
  expect(await operator.call('session.sign-in', { person: 'chief', pin: PIN, as: 'chief' })).toMatchObject({ ok: true })
  expect(resumeSeat(desk)).toBeUndefined()
  await sit('j1')
  await operator.call('session.sign-out')
  expect(resumeSeat(desk)).toEqual(seated)
})

it('is kept by a sign-in that fails: nobody takes the seat by a wrong PIN', async () => {
  const { desk, sit, window } = await aStation()
  await sit('j1')
  await window.call('session.sign-in', { person: 'j2', pin: '000001', as: 'judge' })
  expect(resumeSeat(desk)).toEqual(seated)
})

it('is not kept without a contest, and signing out there is no fault', async () => {
  const desk = deskOn(await aWorld())
  desk.opened = undefined
  const window = aWindow(desk, 'kiosk', 'j1', 'judge')
  expect(await window.call('session.sign-out')).toEqual(none)
  expect(window.faults).toEqual([])
})
