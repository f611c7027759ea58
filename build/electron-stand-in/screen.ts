// Electron's screen: the displays that LECTERN_DISPLAYS names, read anew at every question, so that a spec can pull one out.
import { KnownEvents, strict } from './strict.ts'

type Members = 'getAllDisplays' | 'getPrimaryDisplay'
/** What of a display is there; reading anything else throws. */
type Shown = Pick<Electron.Display, 'id' | 'bounds'>

/** LECTERN_DISPLAYS="1366x768+0+0,1920x1080+1366+0" names the displays; without it there is one of 1366x768. The first is the primary one. */
export function allDisplays(): [Shown, ...Shown[]] {
  const displays = (process.env.LECTERN_DISPLAYS ?? '1366x768+0+0').split(',').map((text, index) => {
    const [width = 0, height = 0, x = 0, y = 0] = text.split(/[x+]/).map(Number)
    return strict('Display', { id: index + 1, bounds: { x, y, width, height } })
  })
  return displays as [Shown, ...Shown[]]
}

/** A spec changes LECTERN_DISPLAYS and emits the event that Electron would. */
class Screen extends KnownEvents implements Record<Members, () => unknown> {
  constructor() {
    super('screen', 'display-added display-removed display-metrics-changed')
  }

  getAllDisplays = (): Shown[] => allDisplays()
  getPrimaryDisplay = (): Shown => allDisplays()[0]
}

export const screen = strict('screen', new Screen())
