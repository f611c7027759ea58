/** A page whose process died is loaded again: whoever sits there finds the window as main knows it, still signed in. */
import type { WebContents } from 'electron'
import type { WindowRole } from '../../shared/contract/index.ts'
import type { Log } from '../platform/log.ts'

/** What is needed of a window's contents. */
type Page = Readonly<{ isDestroyed(): boolean; reload(): void }> & Pick<WebContents, 'on'>

/** A page that dies as soon as it is there must not keep the machine busy. */
const PAUSE_MS = 500

export function revivePage(page: Page, { log, role }: Readonly<{ log: Log; role: WindowRole }>): void {
  page.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.event(`the page of the ${role} window is gone (${reason}, ${exitCode}), it is loaded again`)
    setTimeout(() => {
      if (!page.isDestroyed()) page.reload()
    }, PAUSE_MS)
  })
}
