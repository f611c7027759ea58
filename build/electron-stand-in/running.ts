// What is running: the one Chromium, and the application's windows by id. Other files meet here instead of importing one another.
import type { PageWindow } from './browser-window.ts'
import type { Chromium } from './chromium.ts'

let started: Chromium | undefined

export const running = {
  windows: new Map<number, PageWindow>(),
  isReady: () => started !== undefined,
  get chromium(): Chromium {
    if (!started) throw new Error('electron stand-in: this works only after app is ready')
    return started
  },
  set chromium(chromium: Chromium) {
    started = chromium
  },
}
