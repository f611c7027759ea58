/** A judge asks to change a sealed sheet; the chief of the panel declines, or gives the sheet back. */
import { expect, it } from 'vitest'
import { findRequest } from '../../../main/data/repositories/day-repository.ts'
import { findSheet } from '../../../main/data/repositories/sheet-repository.ts'
import { refuse } from '../../../shared/answer.ts'
import { changeDeclined } from '../../../shared/facts/change-declined.ts'
import { changeRequested } from '../../../shared/facts/change-requested.ts'
import { sheetAccepted } from '../../../shared/facts/sheet-accepted.ts'
import { sheetMissing } from '../../../shared/facts/sheet-missing.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { certifyPanel } from '../../support/certify-panel.ts'
import { twoPanels } from '../../support/small-contest.ts'
import { aWorld, bring, sheet, stationWith, type World } from '../../support/world.ts'

const id = sheet('j1', 'W-1', 'design')
const at = { sheet: id, panel: 'panel' as never }
const said = { ok: true }
const versionOf = (world: World) => findSheet(world.store.db, id)?.version as never
const ask = (world: World, change: object = {}, judge = 'j1') =>
  world.as(judge, 'judge', unit => unit.record(changeRequested, { ...at, version: versionOf(world), reason: '点错一档', ...change }))
const decline = (world: World, change: object = {}, who = 'chief') =>
  world.as(who, 'chief', unit => unit.record(changeDeclined, { ...at, reason: '照录像核过', ...change }))
const chief = (world: World, kind: unknown, body: object) =>
  world.as('chief', 'chief', unit => unit.record(kind as never, { ...at, ...body } as never))
const giveBack = (world: World) => chief(world, sheetReturned, { reason: '请核对' })

async function aSealedSheet(): Promise<World> {
  const world = await aWorld({ setup: twoPanels })
  expect(world.seal('j1', 'W-1', 'design', [10_500, 7000])).toMatchObject(said)
  return world
}

it('is kept with its reason, and changes nothing of the sheet', async () => {
  const world = await aSealedSheet()
  const before = findSheet(world.store.db, id)
  expect(ask(world)).toMatchObject(said)
  expect(findRequest(world.store.db, id)).toEqual({ ...at, version: before?.version, reason: '点错一档' })
  expect(findSheet(world.store.db, id)).toEqual(before)
  await world.holds()
})

it('may be asked of an accepted sheet too', async () => {
  const world = await aSealedSheet()
  chief(world, sheetAccepted, { version: versionOf(world) })
  expect(ask(world)).toMatchObject(said)
  await world.holds()
})

it.each([
  ['another judge', {}, 'j2', 'sheet-of-another'],
  ['another panel', { panel: 'panel-2' }, 'j1', 'sheet-not-sealed'],
  ['a version that does not stand', { version: 'a'.repeat(64) }, 'j1', 'sheet-not-sealed'],
  ['a sheet that nobody sealed', { sheet: sheet('j1', 'W-2', 'design'), version: 'a'.repeat(64) }, 'j1', 'sheet-not-sealed'],
])('is not asked by or for %s', async (_what, change, judge, refusal) => {
  const world = await aSealedSheet()
  const before = world.journal()
  expect(ask(world, change, judge)).toEqual(refuse(refusal))
  expect(world.journal()).toEqual(before)
  await world.holds()
})

it('is not asked of a sheet that was given back, or that will not come', async () => {
  const world = await aSealedSheet()
  const version = versionOf(world)
  giveBack(world)
  expect(ask(world, { version })).toEqual(refuse('sheet-not-sealed'))
  chief(world, sheetMissing, { missing: 'void', reason: '违规' })
  expect(ask(world, { version })).toEqual(refuse('sheet-not-sealed'))
})

it('is asked once while it waits, and again when it was declined', async () => {
  const world = await aSealedSheet()
  ask(world)
  expect(ask(world)).toEqual(refuse('request-known'))
  expect(decline(world)).toMatchObject(said)
  expect(findRequest(world.store.db, id)).toMatchObject({ reason: '点错一档', declined: '照录像核过' })
  expect(ask(world, { reason: '的确点错' })).toMatchObject(said)
  expect(findRequest(world.store.db, id)).toEqual({ ...at, version: versionOf(world), reason: '的确点错' })
  await world.holds()
})

it('is answered when the sheet is given back; the next version may be asked for anew', async () => {
  const world = await aSealedSheet()
  ask(world)
  giveBack(world)
  expect(decline(world)).toEqual(refuse('request-not-open'))
  world.seal('j1', 'W-1', 'design', [11_000, 7000])
  expect(decline(world)).toEqual(refuse('request-not-open'))
  expect(ask(world)).toMatchObject(said)
  await world.holds()
})

it('is not declined before it is asked, nor twice', async () => {
  const world = await aSealedSheet()
  expect(decline(world)).toEqual(refuse('request-not-open'))
  ask(world)
  decline(world)
  expect(decline(world)).toEqual(refuse('request-not-open'))
})

it.each([
  ['the chief of another panel', 'chief-2', {}],
  ['the chief of another panel, who names the own one', 'chief-2', { panel: 'panel-2' }],
])('is not declined by %s', async (_what, who, change) => {
  const world = await aSealedSheet()
  ask(world)
  expect(decline(world, change, who)).toEqual(refuse('panel-of-another'))
  expect(findRequest(world.store.db, id)).not.toHaveProperty('declined')
  await world.holds()
})

it('is not asked, and not declined, once the panel is certified', async () => {
  const world = await aSealedSheet()
  ask(world)
  certifyPanel(world)
  expect(decline(world)).toEqual(refuse('panel-certified'))
  expect(ask(world)).toEqual(refuse('panel-certified'))
})

it.each(['', '  ', '好'.repeat(201)])('needs a reason that can be read: %j is none', async reason => {
  const world = await aSealedSheet()
  expect(() => ask(world, { reason })).toThrow()
  ask(world)
  expect(() => decline(world, { reason })).toThrow()
})

it('is asked by judges and declined by chiefs only', async () => {
  const world = await aSealedSheet()
  const body = { ...at, version: versionOf(world), reason: '点错一档' }
  expect(world.as('chief', 'chief', unit => unit.record(changeRequested, body))).toEqual(refuse('role-not-held'))
  ask(world)
  expect(world.as('j1', 'judge', unit => unit.record(changeDeclined, { ...at, reason: '好' }))).toEqual(refuse('role-not-held'))
})

it('asked on two laptops at once, is the same on both, and answered by one word of the chief', async () => {
  const office = await aSealedSheet()
  const laptop = await stationWith(office, 'laptop')
  ask(office)
  ask(laptop, { reason: '另一台也问了' })
  expect([bring(laptop, office), bring(office, laptop)]).toEqual([[], []])
  expect(findRequest(laptop.store.db, id)).toEqual(findRequest(office.store.db, id))
  expect(ask(office)).toEqual(refuse('request-known'))
  expect(decline(office)).toMatchObject(said)
  expect(ask(office, { reason: '的确点错' })).toMatchObject(said)
  expect(bring(office, laptop)).toEqual([])
  expect(await laptop.holds()).toBe(await office.holds())
})
