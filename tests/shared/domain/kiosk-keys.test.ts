/** The keys of a kiosk: what marking needs goes through, every way out of the page does not. */
import { expect, it } from 'vitest'
import { isAllowedKey } from '../../../shared/domain/kiosk-keys.ts'

/** 'Ctrl+Shift+I' as a press; the last part is the key. */
function pressed(text: string, inField = false) {
  const parts = text.split(/\+(?=.)/)
  const has = (name: string) => parts.slice(0, -1).includes(name)
  return { key: parts.at(-1) ?? '', ctrl: has('Ctrl'), alt: has('Alt'), shift: has('Shift'), meta: has('Meta'), inField }
}
const allows = (text: string, inField = false) => isAllowedKey(pressed(text, inField))

it.each('F1 F3 F5 F6 F7 F8 F10 F11 F12 F13'.split(' '))('denies %s', key => {
  expect([allows(key), allows(`Shift+${key}`), allows(`Ctrl+${key}`)]).toEqual([false, false, false])
})

it.each([...'RWNTPSOFGJULHD+-0=', 'Tab', 'F4', 'Enter', 'PageDown', 'ArrowLeft'])(
  'denies Ctrl+%s, small letter or large, in a field or not',
  key => {
    const presses = [`Ctrl+${key}`, `Ctrl+${key.toLowerCase()}`, `Ctrl+Shift+${key}`]
    expect(presses.flatMap(press => [allows(press), allows(press, true)])).not.toContain(true)
  },
)

it.each(['I', 'J', 'C', 'R', 'T', 'N', 'V', 'Delete', 'Escape'])('denies Ctrl+Shift+%s', key => {
  expect([allows(`Ctrl+Shift+${key}`), allows(`Ctrl+Shift+${key}`, true)]).toEqual([false, false])
})

it.each(['F4', 'ArrowLeft', 'ArrowRight', 'Home', ' ', 'Tab', 'Enter', 'd', 'Alt'])('denies Alt+%s', key => {
  expect([allows(`Alt+${key}`), allows(`Ctrl+Alt+${key}`), allows(`Alt+${key}`, true)]).toEqual([false, false, false])
})

it.each(['Meta', 'l', 'd', 'Tab', 'g', '.', 'z'])('denies Meta+%s', key => {
  expect([allows(`Meta+${key}`), allows(`Meta+${key}`, true)]).toEqual([false, false])
})

it.each(
  'BrowserBack BrowserForward BrowserRefresh BrowserHome BrowserSearch Print PrintScreen ContextMenu LaunchMail MediaPlayPause Help Find'.split(
    ' ',
  ),
)('denies %s', key => {
  expect(allows(key)).toBe(false)
})

it.each([...'0123456789.azAZ，。 甲𠮷', '+', '-'])('lets %s be typed', key => {
  expect([allows(key), allows(`Shift+${key}`), allows(key, true)]).toEqual([true, true, true])
})

it.each(
  `Enter Tab Escape Backspace Delete ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown F2 F4 F9 Home End Shift CapsLock NumLock`.split(
    ' ',
  ),
)('lets %s through, with Shift too', key => {
  expect([allows(key), allows(`Shift+${key}`), allows(key, true)]).toEqual([true, true, true])
})

it('lets the last mark be undone and done again, also with CapsLock on', () => {
  expect(['Ctrl+z', 'Ctrl+Z', 'Ctrl+y', 'Ctrl+Y', 'Ctrl+Shift+Z'].map(press => allows(press))).not.toContain(false)
  expect(allows('Ctrl+Shift+Y')).toBe(false)
})

it.each(['a', 'c', 'x', 'v', 'V'])('lets Ctrl+%s through in a field only', key => {
  expect([allows(`Ctrl+${key}`, true), allows(`Ctrl+${key}`, false)]).toEqual([true, false])
})

it('lets a modifier that is held alone say so', () => {
  expect(['Ctrl+Control', 'Ctrl+Shift+Shift', 'Shift+Shift'].map(press => allows(press))).toEqual([true, true, true])
})

it.each(['Process', 'Unidentified', 'Dead', 'Convert', 'HangulMode'])('never stops the input method: %s', key => {
  expect(['', 'Ctrl+', 'Alt+', 'Shift+'].map(held => allows(held + key))).toEqual([true, true, true, true])
})
