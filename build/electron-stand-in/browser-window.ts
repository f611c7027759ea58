// Electron's BrowserWindow: where a window stands, how it shows and how it goes. What it contains is web-contents.ts.
import { app } from './app.ts'
import { running } from './running.ts'
import { allDisplays } from './screen.ts'
import { INERT, inertMembers, KnownEvents, namesOf, onlyKnown, preventable, strict } from './strict.ts'
import { PageContents } from './web-contents.ts'

type Options = Electron.BrowserWindowConstructorOptions
type Members =
  | 'id'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'setBounds'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isKiosk'
  | 'getBounds'

export class PageWindow extends KnownEvents implements Pick<Electron.BrowserWindow, Members> {
  readonly webContents: PageContents
  readonly id: number
  private bounds: Electron.Rectangle
  private readonly fills: boolean
  private readonly frameless: boolean
  private visible: boolean
  private placed: Promise<void>

  constructor({ x, y, width = 800, height = 600, show = true, kiosk, fullscreen, frame = true, webPreferences = {} }: Options) {
    super('BrowserWindow', `ready-to-show close closed ${INERT['BrowserWindow event']}`)
    Object.assign(this, inertMembers('BrowserWindow'))
    this.visible = show
    this.fills = Boolean(kiosk || fullscreen)
    this.frameless = !frame
    const display = displayAt(x, y)
    this.bounds = this.fills ? display : { x: x ?? display.x, y: y ?? display.y, width, height }
    this.webContents = PageContents.open(webPreferences)
    this.id = this.webContents.id
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.placed = this.place().catch(() => {})
  }

  static getAllWindows = () => [...running.windows.values()]
  static fromWebContents = (contents: unknown) => PageWindow.getAllWindows().find(window => window.webContents === contents) ?? null

  /** Chromium says that the page is gone, whoever closed it. */
  gone() {
    if (!running.windows.delete(this.id)) return
    this.webContents.gone()
    this.emit('closed')
    app.windowClosed()
  }

  /** A fullscreen state alone does nothing where no window manager runs, so the window first takes its display's size. */
  private async place() {
    const { targetId } = await this.webContents.target.opened
    const { windowId } = await running.chromium.send('Browser.getWindowForTarget', { targetId })
    const set = (bounds: object) => running.chromium.send('Browser.setWindowBounds', { windowId, bounds })
    const { x: left, y: top, width, height } = this.bounds
    await set({ windowState: 'normal' })
    await set({ left, top, width, height })
    if (this.frameless) await set(await this.withoutFrame())
    if (!this.visible) await set({ windowState: 'minimized' })
    else if (this.fills) await set({ windowState: 'fullscreen' })
  }

  /** Chromium cannot take its frame off: the window grows until its page is as large as it was asked to be. */
  private async withoutFrame() {
    const { cssLayoutViewport: page } = await this.webContents.target.cdp('Page.getLayoutMetrics')
    const { width, height } = this.bounds
    return { width: 2 * width - page.clientWidth, height: 2 * height - page.clientHeight }
  }

  /** Only where it stands: a page that prints while its window is being minimized fails. */
  async loadURL(url: string) {
    await this.placed
    await this.webContents.loadURL(url)
  }

  show() {
    this.showInactive()
    void this.webContents.target.opened.then(({ targetId }) => running.chromium.send('Target.activateTarget', { targetId }))
  }

  /** Without coming to the front. */
  showInactive() {
    if (this.visible) return
    this.visible = true
    this.placed = this.placed.then(() => this.place()).catch(() => {})
  }

  setBounds(bounds: Partial<Electron.Rectangle>) {
    this.bounds = { ...this.bounds, ...bounds }
    this.placed = this.placed.then(() => this.place()).catch(() => {})
  }

  focus = () => this.show()

  /** As Alt+F4 does, unless a listener prevents it. What a person closes by Chromium's own button is gone before anybody is asked. */
  close() {
    if (preventable(this, 'close')) this.destroy()
  }

  isDestroyed = () => !running.windows.has(this.id)

  destroy() {
    this.webContents.close()
    // A page that is closed while its first request is under way is now and then never reported gone.
    setTimeout(() => this.gone(), 2000).unref()
  }

  isKiosk = () => this.fills
  getBounds = () => ({ ...this.bounds })
}

/** Where a window without a place goes: the display that holds the point, or the primary one. */
function displayAt(x = 0, y = 0): Electron.Rectangle {
  const displays = allDisplays().map(({ bounds }) => bounds)
  const holds = (d: Electron.Rectangle) => x >= d.x && x < d.x + d.width && y >= d.y && y < d.y + d.height
  return displays.find(holds) ?? allDisplays()[0].bounds
}

const MUST_BE_ON = 'sandbox contextIsolation webSecurity'
const MUST_BE_OFF =
  'nodeIntegration nodeIntegrationInWorker nodeIntegrationInSubFrames webviewTag allowRunningInsecureContent experimentalFeatures'

function refuseUnknownAndInsecure(options: Options) {
  const preferences: Record<string, unknown> = { ...options.webPreferences }
  onlyKnown('BrowserWindow option', options, `width height x y show kiosk fullscreen frame webPreferences ${INERT['BrowserWindow option']}`)
  onlyKnown('webPreferences', preferences, `preload ${MUST_BE_ON} ${MUST_BE_OFF} ${INERT.webPreferences}`)
  for (const name of namesOf(MUST_BE_ON)) if (preferences[name] === false) throw new Error(`electron stand-in: ${name}: false is refused`)
  for (const name of namesOf(MUST_BE_OFF)) if (preferences[name]) throw new Error(`electron stand-in: ${name}: true is refused`)
}

function openWindow(options: Options = {}): PageWindow {
  if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
  refuseUnknownAndInsecure(options)
  const window = strict('BrowserWindow', new PageWindow(options))
  running.windows.set(window.id, window)
  return window
}

/** `new BrowserWindow(…)` answers with the strict face of a window. */
export const BrowserWindow = new Proxy(strict('BrowserWindow (static)', PageWindow), { construct: (_, [options]) => openWindow(options) })
