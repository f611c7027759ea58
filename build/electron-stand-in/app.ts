// Electron's app: paths, switches, one instance, the order of quitting. Knows windows only as things to close.
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { launched } from './launched.ts'
import { running } from './running.ts'
import { becomeSingleInstance } from './single-instance.ts'
import { inertMembers, KnownEvents, type Names, strict } from './strict.ts'

const EVENTS =
  'ready window-all-closed before-quit will-quit quit second-instance browser-window-created web-contents-created render-process-gone'

const HOME = homedir()
const appData = () => {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(HOME, 'AppData/Roaming')
  return process.platform === 'darwin' ? join(HOME, 'Library/Application Support') : (process.env.XDG_CONFIG_HOME ?? join(HOME, '.config'))
}

const commandLine = strict('app.commandLine', {
  hasSwitch: (name: string) => launched.switches.has(name),
  getSwitchValue: (name: string) => launched.switches.get(name) ?? '',
  appendSwitch: (name: string, value?: string) => {
    if (running.hasChromium()) throw new Error('electron stand-in: appendSwitch works only before ready')
    launched.switches.set(name, value ?? '')
    launched.chromiumFlags.push(value === undefined ? `--${name}` : `--${name}=${value}`)
  },
} satisfies Partial<Electron.CommandLine>)

type Members =
  Names<'isPackaged name getName getVersion getAppPath getLocale isReady getPath setPath whenReady requestSingleInstanceLock quit exit'>

class App extends KnownEvents implements Pick<Electron.App, Members> {
  readonly isPackaged = false
  name = launched.manifest.productName ?? launched.manifest.name
  readonly commandLine = commandLine
  private ready = false
  private quitting = false
  private paths: Record<string, string> = {
    home: HOME,
    temp: tmpdir(),
    appData: appData(),
    documents: join(HOME, 'Documents'),
    desktop: join(HOME, 'Desktop'),
    downloads: join(HOME, 'Downloads'),
    exe: process.execPath,
  }

  constructor() {
    super('app', EVENTS)
    Object.assign(this, inertMembers('app'))
    this.once('ready', () => {
      this.ready = true
    })
  }

  getName = () => this.name
  getVersion = () => launched.manifest.version
  getAppPath = () => launched.appPath
  isReady = () => this.ready
  isQuitting = () => this.quitting
  getLocale = () => new Intl.DateTimeFormat().resolvedOptions().locale

  setPath(name: string, path: string) {
    this.paths[name] = path
  }

  getPath(name: string): string {
    const path = this.paths[name]
    if (path) return path
    if (name === 'userData') return join(this.getPath('appData'), this.name)
    throw new Error(`electron stand-in: app.getPath('${name}') is not implemented`)
  }

  async whenReady(): Promise<void> {
    if (!this.ready) await new Promise(resolve => this.once('ready', resolve))
  }

  requestSingleInstanceLock() {
    const folder = join(this.getPath('userData'), 'stand-in')
    return becomeSingleInstance(folder, (argv, cwd) => this.emit('second-instance', {}, argv, cwd))
  }

  /** A window that prevents its closing also stops the quitting. */
  quit() {
    if (this.quitting || this.isPrevented('before-quit')) return
    this.quitting = true
    const windows = [...running.windows.values()]
    for (const window of windows) window.close()
    this.quitting = windows.every(window => window.isClosing)
    if (this.quitting) this.windowClosed()
  }

  exit(code = 0) {
    this.emit('quit', {}, code)
    const closed = running.hasChromium() ? running.chromium.close() : Promise.resolve()
    void closed.then(() => process.exit(code))
  }

  windowClosed() {
    if (running.windows.size > 0) return
    if (this.quitting) {
      if (!this.isPrevented('will-quit')) this.exit()
    } else if (!this.emit('window-all-closed')) this.quit()
  }
}

export const app = strict('app', new App())
