// What is running: the one Chromium, and the application's windows by id. Other files meet here instead of importing one another.
import type { PageWindow } from './browser-window.ts'
import type { Chromium } from './chromium.ts'

let browser: Chromium | undefined

export const running = {
  windows: new Map<number, PageWindow>(),
  hasChromium: () => browser !== undefined,
  get chromium(): Chromium {
    if (!browser) throw new Error('electron stand-in: this works only after app is ready')
    return browser
  },
  set chromium(started: Chromium) {
    browser = started
  },
}
