/** Starting: what is said when it fails, a sample that cannot be opened, and the window of a second start. */
import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { logIn } from '../../../main/platform/log.ts'
import { foldersUnder } from '../../../main/platform/paths.ts'
import { closeContest } from '../../../main/services/contests/open-contest.ts'
import type { Opened } from '../../../main/services/desk.ts'
import { markKiosk } from '../../../main/services/kiosks/kiosk-marker.ts'
import { onlyOne, openSampleAtStart, reopenAfterCut, startOrExit } from '../../../main/windows/starting.ts'
import { aWorld, deskOn } from '../../support/world.ts'
import { aFolder } from '../data/a-folder.ts'

afterEach(() => void vi.restoreAllMocks())

/** A log in a folder of its own, with what was said on standard error. */
function aStart() {
  const data = aFolder()
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0)
  const log = logIn(foldersUnder(data).logs, () => 1_700_000_000_000)
  return { data, log, said, logged: () => readFileSync(join(foldersUnder(data).logs, 'lectern.log'), 'utf8') }
}

it('ends with code 1, a line in the log and a sentence, when it cannot start', async () => {
  const { log, said, logged } = aStart()
  const exit = vi.fn()
  await startOrExit(() => Promise.reject(new Error('no page')), { log, exit })
  expect(exit).toHaveBeenCalledExactlyOnceWith(1)
  expect(logged()).toContain('start: Error: no page')
  expect(said.at(-1)).toMatch(/^程序出错，已记下。请把编号 [0-9A-Z]{6} 告诉工作人员。\n$/)
})

it('says nothing when it starts', async () => {
  const { log, said } = aStart()
  const exit = vi.fn()
  await startOrExit(async () => undefined, { log, exit })
  expect([exit.mock.calls, said]).toEqual([[], []])
})

it('logs why a sample was not opened, and goes on', async () => {
  const { data, log, logged } = aStart()
  const folders = foldersUnder(data)
  mkdirSync(folders.samples, { recursive: true })
  writeFileSync(join(folders.samples, 'small.lectern'), '')
  await openSampleAtStart(deskOn(await aWorld(), { folders }), 'small', log)
  expect(logged()).toContain('sample.open: Error: the sample was not opened: file-not-lectern')
})

it('opens the contest again whose kiosk was open when the power went', async () => {
  const { data, log } = aStart()
  const file = join(data, '校赛.lectern')
  const world = await aWorld({ file })
  const desk = deskOn(world, { folders: foldersUnder(data) })
  desk.opened = { ...(desk.opened as Opened), file }
  expect(await reopenAfterCut(desk, log)).toBe(false)
  markKiosk(desk)
  world.store.connection.close()
  desk.opened = undefined
  expect(await reopenAfterCut(desk, log)).toBe(true)
  expect((desk.opened as Opened | undefined)?.file).toBe(file)
  closeContest(desk)
})

it('logs why the contest of the kiosk was not opened, and goes on', async () => {
  const { data, log, logged } = aStart()
  const desk = deskOn(await aWorld(), { folders: foldersUnder(data) })
  markKiosk(desk)
  expect(await reopenAfterCut(desk, log)).toBe(false)
  expect(logged()).toContain('kiosk.resume: Error: the contest of the kiosk was not opened: file-missing')
})

it('opens one window, and another only when that one was closed', async () => {
  const open = vi.fn(async () => new EventEmitter())
  const operator = onlyOne(open)
  const [first, again] = await Promise.all([operator(), operator()])
  expect([again === first, open.mock.calls.length]).toEqual([true, 1])
  first.emit('closed')
  const second = await operator()
  expect([second === first, await operator()]).toEqual([false, second])
  expect(open).toHaveBeenCalledTimes(2)
})

it('tries again after a window that never came up', async () => {
  const open = vi.fn(async () => new EventEmitter()).mockRejectedValueOnce(new Error('no page'))
  const operator = onlyOne(open)
  await expect(operator()).rejects.toThrow('no page')
  expect(await operator()).toBeInstanceOf(EventEmitter)
})
