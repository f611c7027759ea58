/** Signing in at a window, and setting PINs. */
import { expect, it } from 'vitest'
import { findVerifier, peopleWithPin } from '../../../../main/data/repositories/pin-repository.ts'
import { closeContest } from '../../../../main/services/contests/open-contest.ts'
import { refuse } from '../../../../shared/answer.ts'
import { aWorld, deskOn, type World } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

const PIN = '274913'

/** A contest in which everybody has the same PIN. */
async function everybodyHasAPin(): Promise<World> {
  const world = await aWorld()
  const office = aWindow(deskOn(world), 'operator', 'organizer', 'organizer')
  for (const person of ['organizer', 'j1', 'chief', 'supervisor'])
    expect(await office.call('person.set-pin', { person, pin: PIN })).toEqual({ ok: true, value: null })
  return world
}

it.each([
  ['kiosk', 'j1', 'judge'],
  ['operator', 'chief', 'chief'],
  ['operator', 'organizer', 'organizer'],
  ['operator', 'supervisor', 'supervisor'],
] as const)('at the %s window lets %s in as %s', async (window, person, as) => {
  const asking = aWindow(deskOn(await everybodyHasAPin()), window)
  expect(await asking.call('session.sign-in', { person, pin: PIN, as })).toEqual({ ok: true, value: { person, name: person, as } })
  expect(asking.seat.holder).toEqual({ person, as })
  expect(await asking.call('session.current')).toMatchObject({ value: { person, as } })
})

it.each([
  ['a judge at the operator window', 'operator', 'j1', 'judge', 'role-not-here'],
  ['a chief at a kiosk', 'kiosk', 'chief', 'chief', 'role-not-here'],
  ['a role that is not held', 'kiosk', 'chief', 'judge', 'role-not-held'],
  ['somebody who is not enrolled', 'kiosk', 'nobody', 'judge', 'person-unknown'],
  ['somebody without a PIN', 'kiosk', 'j2', 'judge', 'pin-not-set'],
] as const)('refuses %s, and nobody sits there', async (_what, window, person, as, refusal) => {
  const asking = aWindow(deskOn(await everybodyHasAPin()), window)
  expect(await asking.call('session.sign-in', { person, pin: PIN, as })).toEqual(refuse(refusal))
  expect(asking.seat.holder).toBeUndefined()
})

it('leaves whoever sits there in place when another fails', async () => {
  const asking = aWindow(deskOn(await everybodyHasAPin()), 'operator')
  await asking.call('session.sign-in', { person: 'chief', pin: PIN, as: 'chief' })
  expect(await asking.call('session.sign-in', { person: 'organizer', pin: '000001', as: 'organizer' })).toMatchObject(
    refuse('pin-wrong', { left: 4 }),
  )
  expect(asking.seat.holder).toEqual({ person: 'chief', as: 'chief' })
})

it('signs out', async () => {
  const asking = aWindow(deskOn(await everybodyHasAPin()), 'operator', 'chief', 'chief')
  await asking.call('session.sign-out')
  expect(await asking.call('session.current')).toEqual({ ok: true, value: null })
  expect(await asking.call('panel.progress', { panel: 'panel' })).toEqual(refuse('signed-out'))
})

it('lets nobody in to a contest that was closed while the PIN was looked at', async () => {
  const desk = deskOn(await everybodyHasAPin())
  const asking = aWindow(desk, 'operator')
  const signing = asking.call('session.sign-in', { person: 'chief', pin: PIN, as: 'chief' })
  desk.opened = undefined
  expect(await signing).toEqual(refuse('contest-closed'))
  expect(asking.seat.holder).toBeUndefined()
})

it('shows who can sign in, and no verifier', async () => {
  const asking = aWindow(deskOn(await everybodyHasAPin()), 'kiosk')
  const reply = await asking.call('session.people')
  expect(reply).toMatchObject({ ok: true, value: expect.arrayContaining([{ id: 'j1', name: 'j1', roles: ['judge'], hasPin: true }]) })
  expect(JSON.stringify(reply)).not.toMatch(/salt|hash/)
})

it.each(['', '12345', '1234567', '12345a', '111111', '000000', '123456', '654321', '987654', '２７４９１３', ' 27491', '27491\n'])(
  'sets no PIN %j',
  async pin => {
    const world = await aWorld()
    const office = aWindow(deskOn(world), 'operator', 'organizer', 'organizer')
    expect(await office.call('person.set-pin', { person: 'j1', pin })).toEqual(refuse('pin-too-simple'))
    expect(findVerifier(world.store.db, 'j1' as never)).toBeUndefined()
  },
)

it('lets others than organizers set only the own PIN', async () => {
  const world = await aWorld()
  const chief = aWindow(deskOn(world), 'operator', 'chief', 'chief')
  expect(await chief.call('person.set-pin', { person: 'supervisor', pin: PIN })).toEqual(refuse('pin-of-another'))
  expect(findVerifier(world.store.db, 'supervisor' as never)).toBeUndefined()
  expect(await chief.call('person.set-pin', { person: 'chief', pin: PIN })).toMatchObject({ ok: true })
  await world.holds()
})

