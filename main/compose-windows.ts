/** Where windows, gate and services meet. The only place besides windows/ and ipc/ that knows Electron. */
import { join } from 'node:path'
import { app, dialog, Menu, powerSaveBlocker, protocol, screen, session, shell } from 'electron'
import { composeServices } from './compose-services.ts'
import { registerCalls } from './ipc/register.ts'
import { systemClock } from './platform/clock.ts'
import { type Log, logIn } from './platform/log.ts'
import { foldersUnder } from './platform/paths.ts'
import { systemRandom } from './platform/random.ts'
import { closeContest } from './services/contests/open-contest.ts'
import { resumeSeat } from './services/sheets/keep-place.ts'
import { ORIGIN, pageResponder, SCHEME } from './windows/app-protocol.ts'
import { displayWindows } from './windows/display-windows.ts'
import { guardKioskWindow } from './windows/kiosk-guard.ts'
import { kioskWindows } from './windows/kiosk-windows.ts'
import { guardNavigation } from './windows/navigation-guard.ts'
import { openWindow } from './windows/open-window.ts'
import { printWindows } from './windows/print-windows.ts'
import { onlyOne, openSampleAtStart, reopenAfterCut, startOrExit } from './windows/starting.ts'
import { windowRegistry } from './windows/window-registry.ts'

/** The renderer's own server, in development only. */
const devServer = app.isPackaged ? undefined : process.env.LECTERN_RENDERER_URL

/** A panel of some hundred sheets takes half a minute on an old laptop. */
const PRINT_LIMIT_MS = 180_000

type Options = Readonly<{ sample?: 'small' | 'large' | undefined }>

/** Opens the windows; when they cannot be opened, ends the process with code 1. */
export function openOrExit(options: Options): Promise<void> {
  const log = logIn(foldersUnder(app.getPath('userData')).logs, systemClock)
  return startOrExit(() => composeWindows(options, log), { log, exit: code => app.exit(code) })
}

/** Ends the process with code 3: a switch that is none of ours could open a page to the network or to a debugger. */
export function refuseSwitch(name: string): void {
  logIn(foldersUnder(app.getPath('userData')).logs, systemClock).fault(new Error(`the switch ${name} is not allowed`), 'start')
  app.exit(3)
}

/** Opens the operator window, on a sample when one is asked for; after a power cut the judge's window too. */
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
  const pages = { registry, log, preload: join(import.meta.dirname, '../preload.cjs'), pageUrl: (page: string) => `${base}/${page}.html` }
  const desk = composeServices(app.getPath('userData'), {
    announce: (name, progress) => {
      registry.announce(name, progress)
      if (name === 'contest.changed') {
        kiosks.follow()
        displays.follow().catch(fault => log.fault(fault, 'display.follow'))
      }
    },
    reveal: file => shell.showItemInFolder(file),
    chooseFile: askForFile,
    openKiosk: async () => void (await kiosks.open()),
    closeKiosk: () => kiosks.close(),
    openDisplay: () => displays.open(),
    closeDisplay: () => displays.close(),
    printer: printWindows({
      random: systemRandom,
      limit: PRINT_LIMIT_MS,
      open: job => openWindow(pages, 'print', { isHidden: true, query: `job=${job}` }),
      report: fault => void log.fault(fault, 'print'),
    }),
  })
  const kiosks = kioskWindows(desk, ({ fills, mayClose }) =>
    openWindow(pages, 'kiosk', { fills, prepare: window => guardKioskWindow(window, { fills, mayClose, log, clock: systemClock }) }),
  )
  const displays = displayWindows(desk, { screens: screen, open: ({ bounds }) => openWindow(pages, 'display', { at: bounds }) })
  registerCalls({ gate: { desk, report: log.fault }, registry, isOurs })
  app.on('before-quit', () => {
    kiosks.release()
    displays.release()
  })
  app.on('will-quit', () => closeContest(desk))
  if (options.sample !== undefined) await openSampleAtStart(desk, options.sample, log)
  const isBack = options.sample === undefined && (await reopenAfterCut(desk, log))
  const operator = onlyOne(async () => {
    const window = await openWindow(pages, 'operator')
    window.on('closed', () => displays.leave())
    displays.follow().catch(fault => log.fault(fault, 'display.follow'))
    return window
  })
  await operator()
  if (isBack)
    kiosks.open().then(
      ({ webContents }) => registry.seatOf(webContents.id)?.take(resumeSeat(desk)),
      fault => log.fault(fault, 'kiosk.resume'),
    )
  app.on('second-instance', () => {
    operator().then(
      window => window.focus(),
      fault => log.fault(fault, 'second-instance'),
    )
  })
}

async function askForFile(extensions: readonly string[] = ['lectern']): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: 'Lectern', extensions: [...extensions] }],
  })
  return filePaths[0]
}
