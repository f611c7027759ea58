// How the stand-in stays honest: whatever it lacks throws when touched; whatever it accepts without effect stands in one table, said at start.
import { EventEmitter } from 'node:events'

export const say = (text: string) => void process.stderr.write(`electron stand-in: ${text}\n`)

/** A list of names in one string, as a union. */
export type Names<S extends string> = S extends `${infer First} ${infer Rest}` ? First | Names<Rest> : S

/** Accepted and without effect: Chromium or this system cannot do it, or it is so anyway (a page is always sandboxed, a download denied). */
export const INERT = {
  app: 'enableSandbox setAppUserModelId',
  'app event': 'activate child-process-gone',
  'BrowserWindow option':
    'minWidth minHeight backgroundColor autoHideMenuBar alwaysOnTop icon resizable fullscreenable maximizable minimizable skipTaskbar',
  BrowserWindow: 'removeMenu setMenuBarVisibility setContentProtection setAlwaysOnTop setTitle',
  crashReporter: 'start',
  Menu: 'setApplicationMenu',
  powerSaveBlocker: 'start stop isStarted',
  'screen event': 'display-added display-removed display-metrics-changed',
  session: 'setDevicePermissionHandler setSpellCheckerEnabled',
  'session event': 'will-download',
  webContents: 'openDevTools setVisualZoomLevelLimits setZoomFactor',
  'webContents event':
    'before-input-event will-attach-webview will-redirect did-fail-load unresponsive responsive preload-error console-message',
  webPreferences: 'devTools spellcheck navigateOnDragDrop backgroundThrottling',
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
  constructor(name: string, works: string) {
    super()
    const known = ['newListener', ...namesOf(works), ...namesOf(INERT[`${name} event` as keyof typeof INERT] ?? '')]
    super.on('newListener', event => {
      if (!known.includes(event)) throw lacks(`event '${event}' of ${name}`)
    })
  }

  /** Emits an event that a listener may prevent; says whether one did. */
  isPrevented(name: string, details: object = {}, ...args: unknown[]): boolean {
    let prevented = false
    const preventDefault = () => {
      prevented = true
    }
    this.emit(name, { ...details, preventDefault }, ...args)
    return prevented
  }
}
