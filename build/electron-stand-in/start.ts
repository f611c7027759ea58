// The start, in Electron's order: the application's main module has run once, then Chromium starts, then app is ready.
import { join } from 'node:path'
import { app } from './app.ts'
import { startChromium } from './chromium.ts'
import './electron.ts'
import { applyTheme, nativeTheme } from './desktop.ts'
import { dismissPage } from './page-target.ts'
import { running } from './running.ts'
import { INERT, say } from './strict.ts'

const inertList = Object.entries(INERT)
  .map(([name, members]) => `${name}: ${members}`)
  .join('; ')

export async function startWhenLoaded() {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
  process.on('unhandledRejection', problem => {
    // What still waits for a window that closes is refused by Chromium; before that, a forgotten promise is a bug and ends the program.
    if (!app.isQuitting()) throw problem
  })
  say(`this is not Electron: the same main process runs under Node ${process.versions.node}, its windows in the installed Chromium`)
  say(`accepted, but cannot act here: ${inertList}`)
  const chromium = await startChromium(join(app.getPath('userData'), 'stand-in/chromium'), onPageNotAskedFor)
  running.chromium = chromium
  chromium.onEvent(({ method, params }) => {
    if (method === 'Target.detachedFromTarget') windowOf(params.targetId)?.gone()
  })
  await chromium.send('Browser.setDownloadBehavior', { behavior: 'deny' })
  await chromium.send('Browser.grantPermissions', { permissions: [] })
  app.on('web-contents-created', (_event, contents) => {
    if (nativeTheme.themeSource !== 'system') void applyTheme(contents.target)
  })
  app.emit('ready', {}, {})
}

const windowOf = (targetId: string) => running.windows.values().find(window => window.webContents.target.targetId === targetId)

/** A link with a target, a middle click, Ctrl+N: never a window of the application. */
function onPageNotAskedFor(targetId: string, sessionId: string, openerId: string | undefined) {
  const opener = openerId === undefined ? undefined : windowOf(openerId)
  opener?.webContents.refusePopup()
  void dismissPage(targetId, sessionId).catch(() => {})
}
