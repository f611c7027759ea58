/** The clock of a lecture: by hand, one for each entry and part, and on the disk from the moment it starts. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { closeContest, openFile } from '../../../../main/services/contests/open-contest.ts'
import { refuse } from '../../../../shared/answer.ts'
import { smallWith } from '../../../support/small-contest.ts'
import { aWorld, deskOn, sheet } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'
import { aWindow } from '../../ipc/a-window.ts'

const limit = { part: 'lesson', atLeast: 1080, atMost: 1200, deduction: 1000 }
const lesson = sheet('j1', 'W-1', 'lesson')
const key = { panel: 'panel', entry: 'W-1', part: 'lesson', limit }
const START = 1_000_000_000

async function aRoom({ file = ':memory:', time: limits = [limit], anchor = undefined as string | undefined } = {}) {
  const setup = smallWith({ time: limits as never, ...(anchor !== undefined && { anchor }) })
  const world = await aWorld({ file, setup })
  const time = { now: START }
  const desk = deskOn(world, { clock: () => time.now })
  const at = (judge: string) => {
    const { call } = aWindow(desk, 'kiosk', judge, 'judge')
    return {
      read: (of = lesson) => call('clock.read', { sheet: of }),
      set: (to: 'start' | 'stop' | 'clear', of = lesson) => call('clock.set', { sheet: of, to }),
    }
  }
  return { world, desk, time, at, ...at('j1') }
}
const done = { ok: true, value: null }
const shows = (startedAt: number | null, stoppedAt: number | null, now: number) => ({
  ok: true,
  value: { ...key, source: 'own', startedAt, stoppedAt, now },
})

it('stands still until it is started, runs until it is stopped, and is put back by hand', async () => {
  const { world, time, read, set } = await aRoom()
  expect(await read()).toEqual(shows(null, null, START))
  expect(await set('start')).toEqual(done)
  time.now += 60_000
  expect(await read()).toEqual(shows(START, null, START + 60_000))
  expect(await set('stop')).toEqual(done)
  time.now += 60_000
  expect(await read()).toEqual(shows(START, START + 60_000, START + 120_000))
  expect(await set('clear')).toEqual(done)
  expect(await read()).toEqual(shows(null, null, START + 120_000))
  await world.holds()
})

it.each([
  ['started while it runs', ['start'], 'start', 'clock-running'],
  ['started anew before it was put back', ['start', 'stop'], 'start', 'clock-running'],
  ['stopped before it was started', [], 'stop', 'clock-stopped'],
  ['stopped twice', ['start', 'stop'], 'stop', 'clock-stopped'],
] as const)('is not %s, and keeps its time', async (_what, before, to, refusal) => {
  const { read, set } = await aRoom()
  for (const each of before) await set(each)
  const shown = await read()
  expect(await set(to)).toEqual(refuse(refusal))
  expect(await read()).toEqual(shown)
})

it('may be put back when it stands at nothing already', async () => {
  const { set } = await aRoom()
  expect(await set('clear')).toEqual(done)
})

it('goes on through a restart', async () => {
  const file = join(aFolder(), 'a.lectern')
  const { world, desk, time, read, set } = await aRoom({ file })
  await set('start')
  world.store.connection.close()
  const opened = await openFile(file)
  if (!opened.ok) throw new Error(opened.refusal)
  desk.opened = opened.value
  time.now += 30_000
  expect(await read()).toEqual(shows(START, null, START + 30_000))
  closeContest(desk)
})

it('is one for the judges at this station, and another for every entry', async () => {
  const { at, read, set } = await aRoom()
  await set('start')
  expect(await at('j2').read(sheet('j2', 'W-1', 'lesson'))).toEqual(await read())
  expect(await read(sheet('j1', 'W-2', 'lesson'))).toMatchObject({ value: { entry: 'W-2', startedAt: null } })
})

it('is not there for a part without a time limit', async () => {
  const { read, set } = await aRoom()
  const design = sheet('j1', 'W-1', 'design')
  expect(await read(design)).toEqual(done)
  expect(await set('start', design)).toEqual(refuse('clock-missing'))
})

it('runs for the calibration lecture too', async () => {
  const { read, set } = await aRoom({ anchor: '荷塘月色' })
  const lecture = sheet('j1', 'anchor-1', 'lesson')
  expect(await set('start', lecture)).toEqual(done)
  expect(await read(lecture)).toMatchObject({ value: { entry: 'anchor-1', startedAt: START } })
})

it.each([
  ['another judge’s', sheet('j2', 'W-1', 'lesson'), 'sheet-of-another'],
  ['of an entry that nobody enrolled', sheet('j1', 'W-9', 'lesson'), 'sheet-unknown'],
])('is not read or set on a sheet that is %s', async (_what, of, refusal) => {
  const { read, set } = await aRoom()
  expect([await read(of), await set('start', of)]).toEqual([refuse(refusal), refuse(refusal)])
})

it('says no fact, and tells the other windows', async () => {
  const { world, desk, set } = await aRoom()
  const before = world.journal()
  await set('start')
  expect([world.journal(), desk.announced]).toEqual([before, ['drafts.changed']])
})
