// Runs in the isolated world of a page: a sandboxed preload whose require knows only 'electron', with contextBridge and ipcRenderer.
// Sent as source text: it must use nothing outside its own body.
import type { valueText } from './value-text.ts'
import type { WorldBridge } from './world-bridge.ts'

type Listener = (event: object, ...args: unknown[]) => void
type Waiting = { resolve(v: unknown): void; reject(e: Error): void }
type Delivery = { channel?: string; args: unknown[]; id: number; value?: unknown; error?: string }
type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void
type Tools = { Bridge: typeof WorldBridge; text: ReturnType<typeof valueText>; secret: string; process: Record<string, unknown> }

export function preloadWorld({ Bridge, text, secret, process }: Tools, preload: Preload) {
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
  const ipcRenderer: object = strict('ipcRenderer', { invoke, on, off, removeListener: off })
  const contextBridge = strict('contextBridge', { exposeInMainWorld: (key: string, api: unknown) => void bridge.call(1, [key, api]) })
  const electron = strict('electron (in a preload)', { contextBridge, ipcRenderer })
  bridge.functions.set(1, (url: string) => send({ kind: 'open', channel: url, args: [] }))

  const require = (name: string) => {
    if (name === 'electron') return electron
    throw new Error(`electron stand-in: a sandboxed preload cannot require '${name}'`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports, strict('process (in a preload)', process))
}
