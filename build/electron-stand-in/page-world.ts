// Runs in a page's own world at document start: receives what the preload exposes, and nothing else.
// Sent as source text: it must use nothing outside its own body.
import type { WorldBridge } from './world-bridge.ts'

export function pageWorld(secret: string, Bridge: typeof WorldBridge) {
  if (window !== window.top) return
  const deepFreeze = (v: unknown): unknown => {
    if (!v || typeof v !== 'object' || ArrayBuffer.isView(v)) return v
    for (const inner of Object.values(v)) deepFreeze(inner)
    return Object.freeze(v)
  }
  const bridge = new Bridge(secret, 'page', 'preload')
  // Electron answers a denied window.open with null at once. Only a link with a target still opens a popup, which main closes.
  window.open = (url = 'about:blank') => {
    bridge.call(1, [new URL(url, document.baseURI).href])
    return null
  }
  bridge.functions.set(1, (key: string, api: unknown) => {
    if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
    Object.defineProperty(window, key, { value: deepFreeze(api), enumerable: true, configurable: false, writable: false })
  })
}
