#!/usr/bin/env node
// Takes the place of Electron's executable: `cli.ts [switches] <app folder> [switches]`. It resolves the module 'electron' to the stand-in,
// runs the application's main module unchanged, then starts Chromium, then says ready: Electron's order. It understands the two switches
// that Playwright's _electron.launch passes, --inspect=0 and --remote-debugging-port=0, so the same specs drive this and the real thing.
import '../require-node.ts'
import { open } from 'node:inspector'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { startChromium } from './chromium.ts'
import { launched } from './launched.ts'
import { dismissPage } from './page-target.ts'
import { running } from './running.ts'
import { INERT, say } from './strict.ts'

if (launched.switches.has('inspect')) open(0)

const url = new URL('./electron.ts', import.meta.url).href
registerHooks({ resolve: (name, context, next) => (name === 'electron' ? { url, shortCircuit: true } : next(name, context)) })

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
process.on('unhandledRejection', problem => {
  // What still waits for a window that closes is refused by Chromium; before that, a forgotten promise is a bug and ends the program.
  if (!app.isQuitting()) throw problem
})

process.argv = [process.execPath, ...launched.args]
await import(pathToFileURL(launched.main).href)
const inertList = Object.entries(INERT).map(([name, members]) => `${name}: ${members}`)
say(`this is not Electron: the same main process runs under Node ${process.versions.node}, its windows in the installed Chromium`)
say(`accepted, but cannot act here: ${inertList.join('; ')}`)

const chromium = await startChromium(join(app.getPath('userData'), 'stand-in/chromium'), onPageNotAskedFor)
chromium.onEvent(({ method, params }) => {
  if (method === 'Target.detachedFromTarget') windowOf(params.targetId)?.gone()
})
await chromium.send('Browser.setDownloadBehavior', { behavior: 'deny' })
await chromium.send('Browser.grantPermissions', { permissions: [] })
running.chromium = chromium
app.emit('ready', {}, {})

function windowOf(targetId: string) {
  return running.windows.values().find(window => window.webContents.target.targetId === targetId)
}

/** A link with a target, a middle click, Ctrl+N: never a window of the application. */
function onPageNotAskedFor(targetId: string, sessionId: string, openerId: string | undefined) {
  const opener = openerId === undefined ? undefined : windowOf(openerId)
  opener?.webContents.refusePopup()
  void dismissPage(targetId, sessionId).catch(() => {})
}
