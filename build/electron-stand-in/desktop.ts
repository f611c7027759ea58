// What Electron asks of the desktop around it: opening files, the theme, menus, sleep, crash reports.
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { launched } from './launched.ts'
import type { PageTarget } from './page-target.ts'
import { running } from './running.ts'
import { inertMembers, KnownEvents, say, strict } from './strict.ts'

const OPENERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'xdg-open', darwin: 'open', win32: 'explorer' }

/** Said always; done only where a person sits at a screen. */
function openOnDesktop(what: string, path: string) {
  say(`${what} ${path}`)
  const opener = OPENERS[process.platform]
  if (launched.isHeaded && opener) spawn(opener, [path], { stdio: 'ignore', detached: true }).on('error', () => {})
}

export const shell = strict('shell', {
  async openPath(path: string) {
    openOnDesktop('shell.openPath', path)
    return ''
  },
  showItemInFolder: (path: string) => openOnDesktop('shell.showItemInFolder', dirname(path)),
} satisfies Partial<Electron.Shell>)

class Theme extends KnownEvents implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'> {
  private source: Electron.NativeTheme['themeSource'] = 'system'

  get themeSource() {
    return this.source
  }

  set themeSource(source) {
    this.source = source
    for (const { webContents } of running.windows.values()) void applyTheme(webContents.target)
    this.emit('updated')
  }

  get shouldUseDarkColors() {
    return this.source === 'dark'
  }
}

export const nativeTheme = strict('nativeTheme', new Theme('nativeTheme', 'updated'))

export async function applyTheme(target: PageTarget) {
  const value = nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource
  await target.opened
  await target.cdp('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
}

export const Menu = strict('Menu', inertMembers('Menu'))
export const crashReporter = strict('crashReporter', inertMembers('crashReporter'))
export const powerSaveBlocker = strict('powerSaveBlocker', {
  start: () => 1,
  stop: () => true,
  isStarted: () => true,
} satisfies Electron.PowerSaveBlocker)
