/** A judge's hands at a real window: fingers on the glass, keys that are counted, an input method. Uses no mouse. Knows no word of a screen. */
import type { CDPSession, Locator, Page } from '@playwright/test'

export type Fingers = Readonly<{ tap(target: Locator): Promise<void>; hold(target: Locator, ms: number): Promise<void> }>

/** One finger. What is out of sight is scrolled to first, as a person would. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const devtools = await page.context().newCDPSession(page)
  const hold = async (target: Locator, ms: number) => {
    await target.scrollIntoViewIfNeeded()
    const box = await target.boundingBox()
    if (box === null) throw new Error('there is nothing to touch')
    const finger = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] })
    if (ms > 0) await page.waitForTimeout(ms)
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  return { hold, tap: target => hold(target, 0) }
}

export type Keys = Readonly<{ press(...keys: string[]): Promise<void>; type(text: string): Promise<void>; count(): number }>

/** A keyboard that counts. */
export function keysOn(page: Page): Keys {
  let pressed = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      pressed += 1
    }
  }
  return { press, type: text => press(...text), count: () => pressed }
}

export type InputMethod = Readonly<{
  type(text: string): Promise<void>
  keep(key: string, code: string): Promise<void>
  compose(text: string): Promise<void>
  commit(text: string): Promise<void>
}>

/** An input method: keys that carry its own letters, and a text that is being composed. */
export async function inputMethodOn(page: Page): Promise<InputMethod> {
  const devtools: CDPSession = await page.context().newCDPSession(page)
  return {
    /** Letters as they come with full width switched on. */
    type: async text => {
      for (const key of text) {
        const code = /[0-9]/.test(key.normalize('NFKC')) ? `Digit${key.normalize('NFKC')}` : 'Period'
        await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key })
        await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code })
      }
    },
    /** A key that the method keeps for itself: the page hears that it went down, and nothing is written. */
    keep: async (key, code) => {
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, windowsVirtualKeyCode: 229 })
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code })
    },
    compose: async text =>
      void (await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })),
    commit: async text => void (await devtools.send('Input.insertText', { text })),
  }
}
