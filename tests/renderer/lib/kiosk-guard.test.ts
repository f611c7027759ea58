/** The guard of a kiosk's page, with real events on a real document. */
import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { guardKiosk } from '../../../renderer/lib/kiosk-guard.ts'

let letGo = () => {}
const heard = vi.fn()
const field = document.createElement('input')
const text = document.createElement('textarea')
const plain = document.createElement('p')
const names = 'keydown contextmenu dragstart dragover drop auxclick mousedown wheel gesturestart gesturechange paste'.split(' ')

beforeEach(() => {
  document.body.replaceChildren(field, text, plain)
  letGo = guardKiosk(window)
  for (const name of names) window.addEventListener(name, heard, true)
})
afterEach(() => {
  letGo()
  for (const name of names) window.removeEventListener(name, heard, true)
  heard.mockClear()
})

/** Whether the browser would act on it, and whether the page hears of it. */
function passes(target: Element, event: Event) {
  heard.mockClear()
  const isActedOn = target.dispatchEvent(event)
  expect(heard.mock.calls.length > 0).toBe(isActedOn)
  return isActedOn
}
const happens = (name: string, details: object = {}) => Object.assign(new Event(name, { bubbles: true, cancelable: true }), details)
const key = (name: string, held: object = {}) => new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held })

test('a denied key is stopped before the page or the browser sees it', () => {
  const denied = [
    key('F5'),
    key('F12'),
    key('p', { ctrlKey: true }),
    key('I', { ctrlKey: true, shiftKey: true }),
    key('F4', { altKey: true }),
  ]
  expect(denied.map(event => passes(plain, event))).toEqual([false, false, false, false, false])
  expect(passes(field, key('l', { metaKey: true }))).toBe(false)
})

test('the keys of the sheet pass', () => {
  const allowed = [key('8'), key('Enter', { shiftKey: true }), key('Backspace'), key('F9'), key('Escape'), key('z', { ctrlKey: true })]
  expect(allowed.map(event => passes(plain, event))).toEqual([true, true, true, true, true, true])
})

test('the clipboard is for fields', () => {
  const copy = () => key('c', { ctrlKey: true })
  expect([field, text, plain].map(target => passes(target, copy()))).toEqual([true, true, false])
  expect(document.dispatchEvent(copy())).toBe(false)
})

test.each(['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick', 'gesturestart', 'gesturechange'])('%s is stopped', name => {
  expect(passes(plain, happens(name))).toBe(false)
})

test('a middle click is stopped, the others pass', () => {
  expect([0, 1, 2].map(button => passes(plain, happens('mousedown', { button })))).toEqual([true, false, true])
})

test('the wheel scrolls and does not zoom', () => {
  expect([true, false].map(ctrlKey => passes(plain, happens('wheel', { ctrlKey })))).toEqual([false, true])
})

test('text may be pasted, files may not', () => {
  expect(passes(field, happens('paste', { clipboardData: { files: [] } }))).toBe(true)
  expect(passes(field, happens('paste', { clipboardData: { files: ['a.txt'] } }))).toBe(false)
  expect(passes(field, happens('paste'))).toBe(true)
})

test('printing and closing do nothing, until the guard is let go', () => {
  letGo()
  const [print, close] = [vi.fn(), vi.fn()]
  Object.assign(window, { print, close })
  letGo = guardKiosk(window)
  window.print()
  window.close()
  expect([print, close].map(each => each.mock.calls.length)).toEqual([0, 0])
  letGo()
  window.print()
  expect(print).toHaveBeenCalledOnce()
  expect(fireEvent.contextMenu(plain)).toBe(true)
})
