/** Closing the judge's window, through the gate of the kiosk. */
import { expect, it, vi } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { keepVerifier } from '../../../../main/data/repositories/pin-repository.ts'
import { listPeople } from '../../../../main/data/repositories/setup-repository.ts'
import { hashPin } from '../../../../main/identity/pin.ts'
import { accept, refuse } from '../../../../shared/answer.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

const PIN = '274913'

/** Everybody of the small contest has the same PIN. */
async function aKiosk() {
  const world = await aWorld()
  const closeKiosk = vi.fn()
  const desk = deskOn(world, { closeKiosk, clock: () => 1_000_000 })
  const people = listPeople(world.store.db)
  const hash = await hashPin(PIN, '00'.repeat(16), 4)
  localUnit(world.store, db => people.forEach(({ id }) => void keepVerifier(db, id, hash)))
  const who = (role: string) => people.find(({ roles }) => roles.length === 1 && roles.some(each => each === role))?.id
  const close = (person: unknown, pin = PIN) => aWindow(desk, 'kiosk').call('kiosk.close', { person, pin })
  return { desk, closeKiosk, who, close }
}

it.each(['chief', 'organizer'])('is closed by a %s with the right PIN', async role => {
  const { closeKiosk, who, close } = await aKiosk()
  expect(await close(who(role))).toEqual(accept(null))
  expect(closeKiosk).toHaveBeenCalledOnce()
})

it('stays for a wrong PIN, and the try is counted', async () => {
  const { closeKiosk, who, close } = await aKiosk()
  expect(await close(who('organizer'), '111111')).toEqual(refuse('pin-wrong', { left: 4 }))
  expect(await close(who('organizer'), '111111')).toEqual(refuse('pin-wrong', { left: 3 }))
  expect(closeKiosk).not.toHaveBeenCalled()
})

it('stays for a judge with the right PIN, for somebody unknown, and without a contest', async () => {
  const { desk, closeKiosk, who, close } = await aKiosk()
  expect(await close(who('judge'))).toEqual(refuse('role-not-held'))
  expect(await close('nobody')).toEqual(refuse('person-unknown'))
  desk.opened = undefined
  expect(await close(who('organizer') ?? 'o')).toEqual(refuse('contest-closed'))
  expect(closeKiosk).not.toHaveBeenCalled()
})

it('is asked for at the kiosk only', async () => {
  const { desk, closeKiosk, who } = await aKiosk()
  expect(await aWindow(desk, 'operator').call('kiosk.close', { person: who('organizer'), pin: PIN })).toEqual(refuse('not-allowed'))
  expect(closeKiosk).not.toHaveBeenCalled()
})
