/** The gate: whatever arrives, the answer is a value, and nobody is let past who may not. */
import { expect, it } from 'vitest'
import { refuse } from '../../../shared/answer.ts'
import { personEnrolled } from '../../../shared/facts/person-enrolled.ts'
import { person } from '../../support/small-contest.ts'
import { aWorld, deskOn, sheet } from '../../support/world.ts'
import { aWindow } from './a-window.ts'

const id = sheet('j1', 'W-1', 'design')
const mark = { sheet: id, criterion: 'content', mark: 10_000, joins: false }

it.each(['sheet.burn', '', 'toString', '__proto__', 'constructor', undefined, null, 7, ['sheet.seal'], { name: 'sheet.seal' }])(
  'knows no call %j',
  async name => {
    expect(await aWindow(deskOn(await aWorld()), 'operator').call(name)).toEqual(refuse('call-unknown'))
  },
)

it.each([
  ['a field too many', { ...mark, person: 'j2' }],
  ['a field too few', { sheet: id, criterion: 'content' }],
  ['a mark that is no whole number of thousandths', { ...mark, mark: 0.5 }],
  ['a mark as text', { ...mark, mark: '10000' }],
  ['a mark below zero', { ...mark, mark: -500 }],
  ['a mark beyond every number', { ...mark, mark: Number.POSITIVE_INFINITY }],
  ['a sheet whose name is none', { ...mark, sheet: 'j 1/W-1/design' }],
  ['a sheet with a path in it', { ...mark, sheet: 'j1/W-1/design/../..' }],
  ['nothing', null],
])('takes no input with %s', async (_what, input) => {
  const window = aWindow(deskOn(await aWorld()), 'kiosk', 'j1', 'judge')
  expect(await window.call('draft.mark', input)).toEqual(refuse('input-broken'))
  expect(window.faults).toEqual([])
})

it.each([
  ['a judge’s call from the operator window', 'operator', 'draft.mark', mark],
  ['a chief’s call from a kiosk', 'kiosk', 'panel.progress', { panel: 'panel' }],
  ['a sign-in from the public screen', 'display', 'session.sign-in', { person: 'j1', pin: '1', as: 'judge' }],
  ['the list of people from the public screen', 'display', 'session.people', {}],
] as const)('refuses %s', async (_what, role, name, input) => {
  expect(await aWindow(deskOn(await aWorld()), role, 'j1', 'judge').call(name, input)).toEqual(refuse('not-allowed'))
})

it('says of a call for another window that it is not allowed, before it looks at the input', async () => {
  expect(await aWindow(deskOn(await aWorld()), 'display').call('draft.mark', { broken: true })).toEqual(refuse('not-allowed'))
})

it('refuses whoever is not signed in', async () => {
  expect(await aWindow(deskOn(await aWorld()), 'kiosk').call('draft.mark', mark)).toEqual(refuse('signed-out'))
  expect(await aWindow(deskOn(await aWorld()), 'kiosk').call('sheet.mine')).toEqual(refuse('signed-out'))
})

it('signs out whoever has lost the role meanwhile', async () => {
  const world = await aWorld()
  const window = aWindow(deskOn(world), 'kiosk', 'j1', 'judge')
  expect(await window.call('sheet.mine')).toMatchObject({ ok: true })
  world.as('organizer', 'organizer', unit => unit.record(personEnrolled, person('j1', ['timekeeper'])))
  expect(await window.call('sheet.mine')).toEqual(refuse('signed-out'))
})

it.each([
  ['an organizer who accepts', 'organizer', 'organizer', 'sheet.accept', { sheet: id, panel: 'panel', version: 'a'.repeat(64) }],
  [
    'a supervisor who certifies',
    'supervisor',
    'supervisor',
    'panel.certify',
    { panel: 'panel', pin: '1', second: 'organizer', secondPin: '1' },
  ],
  ['a chief who freezes', 'chief', 'chief', 'rules.freeze', { track: 'arts' }],
  ['a chief who issues PINs', 'chief', 'chief', 'person.issue-pins', {}],
] as const)('refuses %s', async (_what, who, as, name, input) => {
  const world = await aWorld()
  const before = world.journal()
  expect(await aWindow(deskOn(world), 'operator', who, as).call(name, input)).toEqual(refuse('not-allowed'))
  expect(world.journal()).toEqual(before)
})

