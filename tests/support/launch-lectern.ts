// Launches the built application for a spec: Electron's binary when it is on the disk, else the stand-in. Specs never ask which.
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { electronOnDisk } from '../../build/electron-program.ts'

const root = join(import.meta.dirname, '../..')
const STAND_IN = join(root, 'build/electron-stand-in/cli.ts')
const DISPLAYS = '1366x768+0+0,1920x1080+1366+0'

export type Role = 'operator' | 'kiosk' | 'display'

export type Launch = {
  /** Where everything it stores goes; a second launch with the same folder is a restart. */
  data: string
  args?: string[]
  env?: Record<string, string>
  /** Another application than Lectern: the stand-in's own specs have one. */
  appPath?: string
}

export type Lectern = {
  app: ElectronApplication
  data: string
  /** The first window of this role, as soon as it is there. */
  window(role: Role): Promise<Page>
  /** The first window whose address passes. */
  windowWhere(isWanted: (url: URL) => boolean, name: string): Promise<Page>
  /** Kills the main process alone, as a power cut would: nothing else is told. */
  kill(): Promise<void>
  close(): Promise<void>
}

export async function launchLectern({ data, args = [], env = {}, appPath = root }: Launch): Promise<Lectern> {
  const app = await _electron.launch({
    ...(electronOnDisk() ? {} : { executablePath: STAND_IN }),
    args: [appPath, `--data=${data}`, ...args],
    cwd: root,
    // Without this Playwright would switch the sandbox off; root cannot have it.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...(process.env as Record<string, string>), LECTERN_DISPLAYS: DISPLAYS, ...env },
  })
  const windowWhere: Lectern['windowWhere'] = async (isWanted, name) => {
    const find = () => app.windows().find(page => isWanted(new URL(page.url())))
    await expect.poll(() => find() !== undefined, { message: `a window of ${name}` }).toBe(true)
    return find() as Page
  }
  return {
    app,
    data,
    windowWhere,
    window: role => windowWhere(url => url.pathname.endsWith(`/${role}.html`), role),
    kill: async () => {
      const gone = app.waitForEvent('close')
      app.process().kill('SIGKILL')
      await gone
    },
    close: () => app.close(),
  }
}
