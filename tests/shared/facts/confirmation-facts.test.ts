/** The chief asks whether a sealed sheet stands; its judge says so. Nothing of the sheet changes by either. */
import { expect, it } from 'vitest'
import { findConfirmation } from '../../../main/data/repositories/day-repository.ts'
import { findSheet } from '../../../main/data/repositories/sheet-repository.ts'
import { refuse } from '../../../shared/answer.ts'
import { confirmationAsked } from '../../../shared/facts/confirmation-asked.ts'
import { confirmationGiven } from '../../../shared/facts/confirmation-given.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { certifyPanel } from '../../support/certify-panel.ts'
import { twoPanels } from '../../support/small-contest.ts'
import { aWorld, sheet, type World } from '../../support/world.ts'

const id = sheet('j1', 'W-1', 'design')
const at = { sheet: id, panel: 'panel' as never }
const said = { ok: true }
const other = 'f'.repeat(64) as never
const versionOf = (world: World) => findSheet(world.store.db, id)?.version as never
const ask = (world: World, change: object = {}, who = 'chief') =>
  world.as(who, 'chief', unit => unit.record(confirmationAsked, { ...at, version: versionOf(world), question: '属实吗', ...change }))
const give = (world: World, change: object = {}, who = 'j1') =>
  world.as(who, 'judge', unit => unit.record(confirmationGiven, { ...at, version: versionOf(world), note: '', ...change }))
const giveBack = (world: World) => world.as('chief', 'chief', unit => unit.record(sheetReturned, { ...at, reason: '请核对' }))

async function aSealedSheet(): Promise<World> {
  const world = await aWorld({ setup: twoPanels })
  expect(world.seal('j1', 'W-1', 'design', [10_500, 7000])).toMatchObject(said)
  return world
}

it('is kept with the question and then the answer, and changes nothing of the sheet', async () => {
  const world = await aSealedSheet()
  const before = findSheet(world.store.db, id)
  expect(ask(world)).toMatchObject(said)
  expect(findConfirmation(world.store.db, id)).toEqual({ ...at, version: before?.version, question: '属实吗' })
  expect(give(world, { note: '全程讲授，未见提问' })).toMatchObject(said)
  expect(findConfirmation(world.store.db, id)).toMatchObject({ answer: '全程讲授，未见提问' })
  expect(findSheet(world.store.db, id)).toEqual(before)
  await world.holds()
})

it('may be asked anew once it was answered', async () => {
  const world = await aSealedSheet()
  ask(world)
  expect(ask(world)).toEqual(refuse('question-known'))
  give(world)
  expect(ask(world, { question: '板书一项呢' })).toMatchObject(said)
  expect(findConfirmation(world.store.db, id)).toMatchObject({ question: '板书一项呢' })
  await world.holds()
})

it.each([
  ['by the chief of another panel', {}, 'chief-2', 'panel-of-another'],
  ['about marks that are not there any more', { version: other }, 'chief', 'sheet-version-stale'],
  ['about a sheet that was never sealed', { sheet: sheet('j2', 'W-1', 'design') }, 'chief', 'sheet-not-sealed'],
])('is not asked %s', async (_what, change, who, refusal) => {
  const world = await aSealedSheet()
  const reply = who === 'chief' ? ask(world, change) : ask(world, { ...change, panel: 'panel-2' })
  expect(reply).toEqual(refuse(refusal))
  await world.holds()
})

it.each([
  ['by another judge', {}, 'j2', 'sheet-of-another'],
  ['about other marks', { version: other }, 'j1', 'question-not-open'],
])('is not answered %s', async (_what, change, who, refusal) => {
  const world = await aSealedSheet()
  ask(world)
  expect(give(world, change, who)).toEqual(refuse(refusal))
})

it('is not answered before it was asked, nor twice, nor once the sheet was given back', async () => {
  const world = await aSealedSheet()
  expect(give(world)).toEqual(refuse('question-not-open'))
  ask(world)
  const version = versionOf(world)
  giveBack(world)
  expect(give(world, { version })).toEqual(refuse('question-not-open'))
  expect(ask(world, { version })).toEqual(refuse('sheet-not-sealed'))
  await world.holds()
})

it('is over once the panel is certified', async () => {
  const world = await aSealedSheet()
  ask(world)
  certifyPanel(world)
  expect(give(world)).toEqual(refuse('panel-certified'))
  expect(ask(world)).toEqual(refuse('panel-certified'))
})
