// The two JavaScript worlds of a page: its own, which receives what the preload exposes and nothing else; and the isolated one, a sandboxed
// preload whose require knows only 'electron'. Sent as source text: each function must use nothing outside its own body.
import type { valueText } from './value-text.ts'
import type { Waiting, WorldBridge } from './world-bridge.ts'

type Listener = (event: object, ...args: unknown[]) => void
type Delivery = { channel?: string; args: unknown[]; id: number; value?: unknown; error?: string }
type Preload = (require: (name: string) => unknown) => void
type Tools = { Bridge: typeof WorldBridge; text: ReturnType<typeof valueText>; secret: string }

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

export function preloadWorld({ Bridge, text, secret }: Tools, preload: Preload) {
  if (window !== window.top) return
  const strict = <T extends object>(name: string, target: T): T => {
    const get = (_: T, key: string | symbol) => {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key)
      throw new Error(`electron stand-in: ${name}.${key} is not implemented`)
    }
    return new Proxy(target, { get })
  }
  const bridge = new Bridge(secret, 'preload', 'page')
  const world = globalThis as unknown as { standInSend(text: string): void; standInDeliver(text: string): void }
  const send = (message: object) => world.standInSend(text.encode(message))
  const invocations = new Map<number, Waiting>()
  const listeners = new Map<string, Listener[]>()
  let last = 0

  world.standInDeliver = delivered => {
    const { channel, args, id, value, error } = text.decode(delivered) as Delivery
    if (channel !== undefined) return listeners.get(channel)?.forEach(hear => void hear({ sender: ipcRenderer, ports: [] }, ...args))
    if (error === undefined) invocations.get(id)?.resolve(value)
    else invocations.get(id)?.reject(new Error(error))
    invocations.delete(id)
  }
  const invoke = (channel: string, ...args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      send({ kind: 'invoke', id: ++last, channel, args })
      invocations.set(last, { resolve, reject })
    })
  const on = (channel: string, hear: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), hear])
    return ipcRenderer
  }
  const off = (channel: string, hear: Listener) => {
    listeners.set(channel, listeners.get(channel)?.filter(known => known !== hear) ?? [])
    return ipcRenderer
  }
  const ipcRenderer: object = strict('ipcRenderer', { invoke, on, off })
  const contextBridge = strict('contextBridge', { exposeInMainWorld: (key: string, api: unknown) => void bridge.call(1, [key, api]) })
  const electron = strict('electron (in a preload)', { contextBridge, ipcRenderer })
  bridge.functions.set(1, (url: string) => send({ kind: 'open', channel: url, args: [] }))

  preload(name => {
    if (name === 'electron') return electron
    throw new Error(`electron stand-in: a sandboxed preload cannot require '${name}'`)
  })
}
