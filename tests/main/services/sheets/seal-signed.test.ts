/** The seal is signed by the judge's own PIN: a wrong one counts, and nothing is sealed with it. */
import { expect, it } from 'vitest'
import { findFailures } from '../../../../main/data/repositories/pin-repository.ts'
import { findSheet } from '../../../../main/data/repositories/sheet-repository.ts'
import { closeContest } from '../../../../main/services/contests/open-contest.ts'
import { refuse } from '../../../../shared/answer.ts'
import { certifyPanel } from '../../../support/certify-panel.ts'
import { aWorld, deskOn, sheet } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'
import { aKiosk, design, giveBack, PIN } from './a-kiosk.ts'

const WRONG = '274914'
const marks = { content: 10_500, form: 7000 }

async function aMarkedSheet() {
  const time = { now: 1_000_000 }
  const world = await aWorld()
  const kiosk = aKiosk(world, 'j1', { clock: () => time.now })
  await kiosk.markAll(design, [10_500, 7000])
  kiosk.desk.announced.length = 0
  const failures = () => findFailures(world.store.db, 'j1' as never).failures
  return { world, kiosk, time, failures }
}

it('seals with the right PIN, gives the version that a receipt is made of, and tells the other windows', async () => {
  const { world, kiosk } = await aMarkedSheet()
  const reply = await kiosk.seal(marks)
  const version = findSheet(world.store.db, design)?.version
  expect(reply).toEqual({ ok: true, value: { sheet: design, total: 17_500, version } })
  expect(version).toMatch(/^[0-9a-f]{64}$/)
  expect((await kiosk.opened()).version).toBe(version)
  expect(kiosk.desk.announced).toEqual(['sheets.changed'])
  await world.holds()
})

it('seals nothing with a wrong PIN, counts it, and keeps the draft', async () => {
  const { world, kiosk, failures } = await aMarkedSheet()
  const before = world.journal()
  expect(await kiosk.seal(marks, { pin: WRONG })).toEqual(refuse('pin-wrong', { left: 4 }))
  expect([failures(), world.journal(), kiosk.desk.announced]).toEqual([1, before, []])
  expect(await kiosk.opened()).toMatchObject({ state: 'draft', marks })
  expect(await kiosk.seal(marks)).toMatchObject({ ok: true })
  expect(failures()).toBe(0)
})

it('is locked after five wrong ones, and opens again after the pause', async () => {
  const { world, kiosk, time } = await aMarkedSheet()
  for (let i = 0; i < 5; i++) await kiosk.seal(marks, { pin: WRONG })
  expect(await kiosk.seal(marks)).toEqual(refuse('pin-locked', { seconds: 30 }))
  expect(findSheet(world.store.db, design)).toBeUndefined()
  time.now += 30_000
  expect(await kiosk.seal(marks)).toMatchObject({ ok: true })
})

it('is not sealed with the PIN of somebody else, nor by a judge who has none', async () => {
  const world = await aWorld()
  const kiosk = aWindow(deskOn(world), 'kiosk', 'j2', 'judge')
  aKiosk(world, 'j1')
  const input = { sheet: sheet('j2', 'W-1', 'design'), marks: {}, comments: [], pin: PIN }
  expect(await kiosk.call('sheet.seal', input)).toEqual(refuse('pin-not-set'))
})

it("seals no sheet of another judge, whoever's PIN it is", async () => {
  const { world } = await aMarkedSheet()
  expect(await aKiosk(world, 'j2').seal(marks)).toEqual(refuse('sheet-of-another'))
  expect(findSheet(world.store.db, design)).toBeUndefined()
})

it('seals once when it is asked twice at the same time', async () => {
  const { world, kiosk } = await aMarkedSheet()
  const replies = await Promise.all([kiosk.seal(marks), kiosk.seal(marks)])
  expect(replies).toMatchObject([{ ok: true }, refuse('sheet-closed')])
  expect(world.journal().filter(kind => kind === 'sheet.sealed')).toHaveLength(1)
})

it('seals nothing in a contest that was closed while the PIN was looked at', async () => {
  const { kiosk } = await aMarkedSheet()
  const sealing = kiosk.seal(marks)
  closeContest(kiosk.desk)
  expect(await sealing).toEqual(refuse('contest-closed'))
})

it('seals nothing of a certified panel', async () => {
  const { world, kiosk } = await aMarkedSheet()
  certifyPanel(world)
  expect(await kiosk.seal(marks)).toEqual(refuse('panel-certified'))
})

it('shows the request that waits about the sheet as it stands, and none about a version that was given back', async () => {
  const { world, kiosk } = await aMarkedSheet()
  await kiosk.seal(marks)
  const { version } = await kiosk.opened()
  expect(await kiosk.call('change.request', { sheet: design, version, reason: '点错一档' })).toMatchObject({ ok: true })
  expect((await kiosk.opened()).request).toMatchObject({ version, reason: '点错一档' })
  expect((await kiosk.panels())[0]?.entries[0]?.sheets[0]).toMatchObject({ state: 'sealed', isRequested: true })
  giveBack(world)
  expect((await kiosk.opened()).request).toBeNull()
  expect((await kiosk.panels())[0]?.entries[0]?.sheets[0]).toMatchObject({ state: 'returned', isRequested: false })
  await kiosk.seal(marks)
  expect((await kiosk.opened()).request).toBeNull()
  await world.holds()
})
