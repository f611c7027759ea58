// Electron's app: paths, switches, one instance, the order of quitting. Knows windows only as things to close.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { launched } from './launched.ts'
import { running } from './running.ts'
import { becomeSingleInstance } from './single-instance.ts'
import { KnownEvents, preventable, strict } from './strict.ts'

type Members = 'isPackaged' | 'isReady' | 'whenReady' | 'getPath' | 'setPath' | 'requestSingleInstanceLock' | 'quit' | 'exit'

class App extends KnownEvents implements Pick<Electron.App, Members> {
  readonly isPackaged = false
  readonly commandLine = strict('app.commandLine', {
    getSwitchValue: (name: string) => launched.switches.get(name) ?? '',
  } satisfies Partial<Electron.CommandLine>)
  private quitting = false
  private readonly paths: Record<string, string> = { userData: join(dataOfApplications(), launched.name) }

  constructor() {
    super('app', 'ready window-all-closed before-quit will-quit second-instance web-contents-created')
  }

  isReady = () => running.isReady()
  isQuitting = () => this.quitting

  async whenReady(): Promise<void> {
    if (!this.isReady()) await new Promise(resolve => this.once('ready', resolve))
  }

  setPath(name: string, path: string) {
    this.paths[name] = path
  }

  getPath(name: string): string {
    const path = this.paths[name]
    if (!path) throw new Error(`electron stand-in: app.getPath('${name}') is not implemented`)
    return path
  }

  requestSingleInstanceLock() {
    const folder = join(this.getPath('userData'), 'stand-in')
    return becomeSingleInstance(folder, (argv, cwd) => this.emit('second-instance', {}, argv, cwd))
  }

  quit() {
    if (this.quitting || !preventable(this, 'before-quit')) return
    const windows = [...running.windows.values()]
    if (!windows.every(window => preventable(window, 'close'))) return
    this.quitting = true
    for (const window of windows) window.destroy()
    this.windowClosed()
  }

  exit(code = 0) {
    const closed = this.isReady() ? running.chromium.close() : Promise.resolve()
    void closed.then(() => process.exit(code))
  }

  windowClosed() {
    if (running.windows.size > 0) return
    if (this.quitting) {
      this.emit('will-quit', strict('event', {}))
      this.exit()
    } else if (!this.emit('window-all-closed')) this.quit()
  }
}

function dataOfApplications() {
  const home = homedir()
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData/Roaming')
  return process.platform === 'darwin' ? join(home, 'Library/Application Support') : (process.env.XDG_CONFIG_HOME ?? join(home, '.config'))
}

export const app = strict('app', new App())
