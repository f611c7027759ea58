/** Where windows, gate and services meet. The only place besides windows/ and ipc/ that knows Electron. */
import { join } from 'node:path'
import { app, dialog, Menu, powerSaveBlocker, protocol, session, shell } from 'electron'
import type { WindowRole } from '../shared/contract/index.ts'
import { composeServices } from './compose-services.ts'
import { registerCalls } from './ipc/register.ts'
import { systemClock } from './platform/clock.ts'
import { type Log, logIn } from './platform/log.ts'
import { foldersUnder } from './platform/paths.ts'
import { closeContest } from './services/contests/open-contest.ts'
import { ORIGIN, pageResponder, SCHEME } from './windows/app-protocol.ts'
import { guardNavigation } from './windows/navigation-guard.ts'
import { openWindow } from './windows/open-window.ts'
import { onlyOne, openSampleAtStart, startOrExit } from './windows/starting.ts'
import { windowRegistry } from './windows/window-registry.ts'

/** The renderer's own server, in development only. */
const devServer = app.isPackaged ? undefined : process.env.LECTERN_RENDERER_URL

type Options = Readonly<{ sample?: 'small' | 'large' | undefined }>

/** Opens the windows; when they cannot be opened, ends the process with code 1. */
export function openOrExit(options: Options): Promise<void> {
  const log = logIn(foldersUnder(app.getPath('userData')).logs, systemClock)
  return startOrExit(() => composeWindows(options, log), { log, exit: code => app.exit(code) })
}

/** Opens the operator window, on a sample when one is asked for. */
async function composeWindows(options: Options, log: Log): Promise<void> {
  Menu.setApplicationMenu(null)
  powerSaveBlocker.start('prevent-display-sleep')
  const base = devServer ?? ORIGIN
  const isOurs = (url: string) => url.startsWith(`${base}/`)
  protocol.handle(SCHEME, pageResponder(join(import.meta.dirname, '../renderer')))
  guardNavigation(
    session.defaultSession,
    url => isOurs(url) || (devServer !== undefined && url.startsWith(devServer.replace('http', 'ws'))),
  )

  const registry = windowRegistry()
  const data = app.getPath('userData')
  const open = (role: WindowRole, fills: boolean) =>
    openWindow({ registry, preload: join(import.meta.dirname, '../preload.cjs'), pageUrl: page => `${base}/${page}.html` }, role, { fills })
  const desk = composeServices(data, {
    announce: registry.announce,
    reveal: file => shell.showItemInFolder(file),
    chooseFile: async () => {
      const { filePaths } = await dialog.showOpenDialog({
        properties: ['openFile'],
        filters: [{ name: 'Lectern', extensions: ['lectern'] }],
      })
      return filePaths[0]
    },
    openKiosk: async () => {
      await open('kiosk', desk.opened !== undefined && desk.opened.contest.sample === undefined)
    },
  })
  registerCalls({ gate: { desk, report: log.fault }, registry, isOurs })
  app.on('will-quit', () => closeContest(desk))
  if (options.sample !== undefined) await openSampleAtStart(desk, options.sample, log)
  const operator = onlyOne(() => open('operator', false))
  await operator()
  app.on('second-instance', () => {
    operator().then(
      window => window.focus(),
      fault => log.fault(fault, 'second-instance'),
    )
  })
}
