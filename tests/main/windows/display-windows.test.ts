/** The public screen's window: where it stands, that it survives unplugging, and that it comes back only where it was left open. */
import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { localUnit } from '../../../main/data/local-unit.ts'
import { findDisplay, keepDisplay } from '../../../main/data/repositories/display-repository.ts'
import type { Opened } from '../../../main/services/desk.ts'
import { displayWindows, type Place } from '../../../main/windows/display-windows.ts'
import { aWorld, deskOn } from '../../support/world.ts'

const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } }
const hall = { id: 2, bounds: { x: 1366, y: 0, width: 1920, height: 1080 } }

class AWindow extends EventEmitter {
  bounds: object = {}
  isOnTop = false
  setBounds(bounds: object) {
    this.bounds = bounds
  }
  setAlwaysOnTop(flag: boolean) {
    this.isOnTop = flag
  }
  close() {
    this.emit('closed')
  }
}

class Screens extends EventEmitter {
  all = [laptop, hall]
  getAllDisplays = () => this.all
  getPrimaryDisplay = () => laptop
  now(all: typeof this.all, event = 'display-removed') {
    this.all = all
    this.emit(event)
  }
}

async function aScreen() {
  const desk = deskOn(await aWorld())
  const screens = new Screens()
  const windows: AWindow[] = []
  const places: Place[] = []
  const open = async (place: Place) => {
    places.push(place)
    const window = new AWindow()
    windows.push(window)
    return window
  }
  const displays = displayWindows(desk, { screens, open })
  const opened = desk.opened as Opened
  const state = () => findDisplay(opened.store.db)
  return { desk, screens, windows, places, displays, opened, state }
}

it('stands over the second screen, in front, and only once', async () => {
  const { displays, windows, places, state, desk } = await aScreen()
  await Promise.all([displays.open(), displays.open()])
  await displays.open()
  expect(places).toEqual([{ screen: 'second', bounds: hall.bounds }])
  expect(windows).toMatchObject([{ bounds: hall.bounds, isOnTop: true }])
  expect(state()).toMatchObject({ isOpen: true, screen: 'second' })
  expect(desk.announced).toContain('display.changed')
})

it('is an ordinary window, not in front, where there is one screen', async () => {
  const { displays, windows, screens, state } = await aScreen()
  screens.now([laptop])
  await displays.open()
  expect(windows).toMatchObject([{ bounds: { x: 546, y: 0, width: 820, height: 461 }, isOnTop: false }])
  expect(state().screen).toBe('only')
})

it('survives unplugging, says so, and goes back when the screen is there again', async () => {
  const { displays, windows, screens, state, desk } = await aScreen()
  await displays.open()
  desk.announced.length = 0
  screens.now([laptop])
  expect(windows).toMatchObject([{ bounds: { width: 820 }, isOnTop: false }])
  expect([state(), desk.announced]).toMatchObject([{ isOpen: true, screen: 'only' }, ['display.changed']])
  screens.now([laptop, hall], 'display-added')
  expect(windows).toMatchObject([{ bounds: hall.bounds, isOnTop: true }])
  expect(state().screen).toBe('second')
})

it('follows the screen when its size changes, and says nothing', async () => {
  const { displays, windows, screens, desk } = await aScreen()
  await displays.open()
  desk.announced.length = 0
  const larger = { ...hall, bounds: { ...hall.bounds, width: 3840, height: 2160 } }
  screens.now([laptop, larger], 'display-metrics-changed')
  expect([windows[0]?.bounds, desk.announced]).toEqual([larger.bounds, []])
})

it('screens come and go without a window', async () => {
  const { screens, state, displays, places } = await aScreen()
  screens.now([laptop])
  expect(state().screen).toBe('only')
  screens.now([laptop, hall])
  await displays.open()
  expect(places).toMatchObject([{ screen: 'second' }])
})

it('is noted as closed when somebody closes it', async () => {
  const { displays, state, windows } = await aScreen()
  await displays.open()
  displays.close()
  expect(state().isOpen).toBe(false)
  await displays.open()
  expect(windows).toHaveLength(2)
})

it('stays noted as open when the program ends, and comes back with its contest', async () => {
  const { displays, windows, state, desk, screens } = await aScreen()
  await displays.open()
  displays.release()
  windows[0]?.close()
  expect(state().isOpen).toBe(true)
  const again: Place[] = []
  const next = displayWindows(desk, {
    screens,
    open: async place => {
      again.push(place)
      return new AWindow()
    },
  })
  await next.follow()
  expect(again).toMatchObject([{ screen: 'second' }])
})

it('does not come up by itself where it was not open', async () => {
  const { displays, windows } = await aScreen()
  await displays.follow()
  expect(windows).toEqual([])
})

it('goes with its contest, and is open there when it comes back', async () => {
  const { displays, windows, desk, opened, state } = await aScreen()
  await displays.open()
  desk.opened = undefined
  await displays.follow()
  expect(windows).toHaveLength(1)
  expect(state().isOpen).toBe(true)
  desk.opened = opened
  await displays.follow()
  expect(windows).toHaveLength(2)
})

it('goes with the operator’s window and comes back with it', async () => {
  const { displays, windows, state } = await aScreen()
  displays.leave()
  await displays.open()
  displays.leave()
  expect(state().isOpen).toBe(true)
  await displays.follow()
  expect(windows).toHaveLength(2)
  await displays.follow()
  expect(windows).toHaveLength(2)
})

it('awards come up covered', async () => {
  const { displays, opened, state } = await aScreen()
  const reveal = { track: 'arts' as never, step: 2, isRehearsal: false }
  localUnit(opened.store, db => keepDisplay(db, { mode: 'reveal', reveal, isCovered: false }))
  await displays.open()
  expect(state()).toMatchObject({ isCovered: true, reveal: { step: 2 } })
})

it('a window that does not come up is not noted as open', async () => {
  const { desk, screens, state } = await aScreen()
  const broken = displayWindows<AWindow>(desk, {
    screens,
    open: async () => {
      throw new Error('no screen')
    },
  })
  await expect(broken.open()).rejects.toThrow('no screen')
  expect(state().isOpen).toBe(false)
})
