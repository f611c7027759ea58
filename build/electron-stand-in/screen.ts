// Electron's screen: LECTERN_DISPLAYS="1366x768+0+0,1920x1080+1366+0" names the displays; without it there is one of 1366x768.
import { KnownEvents, strict } from './strict.ts'

const toDisplay = (text: string, index: number) => {
  const [width = 1366, height = 768, x = 0, y = 0] = text.split(/[x+]/).map(Number)
  const [bounds, size] = [
    { x, y, width, height },
    { width, height },
  ]
  const display = { id: index + 1, label: `stand-in ${index + 1}`, bounds, workArea: bounds, size, workAreaSize: size, scaleFactor: 1 }
  return strict('display', { ...display, internal: index === 0 }) as Electron.Display
}

const displays = (process.env.LECTERN_DISPLAYS ?? '1366x768+0+0').split(',').map(toDisplay)
const primary = displays[0] as Electron.Display
const holds = ({ bounds: b }: Electron.Display, { x, y }: Electron.Point) => x >= b.x && x < b.x + b.width && y >= b.y && y < b.y + b.height

const members = {
  getAllDisplays: () => displays,
  getPrimaryDisplay: () => primary,
  getDisplayMatching: (place: Electron.Rectangle) => displays.find(display => holds(display, place)) ?? primary,
} satisfies Partial<Electron.Screen>

export const screen = strict('screen', Object.assign(new KnownEvents('screen', 'none'), members))
