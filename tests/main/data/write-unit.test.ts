/** Nothing is half said: a refusal or a fault after the first fact undoes them all. */
import { expect, it } from 'vitest'
import { findPerson } from '../../../main/data/repositories/setup-repository.ts'
import { penaltiesOfPanel } from '../../../main/data/repositories/sheet-repository.ts'
import { accept, refuse } from '../../../shared/answer.ts'
import { penaltyRecorded } from '../../../shared/facts/penalty-recorded.ts'
import { pinSet } from '../../../shared/facts/pin-set.ts'
import { aWorld, emptyWorld, stationWith } from '../../support/world.ts'

const penalty = { id: 'penalty-1', panel: 'panel', entry: 'W-1', amount: 500, reason: '超时' } as never

it('undoes a fact when a later one of the same unit is refused', async () => {
  const world = await aWorld()
  const before = world.journal()
  const reply = world.as('chief', 'chief', unit => {
    expect(unit.record(penaltyRecorded, penalty)).toMatchObject({ ok: true })
    expect(penaltiesOfPanel(unit.db, 'panel' as never)).toHaveLength(1)
    return unit.record(penaltyRecorded, penalty)
  })
  expect(reply).toEqual(refuse('penalty-known'))
  expect([world.journal(), penaltiesOfPanel(world.store.db, 'panel' as never)]).toEqual([before, []])
  await world.holds()
})

it('undoes a fact when the service itself refuses afterwards', async () => {
  const world = await aWorld()
  const before = world.journal()
  const reply = world.as('chief', 'chief', unit => {
    unit.record(penaltyRecorded, penalty)
    return refuse('cancelled')
  })
  expect(reply).toEqual(refuse('cancelled'))
  expect(world.journal()).toEqual(before)
  await world.holds()
})

it('undoes a fact when a fault follows, and the fault is thrown on', async () => {
  const world = await aWorld()
  const before = world.journal()
  const work = () =>
    world.as('chief', 'chief', unit => {
      unit.record(penaltyRecorded, penalty)
      throw new Error('power')
    })
  expect(work).toThrow('power')
  expect(world.journal()).toEqual(before)
  await world.holds()
})

it('goes on as if nothing had been said after an undone unit', async () => {
  const world = await aWorld()
  world.as('chief', 'chief', unit => {
    unit.record(penaltyRecorded, penalty)
    return refuse('cancelled')
  })
  expect(world.as('chief', 'chief', unit => unit.record(penaltyRecorded, penalty))).toMatchObject({ ok: true })
  await world.holds()
})

it('sees what an earlier fact of the same unit left', async () => {
  const world = await aWorld()
  world.as('chief', 'chief', unit => {
    expect(unit.find('penalty', 'penalty-1')).toBeUndefined()
    unit.record(penaltyRecorded, penalty)
    expect(unit.find('penalty', 'penalty-1')).toEqual({ penalty, approver: 'chief' })
    return accept(null)
  })
})

it('gives ids that nothing else has', async () => {
  const world = await aWorld()
  world.as('chief', 'chief', unit => {
    const ids = Array.from({ length: 100 }, () => unit.newId('penalty'))
    expect(new Set(ids).size).toBe(100)
    expect(ids[0]).toMatch(/^penalty-[0-9a-f]{16}$/)
    return accept(null)
  })
})

it('says the station’s joining before its first fact, once', async () => {
  const office = await aWorld()
  const laptop = await stationWith(office, 'laptop')
  const own = () => laptop.journal().slice(office.journal().length)
  expect(own()).toEqual([])
  laptop.as('chief', 'chief', unit => unit.record(pinSet, { person: 'chief' as never }))
  laptop.as('chief', 'chief', unit => unit.record(pinSet, { person: 'chief' as never }))
  expect(own()).toEqual(['station.joined', 'pin.set', 'pin.set'])
  await laptop.holds()
})

it('takes the joining back with a first fact that is refused', async () => {
  const office = await aWorld()
  const laptop = await stationWith(office, 'laptop')
  expect(laptop.as('chief', 'chief', unit => unit.record(pinSet, { person: 'j1' as never }))).toEqual(refuse('pin-of-another'))
  expect(laptop.journal()).toEqual(office.journal())
  await laptop.holds()
})

it('throws on a body that is none, for a service has to parse before', async () => {
  const world = await aWorld()
  expect(() => world.as('chief', 'chief', unit => unit.record(pinSet, { person: '../../etc' as never }))).toThrow()
  expect(findPerson(world.store.db, '../../etc' as never)).toBeUndefined()
  expect((await emptyWorld()).journal()).toEqual([])
})
