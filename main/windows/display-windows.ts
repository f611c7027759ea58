/**
 * The public screen's window: borderless over the second screen while there is one, an ordinary window on the only one when it is pulled out,
 * and back when it is plugged in again. Never in exclusive full screen. Knows no page: opening is passed in.
 */
import type { DisplayScreen } from '../../shared/domain/display.ts'
import type { Desk, Opened } from '../services/desk.ts'
import { noteDisplayGone, noteDisplayMoved, noteDisplayUp, wasDisplayOpen } from '../services/displays/open-display.ts'

type Bounds = Readonly<{ x: number; y: number; width: number; height: number }>
type Shown = Readonly<{ id: number; bounds: Bounds }>
/** What is needed of Electron's screen. */
type Screens = Readonly<{
  getAllDisplays(): readonly Shown[]
  getPrimaryDisplay(): Shown
  on(event: 'display-added' | 'display-removed' | 'display-metrics-changed', listener: () => void): unknown
}>
/** What is needed of a window. */
type Movable = Readonly<{
  on(event: 'closed', listener: () => void): unknown
  close(): void
  setBounds(bounds: Bounds): void
  setAlwaysOnTop(flag: boolean): void
}>
export type Place = Readonly<{ screen: DisplayScreen; bounds: Bounds }>
type Tools<Window> = Readonly<{ screens: Screens; open(place: Place): Promise<Window> }>

/** Of the only screen the window takes this share, so that the operator's page stays within reach. */
const SHARE = 0.6

export function displayWindows<Window extends Movable>(desk: Desk, { screens, open }: Tools<Window>) {
  let standing: Readonly<{ window: Window; of: Opened | undefined }> | undefined
  let opening: Promise<void> | undefined
  let at: Place = placeOn(screens)
  let isQuitting = false

  const settle = (window: Window, place: Place) => {
    window.setBounds(place.bounds)
    window.setAlwaysOnTop(place.screen === 'second')
  }
  const follow = () => {
    const place = placeOn(screens)
    const moved = place.screen !== at.screen
    at = place
    if (standing === undefined) return
    settle(standing.window, place)
    if (moved) noteDisplayMoved(desk, place.screen)
  }
  screens.on('display-added', follow)
  screens.on('display-removed', follow)
  screens.on('display-metrics-changed', follow)

  const openAnew = async () => {
    at = placeOn(screens)
    noteDisplayUp(desk, at.screen)
    const of = desk.opened
    try {
      const window = await open(at)
      standing = { window, of }
      settle(window, at)
      window.on('closed', () => {
        // With its contest, its operator or the program it goes as something that stood open.
        if (standing?.window !== window) return
        standing = undefined
        if (!isQuitting) noteDisplayGone(desk)
      })
    } catch (fault) {
      noteDisplayGone(desk)
      throw fault
    }
  }
  const openOnce = async () => {
    if (standing !== undefined) return
    opening ??= openAnew().finally(() => {
      opening = undefined
    })
    await opening
  }
  const leave = () => {
    const left = standing
    standing = undefined
    left?.window.close()
  }
  return {
    open: openOnce,
    close: () => standing?.window.close(),
    /** Nobody is left who could tell it anything: it comes back with the operator's window. */
    leave,
    /** The whole program ends in order. */
    release: () => {
      isQuitting = true
    },
    /** Another contest lies on the desk, or none: the window goes with its contest, and comes up with one that was left with it open. */
    follow: async () => {
      if (standing !== undefined && standing.of !== desk.opened) leave()
      if (wasDisplayOpen(desk)) await openOnce()
    },
  }
}

function placeOn(screens: Screens): Place {
  const primary = screens.getPrimaryDisplay()
  const second = screens.getAllDisplays().find(({ id }) => id !== primary.id)
  if (second !== undefined) return { screen: 'second', bounds: second.bounds }
  const { x, y, width, height } = primary.bounds
  const own = { width: Math.round(width * SHARE), height: Math.round(height * SHARE) }
  return { screen: 'only', bounds: { x: x + width - own.width, y, ...own } }
}
