/** The judges' windows that stand open. While one does, that is noted for the case of a power cut. Knows no Electron: opening is passed in. */
import type { Desk } from '../services/desk.ts'
import { markedKiosk, markKiosk, unmarkKiosk } from '../services/kiosks/kiosk-marker.ts'

type Closable = Readonly<{ on(event: 'closed', listener: () => void): unknown; close(): void }>
type Manner = Readonly<{
  /** Over the whole screen: a real contest. */
  fills: boolean
  /** Whether somebody with the right has asked for it to be closed. */
  mayClose(): boolean
}>
/** One window, with the file of its contest. */
type Kiosk<Window> = { readonly file: string | undefined; readonly fills: boolean; isReleased: boolean; window?: Window }

export function kioskWindows<Window extends Closable>(desk: Desk, open: (manner: Manner) => Promise<Window>) {
  const standing = new Set<Kiosk<Window>>()
  const leave = (kiosk: Kiosk<Window>) => {
    standing.delete(kiosk)
    if (standing.size === 0) unmarkKiosk(desk)
  }
  const close = (kiosk: Kiosk<Window>) => {
    kiosk.isReleased = true
    kiosk.window?.close()
  }
  return {
    /** The window of a real contest fills the screen and stays until it is closed here. */
    async open(): Promise<Window> {
      const { opened } = desk
      const fills = opened !== undefined && opened.contest.sample === undefined
      const kiosk: Kiosk<Window> = { file: opened?.file, fills, isReleased: !fills }
      standing.add(kiosk)
      try {
        markKiosk(desk)
        const window = await open({ fills, mayClose: () => kiosk.isReleased })
        kiosk.window = window
        window.on('closed', () => leave(kiosk))
        return window
      } catch (fault) {
        leave(kiosk)
        throw fault
      }
    },
    /** Somebody with the right has asked for it. */
    close: () => standing.forEach(close),
    /** The whole program ends in order: no window holds it up. */
    release: () => {
      for (const kiosk of standing) kiosk.isReleased = true
    },
    /** Another contest lies on the desk, or none: a window that fills the screen goes with its contest, and the note follows. */
    follow: () => {
      const file = desk.opened?.file
      // At a start the note is older than the window.
      if (file !== undefined && file === markedKiosk(desk)) return
      for (const kiosk of standing) if (kiosk.fills && kiosk.file !== file) close(kiosk)
      if (file !== undefined && standing.size > 0) markKiosk(desk)
      else unmarkKiosk(desk)
    },
  }
}
