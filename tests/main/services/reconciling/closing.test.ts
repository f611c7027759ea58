/** Closing a panel through the gate: the preview and its shadow, two signatures, editions, reopening. */
import { expect, it } from 'vitest'
import { refuse } from '../../../../shared/answer.ts'
import { penaltyRecorded } from '../../../../shared/facts/penalty-recorded.ts'
import { signedBy } from '../../../support/certifying.ts'
import { aWorld, deskOn, type World } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

const panel = 'panel'
const lesson: Readonly<Record<string, readonly [number, number, number]>> = {
  'W-1': [45_000, 45_000, 39_000],
  'W-2': [44_000, 44_000, 44_000],
  'W-3': [40_000, 40_000, 40_000],
}

/** W-2 leads by 132 to 129 of three lessons; without j3 it is W-1. j3 is recused for W-3. Everything is accepted. */
async function aDesk() {
  const world = await aWorld()
  for (const [entry, marks] of Object.entries(lesson))
    for (const [at, mark] of marks.entries()) {
      if (entry === 'W-3' && at === 2) continue
      world.seal(`j${at + 1}`, entry, 'design', [10_000, 7000])
      world.seal(`j${at + 1}`, entry, 'lesson', [mark, 25_000])
    }
  const desk = deskOn(world)
  const chief = aWindow(desk, 'operator', 'chief', 'chief')
  expect(await chief.call('panel.accept-sealed', { panel })).toMatchObject({ ok: true })
  return { world, desk, chief }
}
const editions = async (world: World) =>
  ((await aWindow(deskOn(world), 'operator', 'chief', 'chief').call('panel.editions', { panel })) as { value: unknown[] }).value

it('shows the results as they stand, and the shadow of one thing that is different beside them', async () => {
  const { world, chief } = await aDesk()
  expect(await chief.call('panel.preview', { panel, whatIf: null })).toMatchObject({
    value: { rows: [{ number: 'W-2', now: { rank: 1, score: '86' }, instead: null }, { number: 'W-1' }, { number: 'W-3' }] },
  })
  const asked = await chief.call('panel.preview', { panel, whatIf: { change: 'judge-left-out', judge: 'j3' } })
  expect(asked).toMatchObject({
    value: {
      rows: [
        { number: 'W-2', now: { rank: 1 }, instead: { rank: 2, score: '86' } },
        { number: 'W-1', now: { rank: 2 }, instead: { rank: 1, score: '87' } },
        { number: 'W-3', instead: { rank: 3 } },
      ],
    },
  })
  const oneSheet = { change: 'sheet-void', judge: 'j3', entry: 'W-1', part: 'lesson' }
  expect(await chief.call('panel.preview', { panel, whatIf: oneSheet })).toMatchObject({
    value: { rows: [{ number: 'W-2' }, { number: 'W-1', instead: { rank: 1, score: '87' } }, { number: 'W-3' }] },
  })
  // A trial: no fact was said.
  expect(world.journal().at(-1)).toBe('sheet.accepted')
})

it('offers to leave out the penalties that are in force', async () => {
  const { world, chief } = await aDesk()
  const penalty = { id: 'penalty-1', panel, entry: 'W-2', amount: 4000, reason: '超时' }
  expect(world.as('chief', 'chief', unit => unit.record(penaltyRecorded, penalty as never))).toMatchObject({ ok: true })
  const asked = await chief.call('panel.preview', { panel, whatIf: { change: 'penalty-dropped', penalty: 'penalty-1' } })
  expect(asked).toMatchObject({
    value: {
      penalties: [{ id: 'penalty-1', number: 'W-2', reason: '超时' }],
      rows: [{ number: 'W-1', instead: { rank: 2 } }, { number: 'W-2', now: { score: '82' }, instead: { rank: 1, score: '86' } }, {}],
    },
  })
})

it('is certified by the chief and the supervisor, each with the own PIN', async () => {
  const { world, chief } = await aDesk()
  const signed = signedBy(world)
  expect(await chief.call('panel.certify', { ...signed, pin: '000000' })).toMatchObject({ refusal: 'pin-wrong', details: { own: 1 } })
  expect(await chief.call('panel.certify', { ...signed, secondPin: '000000' })).toEqual(refuse('pin-wrong', { left: 4 }))
  expect(await chief.call('panel.certify', { ...signed, second: 'chief' })).toEqual(refuse('second-person-same'))
  expect(await chief.call('panel.certify', { ...signed, second: 'j1' })).toEqual(refuse('second-person-role'))
  expect(await chief.call('panel.overseers', { panel })).toMatchObject({ value: [{ id: 'supervisor' }] })
  expect(world.journal()).not.toContain('panel.certified')
  expect(await chief.call('panel.certify', signed)).toEqual({ ok: true, value: { results: 3, edition: 1 } })
  expect(await editions(world)).toMatchObject([{ edition: 1, chief: 'chief', second: 'supervisor', results: 3, reopened: null }])
  await world.holds()
})

it('is opened again by two people with a reason, and certified as the next edition; the first stays in the record', async () => {
  const { world, desk, chief } = await aDesk()
  const signed = signedBy(world)
  const reopening = { panel, reason: '申诉成立：W-1 用时记错', second: 'supervisor', pin: signed.pin }
  expect(await chief.call('panel.reopen', reopening)).toEqual(refuse('panel-not-certified'))
  await chief.call('panel.certify', signed)
  const penalty = { panel, entry: 'W-2', amount: 4000, reason: '超时' }
  expect(await chief.call('penalty.record', penalty)).toEqual(refuse('panel-certified'))
  expect(await chief.call('panel.reopen', { ...reopening, second: 'chief' })).toEqual(refuse('second-person-same'))
  expect(await chief.call('panel.reopen', { ...reopening, pin: '000000' })).toMatchObject({ refusal: 'pin-wrong' })
  expect(await chief.call('panel.reopen', reopening)).toEqual({ ok: true, value: null })
  expect(await chief.call('panel.progress', { panel })).toMatchObject({ value: { isCertified: false } })
  expect(await chief.call('penalty.record', penalty)).toMatchObject({ ok: true })
  expect(await chief.call('panel.certify', signed)).toMatchObject({ value: { edition: 2 } })
  expect(await editions(world)).toMatchObject([
    { edition: 2, reopened: null },
    { edition: 1, reopened: { by: 'chief', second: 'supervisor', reason: '申诉成立：W-1 用时记错' } },
  ])
  expect(desk.announced).toContain('sheets.changed')
  await world.holds()
})

it('may be opened again by an organizer, but by no chief of another panel', async () => {
  const { world, desk, chief } = await aDesk()
  const signed = signedBy(world)
  await chief.call('panel.certify', signed)
  const reopening = { panel, reason: '复核', second: 'supervisor', pin: signed.pin }
  const office = aWindow(desk, 'operator', 'organizer', 'organizer')
  expect(await office.call('panel.reopen', reopening)).toEqual({ ok: true, value: null })
  await world.holds()
})
