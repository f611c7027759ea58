/** What a judge's window refuses, with the events of a window and a clock that the test moves. */
import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { guardKioskWindow } from '../../../main/windows/kiosk-guard.ts'

/** A guarded window; `happens` tells it of something and says whether the window prevented it. */
function aKiosk({ fills = true, mayClose = false } = {}) {
  const events: string[] = []
  const time = { now: 1_000_000 }
  const webContents = Object.assign(new EventEmitter(), { setVisualZoomLevelLimits: vi.fn(async () => undefined) })
  const window = Object.assign(new EventEmitter(), { webContents, setAlwaysOnTop: vi.fn() })
  const log = { fault: () => '', event: (what: string) => void events.push(what) }
  guardKioskWindow(window as never, { fills, mayClose: () => mayClose, log, clock: () => time.now })
  const happens = (teller: EventEmitter, name: string, ...details: unknown[]) => {
    const preventDefault = vi.fn()
    teller.emit(name, { preventDefault }, ...details)
    return preventDefault.mock.calls.length > 0
  }
  const keys = { control: false, alt: false, shift: false, meta: false }
  const key = (name: string, held: Partial<typeof keys> = {}, type = 'keyDown') =>
    happens(webContents, 'before-input-event', { type, key: name, ...keys, ...held })
  return { window, webContents, events, time, happens, key }
}

it('stops the keys that lead out, and lets the others through', () => {
  const { key } = aKiosk()
  expect([key('F4', { alt: true }), key('F12'), key('r', { control: true }), key('Meta', { meta: true })]).toEqual([true, true, true, true])
  expect([key('7'), key('F9'), key('Process'), key('z', { control: true })]).toEqual([false, false, false, false])
})

it('leaves the clipboard of fields to the page, which knows where the hand is', () => {
  expect(aKiosk().key('v', { control: true })).toBe(false)
})

it('never holds back a key that is let go', () => {
  const { key } = aKiosk()
  expect([key('Alt', { alt: true }), key('Alt', {}, 'keyUp'), key('F12', {}, 'keyUp')]).toEqual([true, false, false])
})

it('allows no zoom on each page that it loads', () => {
  const { webContents } = aKiosk()
  for (const _ of ['first', 'after a crash']) webContents.emit('did-finish-load')
  expect(webContents.setVisualZoomLevelLimits.mock.calls).toEqual([
    [1, 1],
    [1, 1],
  ])
})

it('stays in front when it fills the screen, and only then', () => {
  expect(aKiosk().window.setAlwaysOnTop.mock.calls).toEqual([[true]])
  expect(aKiosk({ fills: false }).window.setAlwaysOnTop).not.toHaveBeenCalled()
})

it('is not closed before somebody with the right asks for it, and says so', () => {
  const held = aKiosk()
  expect(held.happens(held.window, 'close')).toBe(true)
  expect(held.events).toEqual(['kiosk window was not closed: nobody with the right asked for it'])
  const free = aKiosk({ mayClose: true })
  expect(free.happens(free.window, 'close')).toBe(false)
  expect(free.events).toEqual([])
})

it('says for how long it was left', () => {
  const { window, time, events } = aKiosk()
  window.emit('focus')
  window.emit('blur')
  time.now += 8_400
  window.emit('blur')
  time.now += 3_900
  window.emit('focus')
  window.emit('focus')
  expect(events).toEqual(['kiosk window left for 12 s'])
})
