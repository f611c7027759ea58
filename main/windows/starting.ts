/** What is done when a start does not go well, and at a second start. Knows no Electron: windows and the way out are passed in. */
import { words } from '../../shared/words/index.ts'
import type { Log } from '../platform/log.ts'
import { openContest } from '../services/contests/open-contest.ts'
import type { Desk } from '../services/desk.ts'
import { markedKiosk } from '../services/kiosks/kiosk-marker.ts'
import { openSample } from '../services/samples/open-sample.ts'

/** Starts; a fault is written to the log, said in one sentence on standard error, and ends the process with code 1. */
export async function startOrExit(
  start: () => Promise<void>,
  { log, exit }: Readonly<{ log: Log; exit(code: number): void }>,
): Promise<void> {
  try {
    await start()
  } catch (fault) {
    const reference = log.fault(fault, 'start')
    process.stderr.write(`${words.zh.refusals.internal.replace('{{reference}}', reference)}\n`)
    exit(1)
  }
}

/** Puts a sample on the desk; when it is refused the windows open without it, and the log says why. */
export async function openSampleAtStart(desk: Desk, size: 'small' | 'large', log: Log): Promise<void> {
  const reply = await openSample(desk, { size, reset: false })
  if (!reply.ok) log.fault(new Error(`the sample was not opened: ${reply.refusal}`), 'sample.open')
}

/**
 * Opens the contest whose judge's window was open when the program last ended without being closed; gives whether it is open now. A refusal is
 * logged and leaves the start page: the file may be on a disk that is plugged in later.
 */
export async function reopenAfterCut(desk: Desk, log: Log): Promise<boolean> {
  const file = markedKiosk(desk)
  if (file === undefined) return false
  const reply = await openContest(desk, file)
  if (!reply.ok) log.fault(new Error(`the contest of the kiosk was not opened: ${reply.refusal}`), 'kiosk.resume')
  return reply.ok
}

/** The window that `open` opens, while it stands; opened anew when it was closed or never came up. */
export function onlyOne<Window extends Readonly<{ on(event: 'closed', listener: () => void): unknown }>>(
  open: () => Promise<Window>,
): () => Promise<Window> {
  let standing: Promise<Window> | undefined
  const leave = () => {
    standing = undefined
  }
  const openAnew = async () => {
    try {
      const window = await open()
      window.on('closed', leave)
      return window
    } catch (fault) {
      leave()
      throw fault
    }
  }
  return () => {
    standing ??= openAnew()
    return standing
  }
}
