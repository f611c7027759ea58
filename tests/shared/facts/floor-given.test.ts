/** The chief gives the floor: to one entry of the own panel, to all, or to nobody. */
import { expect, it } from 'vitest'
import { floorOf } from '../../../main/data/repositories/day-repository.ts'
import { refuse } from '../../../shared/answer.ts'
import { floorGiven } from '../../../shared/facts/floor-given.ts'
import { certifyPanel } from '../../support/certify-panel.ts'
import { twoPanels } from '../../support/small-contest.ts'
import { aWorld, bring, stationWith, type World } from '../../support/world.ts'

const panel = 'panel' as never
const give = (world: World, floor: object, who = 'chief', of = panel) =>
  world.as(who, 'chief', unit => unit.record(floorGiven, { panel: of, floor: floor as never }))

it('is nobody’s before the chief has called', async () => {
  expect(floorOf((await aWorld()).store.db, panel)).toEqual({ state: 'closed' })
})

it('is what was given last', async () => {
  const world = await aWorld()
  for (const floor of [{ state: 'only', entry: 'W-2' }, { state: 'all' }, { state: 'only', entry: 'W-1' }, { state: 'closed' }]) {
    expect(give(world, floor)).toMatchObject({ ok: true, value: { panel, floor } })
    expect(floorOf(world.store.db, panel)).toEqual(floor)
  }
  await world.holds()
})

it.each([
  ['an entry of another panel', { state: 'only', entry: 'W-4' }, 'chief', 'panel'],
  ['an entry that is not there', { state: 'only', entry: 'W-9' }, 'chief', 'panel'],
  ['the chief of another panel', { state: 'all' }, 'chief-2', 'panel'],
  ['a panel that is not there', { state: 'all' }, 'chief', 'none'],
])('is not given to or by %s', async (_what, floor, who, of) => {
  const world = await aWorld({ setup: twoPanels })
  const before = world.journal()
  expect(give(world, floor, who, of as never)).toEqual(refuse('panel-of-another'))
  expect(world.journal()).toEqual(before)
  await world.holds()
})

it('is not given once the panel is certified', async () => {
  const world = await aWorld()
  certifyPanel(world)
  expect(give(world, { state: 'all' })).toEqual(refuse('panel-certified'))
})

it.each(['judge', 'organizer', 'supervisor'] as const)('is given by no %s', async role => {
  const world = await aWorld()
  const who = role === 'judge' ? 'j1' : role
  expect(world.as(who, role, unit => unit.record(floorGiven, { panel, floor: { state: 'all' } }))).toEqual(refuse('role-not-held'))
})

it('given on two laptops at once, is the same on both, and the next word settles it', async () => {
  const office = await aWorld()
  const laptop = await stationWith(office, 'laptop')
  give(office, { state: 'only', entry: 'W-1' })
  give(laptop, { state: 'only', entry: 'W-2' })
  expect([bring(laptop, office), bring(office, laptop)]).toEqual([[], []])
  expect(floorOf(laptop.store.db, panel)).toEqual(floorOf(office.store.db, panel))
  expect(give(office, { state: 'all' })).toMatchObject({ ok: true })
  expect(bring(office, laptop)).toEqual([])
  expect(floorOf(laptop.store.db, panel)).toEqual({ state: 'all' })
  expect(await laptop.holds()).toBe(await office.holds())
})
