/** What a judge's window refuses: keys that lead out of it, zooming, and being closed by anybody. Says in the log for how long it was left. */
import type { BrowserWindow } from 'electron'
import { isAllowedKey } from '../../shared/domain/kiosk-keys.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'

/** What is needed of a window. */
type Guarded = Pick<BrowserWindow, 'on' | 'setAlwaysOnTop'> & {
  readonly webContents: Pick<Electron.WebContents, 'on' | 'setVisualZoomLevelLimits'>
}
type Guard = Readonly<{
  /** Over the whole screen; only then does it stay in front. */
  fills: boolean
  mayClose(): boolean
  log: Log
  clock: Clock
}>

export function guardKioskWindow(window: Guarded, { fills, mayClose, log, clock }: Guard): void {
  const { webContents } = window
  webContents.on('before-input-event', (event, { type, key, control: ctrl, alt, shift, meta }) => {
    // Main cannot see where the hand is, so it lets through what a field may have; the page's own guard is the stricter. A key that is let go
    // always is: a modifier that never comes up again would freeze touch and wheel.
    if (type === 'keyDown' && !isAllowedKey({ key, ctrl, alt, shift, meta, inField: true })) event.preventDefault()
  })
  // A page that was loaded again has forgotten it.
  webContents.on('did-finish-load', () => void webContents.setVisualZoomLevelLimits(1, 1))
  if (fills) window.setAlwaysOnTop(true)
  window.on('close', event => {
    if (mayClose()) return
    event.preventDefault()
    log.event('kiosk window was not closed: nobody with the right asked for it')
  })
  sayAbsences(window, log, clock)
}

function sayAbsences(window: Guarded, log: Log, clock: Clock): void {
  let leftAt: number | undefined
  window.on('blur', () => {
    leftAt ??= clock()
  })
  window.on('focus', () => {
    if (leftAt !== undefined) log.event(`kiosk window left for ${Math.round((clock() - leftAt) / 1000)} s`)
    leftAt = undefined
  })
}