it('says in the journal that a PIN was set, and nothing of it', async () => {
  const world = await everybodyHasAPin()
  const bodies = world.store.db.all<{ body: string }>({ text: "SELECT body FROM journal WHERE kind = 'pin.set'", values: [] })
  expect(bodies.map(({ body }) => body)).toContain('{"person":"j1"}')
  expect(JSON.stringify(world.store.db.all({ text: 'SELECT * FROM journal', values: [] }))).not.toContain(PIN)
})

it('issues a strong PIN to everybody who has none, once', async () => {
  const world = await aWorld()
  const desk = deskOn(world)
  const office = aWindow(desk, 'operator', 'organizer', 'organizer')
  const issued = (await office.call('person.issue-pins')) as { value: { person: string; pin: string }[] }
  expect(issued.value.map(({ person }) => person).sort()).toEqual(['chief', 'j1', 'j2', 'j3', 'organizer', 'supervisor'])
  expect(await office.call('person.issue-pins')).toEqual({ ok: true, value: [] })
  const j1 = issued.value.find(({ person }) => person === 'j1')
  expect(await aWindow(desk, 'kiosk').call('session.sign-in', { person: 'j1', pin: j1?.pin, as: 'judge' })).toMatchObject({ ok: true })
  await world.holds()
})

it('issues all PINs or none', async () => {
  const world = await aWorld()
  world.store.connection.exec(`CREATE TRIGGER full BEFORE INSERT ON local_pin_verifiers WHEN NEW.person = 'j3'
    BEGIN SELECT RAISE(ABORT, 'no room'); END`)
  const desk = deskOn(world)
  const office = aWindow(desk, 'operator', 'organizer', 'organizer')
  const before = world.journal()
  expect(await office.call('person.issue-pins')).toMatchObject(refuse('internal'))
  expect([world.journal(), peopleWithPin(world.store.db).size]).toEqual([before, 0])
  expect(desk.announced).not.toContain('setup.changed')
  await world.holds()
})

it('leaves a PIN that somebody was given while the others were made', async () => {
  const world = await aWorld()
  const desk = deskOn(world)
  const office = aWindow(desk, 'operator', 'organizer', 'organizer')
  const issuing = office.call('person.issue-pins')
  await office.call('person.set-pin', { person: 'j1', pin: PIN })
  const issued = (await issuing) as { value: { person: string }[] }
  expect(issued.value.map(({ person }) => person).sort()).toEqual(['chief', 'j2', 'j3', 'organizer', 'supervisor'])
  expect(await aWindow(desk, 'kiosk').call('session.sign-in', { person: 'j1', pin: PIN, as: 'judge' })).toMatchObject({ ok: true })
})

it('says no PIN is set whose verifier could not be kept', async () => {
  const world = await aWorld()
  world.store.connection.exec("CREATE TRIGGER full BEFORE INSERT ON local_pin_verifiers BEGIN SELECT RAISE(ABORT, 'no room'); END")
  const before = world.journal()
  const office = aWindow(deskOn(world), 'operator', 'organizer', 'organizer')
  expect(await office.call('person.set-pin', { person: 'j1', pin: PIN })).toMatchObject(refuse('internal'))
  expect(world.journal()).toEqual(before)
})

it('ends a running pause with a fresh PIN, and a refused one does not', async () => {
  const world = await everybodyHasAPin()
  const desk = deskOn(world, { clock: () => 1_000_000 })
  const kiosk = aWindow(desk, 'kiosk')
  const signIn = (pin: string) => kiosk.call('session.sign-in', { person: 'j1', pin, as: 'judge' })
  for (let i = 0; i < 5; i++) await signIn('000001')
  const set = (by: string, as: 'organizer' | 'chief') =>
    aWindow(desk, 'operator', by, as).call('person.set-pin', { person: 'j1', pin: '390518' })
  expect(await set('chief', 'chief')).toEqual(refuse('pin-of-another'))
  expect(await signIn(PIN)).toMatchObject(refuse('pin-locked', { seconds: 30 }))
  expect(await set('organizer', 'organizer')).toMatchObject({ ok: true })
  expect(await signIn('390518')).toMatchObject({ ok: true })
})

it.each(['person.set-pin', 'person.issue-pins'])('%s does not touch a contest that was closed meanwhile', async name => {
  const desk = deskOn(await aWorld())
  const office = aWindow(desk, 'operator', 'organizer', 'organizer')
  const asked = office.call(name, name === 'person.set-pin' ? { person: 'j1', pin: PIN } : {})
  closeContest(desk)
  expect([await asked, office.faults]).toEqual([refuse('contest-closed'), []])
})