it.each([
  ['draft.mark', mark],
  ['draft.comment', { sheet: id, about: null, audience: 'private', text: '好', joins: false }],
  ['draft.clear', { sheet: id }],
  ['draft.undo', { sheet: id }],
  ['draft.redo', { sheet: id }],
  ['sheet.open', { sheet: id }],
  ['clock.read', { sheet: id }],
  ['clock.set', { sheet: id, to: 'start' }],
])("refuses %s on another judge's sheet", async (name, input) => {
  const world = await aWorld()
  expect(await aWindow(deskOn(world), 'kiosk', 'j2', 'judge').call(name, input)).toEqual(refuse('sheet-of-another'))
  await world.holds()
})

it.each([
  ['a query', 'session.people', {}],
  ['a note', 'draft.mark', mark],
  ['a command', 'recusal.declare', { panel: 'panel', judge: 'j1', entry: 'W-1', reason: '导师' }],
  ['a sign-in', 'session.sign-in', { person: 'j1', pin: '1', as: 'judge' }],
])('says that no contest is open: %s', async (_what, name, input) => {
  const desk = deskOn(await aWorld())
  desk.opened = undefined
  expect(await aWindow(desk, 'kiosk', 'j1', 'judge').call(name, input)).toEqual(refuse('contest-closed'))
})

it('tells without a contest that there is none, and lets one be asked for', async () => {
  const desk = deskOn(await aWorld())
  desk.opened = undefined
  const window = aWindow(desk, 'operator')
  expect(await window.call('contest.current')).toEqual({ ok: true, value: null })
  expect(await window.call('session.current')).toEqual({ ok: true, value: null })
  expect(await window.call('contest.open')).toEqual(refuse('nothing-chosen'))
})

it('announces what a good answer changed, never what a refusal did not', async () => {
  const desk = deskOn(await aWorld())
  const window = aWindow(desk, 'kiosk', 'j1', 'judge')
  await window.call('draft.mark', mark)
  expect(desk.announced).toEqual(['drafts.changed'])
  await window.call('draft.mark', { ...mark, mark: 99_000 })
  expect(desk.announced).toEqual(['drafts.changed'])
})

/** A desk whose contest throws this whenever it is asked. */
async function aBrokenDesk(fault: unknown) {
  const desk = deskOn(await aWorld())
  const throwing = () => {
    throw fault
  }
  const opened = desk.opened as NonNullable<typeof desk.opened>
  desk.opened = { ...opened, store: { ...opened.store, db: { first: throwing, all: throwing } } }
  return desk
}

it('catches a fault once, logs it with its call, and shows only a reference', async () => {
  const fault = new Error('SELECT marks FROM sheets: the name of somebody')
  const window = aWindow(await aBrokenDesk(fault), 'operator')
  expect(await window.call('session.people')).toEqual(refuse('internal', { reference: 'R1' }))
  expect(window.faults).toEqual([['session.people', fault]])
})

it.each([undefined, null, 'text', 7])('answers even when what is thrown is %j', async thrown => {
  const window = aWindow(await aBrokenDesk(thrown), 'operator')
  expect(await window.call('session.people')).toEqual(refuse('internal', { reference: 'R1' }))
})

it.each(['SQLITE_FULL', 'ENOSPC'])('says of %s that the disk is full', async code => {
  const window = aWindow(await aBrokenDesk(Object.assign(new Error(code), { code })), 'operator')
  expect(await window.call('session.people')).toEqual(refuse('disk-full'))
  expect(window.faults).toHaveLength(1)
})

it('catches a fault of a task that has been awaited', async () => {
  const desk = deskOn(await aWorld(), {
    openKiosk: async () => {
      throw new Error('no screen')
    },
  })
  expect(await aWindow(desk, 'operator').call('window.open-kiosk')).toEqual(refuse('internal', { reference: 'R1' }))
})
