/** Opening a certified panel again: by whom, with whom, and what is kept. */
import { expect, it } from 'vitest'
import { findSheet, isCertified } from '../../../main/data/repositories/sheet-repository.ts'
import { currentOf } from '../../../main/data/write-unit.ts'
import { refuse } from '../../../shared/answer.ts'
import type { Role } from '../../../shared/domain/person.ts'
import { discussionCalled } from '../../../shared/facts/discussion-called.ts'
import { panelReopened } from '../../../shared/facts/panel-reopened.ts'
import { penaltyRecorded } from '../../../shared/facts/penalty-recorded.ts'
import { certifyPanel } from '../../support/certify-panel.ts'
import { twoPanels } from '../../support/small-contest.ts'
import { aWorld, bring, sheet, stationWith, type World } from '../../support/world.ts'

const reopening = { panel: 'panel', reason: '申诉成立', second: 'supervisor' }
const say = (world: World, kind: unknown, body: object, who = 'chief', role: Role = 'chief') =>
  world.as(who, role, unit => unit.record(kind as never, body as never))
const reopen = (world: World, change: object = {}, ...by: [string?, Role?]) => say(world, panelReopened, { ...reopening, ...change }, ...by)
const penalty = { id: 'penalty-1', panel: 'panel', entry: 'W-1', amount: 500, reason: '超时' }
const certification = ({ store }: World) => currentOf(store, 'certification', 'panel')

async function certified(): Promise<World> {
  const world = await aWorld({ setup: twoPanels })
  world.seal('j1', 'W-1', 'design', [10_000, 7000])
  certifyPanel(world)
  return world
}

it('opens the panel to change, keeps what was certified, and the next certification is another edition', async () => {
  const world = await certified()
  expect(certification(world)).toMatchObject({ edition: 1, chief: 'chief', results: [{ entry: 'W-1', score: '90', rank: 1 }] })
  expect(say(world, penaltyRecorded, penalty)).toEqual(refuse('panel-certified'))
  expect(reopen(world)).toMatchObject({ ok: true })
  expect(certification(world)).toMatchObject({ edition: 1, results: [{ entry: 'W-1' }], reopened: { by: 'chief', second: 'supervisor' } })
  expect(isCertified(world.store.db, 'panel' as never)).toBe(false)
  expect(say(world, penaltyRecorded, penalty)).toMatchObject({ ok: true })
  await world.holds()
})

it('is opened again by an organizer too', async () => {
  const world = await certified()
  expect(reopen(world, {}, 'organizer', 'organizer')).toMatchObject({ ok: true })
})

it.each([
  ['by one person twice', { second: 'chief' }, 'second-person-same'],
  ['beside a second person who only judges', { second: 'j1' }, 'second-person-role'],
  ['where there is no such panel', { panel: 'none' }, 'panel-of-another'],
  ['of another chief', { panel: 'panel-2' }, 'panel-of-another'],
])('is not opened again %s', async (_what, change, refusal) => {
  const world = await certified()
  expect(reopen(world, change)).toEqual(refuse(refusal))
  expect(isCertified(world.store.db, 'panel' as never)).toBe(true)
})

it('is not opened twice, and not before it was closed', async () => {
  const fresh = await aWorld({ setup: twoPanels })
  expect(reopen(fresh)).toEqual(refuse('panel-not-certified'))
  const world = await certified()
  reopen(world)
  expect(reopen(world)).toEqual(refuse('panel-not-certified'))
})

it('is open on another laptop as soon as that hears of it', async () => {
  const world = await certified()
  const other = await stationWith(world, 'other')
  reopen(world)
  expect(isCertified(other.store.db, 'panel' as never)).toBe(true)
  expect(bring(world, other)).toEqual([])
  expect(isCertified(other.store.db, 'panel' as never)).toBe(false)
  expect(await other.holds()).toBe(await world.holds())
})

it('opened again on two laptops at once, it is certified once more all the same', async () => {
  const world = await certified()
  const other = await stationWith(world, 'other')
  reopen(world)
  reopen(other, { reason: '复核' }, 'organizer', 'organizer')
  expect(bring(world, other)).toEqual([])
  expect(isCertified(other.store.db, 'panel' as never)).toBe(false)
  certifyPanel(other)
  expect(currentOf(other.store, 'certification', 'panel')).toMatchObject({ edition: 2 })
  await other.holds()
})

it('calls a discussion of one part of an entry of the panel, on the sheets as they stand, and of nothing else', async () => {
  const world = await aWorld({ setup: twoPanels })
  world.seal('j1', 'W-1', 'lesson', [40_000, 20_000])
  world.seal('j2', 'W-1', 'lesson', [30_000, 20_000])
  const named = (judge: string) => ({
    sheet: sheet(judge, 'W-1', 'lesson'),
    version: findSheet(world.store.db, sheet(judge, 'W-1', 'lesson'))?.version,
  })
  const sheets = [named('j1'), named('j2')]
  const call = (change: object) =>
    say(world, discussionCalled, { panel: 'panel', entry: 'W-1', part: 'lesson', reason: '分歧大', sheets, ...change })
  expect(call({ entry: 'W-4' })).toEqual(refuse('panel-of-another'))
  expect(call({ part: 'design' })).toEqual(refuse('panel-of-another'))
  expect(call({ sheets: [named('j1'), { ...named('j2'), version: 'a'.repeat(64) }] })).toEqual(refuse('sheet-version-stale'))
  expect(call({})).toMatchObject({ ok: true, value: { reason: '分歧大' } })
  expect(call({ reason: '再议' })).toMatchObject({ ok: true, value: { reason: '再议' } })
  await world.holds()
})
