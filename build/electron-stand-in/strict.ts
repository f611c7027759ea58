// How the stand-in stays honest: whatever it lacks throws when touched; whatever it accepts without effect stands in one table, said at start.
import { EventEmitter } from 'node:events'

export const say = (text: string) => void process.stderr.write(`electron stand-in: ${text}\n`)

/** Accepted and without effect: Chromium or this system cannot do it, or it is so anyway (a page is always sandboxed). */
export const INERT = {
  BrowserWindow: 'setAlwaysOnTop',
  'BrowserWindow event': 'blur focus',
  'BrowserWindow option': 'title minWidth minHeight backgroundColor autoHideMenuBar',
  Menu: 'setApplicationMenu',
  powerSaveBlocker: 'start',
  session: 'setDevicePermissionHandler',
  webContents: 'setVisualZoomLevelLimits',
  'webContents event': 'before-input-event will-attach-webview',
  webPreferences: 'spellcheck navigateOnDragDrop',
}

export const namesOf = (list: string) => list.split(' ')
export const inertMembers = (name: keyof typeof INERT) => Object.fromEntries(namesOf(INERT[name]).map(member => [member, () => undefined]))
const lacks = (what: string) => new Error(`electron stand-in: ${what} is not implemented`)

/** The object as the application gets it: reading or writing a member that is not there throws. */
export function strict<T extends object>(name: string, target: T): T {
  const check = (key: PropertyKey) => {
    // Promises and JSON ask every object for these two.
    if (typeof key !== 'symbol' && !(key in target) && key !== 'then' && key !== 'toJSON') throw lacks(`${name}.${String(key)}`)
  }
  return new Proxy(target, {
    get: (_, key, self) => check(key) ?? Reflect.get(target, key, self),
    set: (_, key, value, self) => check(key) ?? Reflect.set(target, key, value, self),
  })
}

export function onlyKnown(what: string, given: object, known: string) {
  for (const key of Object.keys(given)) if (!namesOf(known).includes(key)) throw lacks(`${what} '${key}'`)
}

/** An emitter that knows its events: listening to another one throws instead of waiting for ever. */
export class KnownEvents extends EventEmitter {
  constructor(name: string, known: string) {
    super()
    super.on('newListener', event => {
      if (!namesOf(known).includes(event)) throw lacks(`event '${event}' of ${name}`)
    })
  }
}

/** Says that something is about to happen; false when a listener prevented it. */
export function preventable(teller: EventEmitter, name: string, details: object = {}, ...rest: unknown[]): boolean {
  let isPrevented = false
  const preventDefault = () => {
    isPrevented = true
  }
  teller.emit(name, strict('event', { ...details, preventDefault }), ...rest)
  return !isPrevented
}
