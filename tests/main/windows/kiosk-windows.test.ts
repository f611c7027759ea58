/** The judges' windows: which fill the screen, when they may close, and the note that stays while one stands. */
import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { foldersUnder } from '../../../main/platform/paths.ts'
import type { Opened } from '../../../main/services/desk.ts'
import { markedKiosk, markKiosk } from '../../../main/services/kiosks/kiosk-marker.ts'
import { kioskWindows } from '../../../main/windows/kiosk-windows.ts'
import { aWorld, deskOn } from '../../support/world.ts'
import { aFolder } from '../data/a-folder.ts'

class AWindow extends EventEmitter {
  readonly fills: boolean
  readonly mayClose: () => boolean
  isOpen = true
  constructor({ fills, mayClose }: Readonly<{ fills: boolean; mayClose(): boolean }>) {
    super()
    this.fills = fills
    this.mayClose = mayClose
  }
  close() {
    if (!this.mayClose()) return
    this.isOpen = false
    this.emit('closed')
  }
}

async function aDesk({ sample = false } = {}) {
  const desk = deskOn(await aWorld(), { folders: foldersUnder(aFolder()) })
  const opened = desk.opened as Opened
  const at = (file: string): Opened => ({
    ...opened,
    file,
    ...(sample && { contest: { ...opened.contest, sample: { seed: 's' } as never } }),
  })
  desk.opened = at('校赛.lectern')
  const kiosks = kioskWindows(desk, async manner => new AWindow(manner))
  return { desk, kiosks, at }
}

it('fills the screen for a real contest and cannot be closed from outside', async () => {
  const { desk, kiosks } = await aDesk()
  const window = await kiosks.open()
  window.close()
  expect([window.fills, window.isOpen, markedKiosk(desk)]).toEqual([true, true, '校赛.lectern'])
})

it('is windowed for a sample or without a contest, and closes like any other', async () => {
  const { desk, kiosks } = await aDesk({ sample: true })
  const first = await kiosks.open()
  desk.opened = undefined
  const second = await kiosks.open()
  expect([first.fills, second.fills]).toEqual([false, false])
  second.close()
  expect(markedKiosk(desk)).toBe('校赛.lectern')
  first.close()
  expect([first.isOpen, markedKiosk(desk)]).toEqual([false, undefined])
})

it('closes when somebody with the right asked for it, and takes the note away', async () => {
  const { desk, kiosks } = await aDesk()
  const windows = [await kiosks.open(), await kiosks.open()]
  kiosks.close()
  expect([...windows.map(window => window.isOpen), markedKiosk(desk)]).toEqual([false, false, undefined])
})

it('holds up no program that ends in order', async () => {
  const { desk, kiosks } = await aDesk()
  const window = await kiosks.open()
  kiosks.release()
  expect([window.isOpen, window.mayClose(), markedKiosk(desk)]).toEqual([true, true, '校赛.lectern'])
  window.close()
  expect(markedKiosk(desk)).toBeUndefined()
})

it('leaves no note of a window that could not be opened', async () => {
  const { desk } = await aDesk()
  const open = vi.fn(async () => Promise.reject<AWindow>(new Error('no page')))
  await expect(kioskWindows(desk, open).open()).rejects.toThrow('no page')
  expect([open.mock.calls.length, markedKiosk(desk)]).toEqual([1, undefined])
})

it('goes with its contest when it fills the screen, and is noted on the new one when it does not', async () => {
  const real = await aDesk()
  const full = await real.kiosks.open()
  real.desk.opened = undefined
  real.kiosks.follow()
  expect([full.isOpen, markedKiosk(real.desk)]).toEqual([false, undefined])

  const sample = await aDesk({ sample: true })
  const windowed = await sample.kiosks.open()
  sample.desk.opened = sample.at('示例.lectern')
  sample.kiosks.follow()
  expect([windowed.isOpen, markedKiosk(sample.desk)]).toEqual([true, '示例.lectern'])
})

it('keeps the note of the last start while its contest is opened, and drops it when another one is', async () => {
  const { desk, kiosks, at } = await aDesk()
  markKiosk(desk)
  kiosks.follow()
  expect(markedKiosk(desk)).toBe('校赛.lectern')
  desk.opened = at('另一场.lectern')
  kiosks.follow()
  expect(markedKiosk(desk)).toBeUndefined()
})
