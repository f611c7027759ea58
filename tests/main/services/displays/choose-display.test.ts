/** Who may choose what the hall sees, what stays of it, and what the operator reads. */
import { expect, it } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { findDisplay, keepDisplay } from '../../../../main/data/repositories/display-repository.ts'
import { refuse } from '../../../../shared/answer.ts'
import { deskOn } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'
import { aHall, panel } from './a-hall.ts'

const choice = { panel, mode: 'stage', judges: 'numbered', part: null, entry: null }

it('a chief shows the own panel only; the organizer any', async () => {
  const { chief, other, office, desk } = await aHall()
  expect(await other.call('display.set', choice)).toEqual(refuse('panel-of-another'))
  expect(await chief.call('display.set', choice)).toEqual({ ok: true, value: null })
  expect(await office.call('display.set', { ...choice, mode: 'ranking' })).toEqual({ ok: true, value: null })
  expect(desk.announced.filter(name => name === 'display.changed')).toHaveLength(2)
})

it.each([
  [{ panel: 'nobody' }, 'panel-unknown'],
  [{ part: 'nothing' }, 'part-unknown'],
  [{ entry: 'nobody' }, 'entry-unknown'],
] as const)('refuses %j', async (wrong, refusal) => {
  const { chief, read } = await aHall()
  expect(await chief.call('display.set', { ...choice, ...wrong })).toEqual(refuse(refusal))
  expect(await read()).toMatchObject({ mode: 'hidden', panel: null })
})

it('awards are not a mode that is chosen: they begin', async () => {
  const { chief } = await aHall()
  expect(await chief.call('display.set', { ...choice, mode: 'reveal' })).toEqual(refuse('input-broken'))
})

it.each(['display.preview', 'display.read', 'display.peek'])(
  'the screen itself may not ask %s, and no operator may be shown as the hall',
  async name => {
    const { screen, chief, keeper } = await aHall()
    expect(await screen.call(name)).toEqual(refuse('not-allowed'))
    expect(await keeper.call(name)).toEqual(refuse('not-allowed'))
    expect(await chief.call('display.show')).toEqual(refuse('not-allowed'))
  },
)

it('keeps what was chosen, so that a restart finds it', async () => {
  const { chief, world } = await aHall()
  await chief.call('display.set', { ...choice, mode: 'marks', judges: 'named', part: 'lesson', entry: 'W-2' })
  const again = aWindow(deskOn(world), 'display')
  expect(await again.call('display.show')).toMatchObject({ ok: true, value: { page: 'waiting', entry: { number: 'W-2' } } })
  expect(findDisplay(world.store.db)).toMatchObject({ mode: 'marks', judges: 'named', part: 'lesson', entry: 'W-2' })
})

it('a panel that is gone shows nothing', async () => {
  const { show, world } = await aHall()
  localUnit(world.store, db => keepDisplay(db, { panel: 'gone' as never, mode: 'stage' }))
  expect(await show()).toEqual({ page: 'blank' })
})

it('says what can be shown: the own panels with parts and numbers, and which are judged blind', async () => {
  const { read, other, office } = await aHall()
  const desk = await read()
  expect(desk.panels).toMatchObject([{ id: panel, isBlind: true, parts: [{ id: 'design' }, { id: 'lesson' }], entries: { length: 4 } }])
  expect(desk.tracks).toEqual([{ id: 'arts', name: { zh: '文科', en: '文科' }, isCertified: false }])
  expect(await other.call('display.read')).toMatchObject({ value: { panels: [], tracks: [] } })
  expect(await office.call('display.read')).toMatchObject({ value: { panels: [{ id: panel }] } })
})

it('opens and closes the window that is passed in', async () => {
  const { world } = await aHall()
  const done: string[] = []
  const desk = deskOn(world, { openDisplay: async () => void done.push('open'), closeDisplay: () => void done.push('close') })
  const chief = aWindow(desk, 'operator', 'chief', 'chief')
  expect(await chief.call('display.open')).toEqual({ ok: true, value: null })
  expect(await chief.call('display.close')).toEqual({ ok: true, value: null })
  expect(done).toEqual(['open', 'close'])
})
