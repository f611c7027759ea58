// Electron's BrowserWindow: where a window stands, how it shows and how it goes. What it contains is web-contents.ts.
import { app } from './app.ts'
import { running } from './running.ts'
import { screen } from './screen.ts'
import { INERT, inertMembers, KnownEvents, type Names, namesOf, onlyKnown, strict } from './strict.ts'
import { PageContents } from './web-contents.ts'

type Options = Electron.BrowserWindowConstructorOptions
type Members = Names<'id loadURL show focus close destroy isDestroyed isVisible isFullScreen isKiosk setKiosk getBounds'>

export class PageWindow extends KnownEvents implements Pick<Electron.BrowserWindow, Members> {
  readonly webContents: PageContents
  readonly id: number
  isClosing = false
  private bounds: Electron.Rectangle
  private visible: boolean
  private fills: boolean
  private placed: Promise<void>

  constructor(options: Options) {
    super('BrowserWindow', 'ready-to-show show focus close closed')
    Object.assign(this, inertMembers('BrowserWindow'))
    const { x, y } = screen.getPrimaryDisplay().bounds
    this.bounds = { x: options.x ?? x, y: options.y ?? y, width: options.width ?? 800, height: options.height ?? 600 }
    this.visible = options.show ?? true
    this.fills = Boolean(options.kiosk || options.fullscreen)
    this.webContents = PageContents.open(options.webPreferences ?? {})
    this.id = this.webContents.id
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.placed = this.place().catch(() => {})
  }

  static getAllWindows = () => [...running.windows.values()]
  static fromId = (id: number) => running.windows.get(id) ?? null
  static fromWebContents = (contents: unknown) => PageWindow.getAllWindows().find(window => window.webContents === contents) ?? null
  static getFocusedWindow = () => PageWindow.getAllWindows().at(-1) ?? null

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
    const { x: left, y: top, width, height } = this.getBounds()
    await set({ windowState: 'normal' })
    await set({ left, top, width, height })
    if (!this.visible) await set({ windowState: 'minimized' })
    else if (this.fills) await set({ windowState: 'fullscreen' })
  }

  /** Only where it stands: a page that prints while its window is being minimized fails. */
  async loadURL(url: string) {
    await this.placed
    await this.webContents.loadURL(url)
  }

  show() {
    if (!this.visible) {
      this.visible = true
      void this.place().catch(() => {})
      this.emit('show')
    }
    void this.webContents.target.opened.then(({ targetId }) => running.chromium.send('Target.activateTarget', { targetId }))
  }

  focus() {
    this.show()
    this.emit('focus')
  }

  close() {
    if (!this.isClosing && !this.isPrevented('close')) this.destroy()
  }

  destroy() {
    this.isClosing = true
    this.webContents.close()
    // A page that is closed while its first request is under way is now and then never reported gone.
    setTimeout(() => this.gone(), 2000).unref()
  }

  isDestroyed = () => !running.windows.has(this.id)
  isVisible = () => this.visible
  isFullScreen = () => this.fills
  isKiosk = () => this.fills

  setKiosk(fills: boolean) {
    this.fills = fills
    void this.place().catch(() => {})
  }

  getBounds = () => ({ ...(this.fills ? screen.getDisplayMatching(this.bounds).bounds : this.bounds) })
}

const MUST_BE_ON = 'sandbox contextIsolation webSecurity'
const MUST_BE_OFF =
  'nodeIntegration nodeIntegrationInWorker nodeIntegrationInSubFrames webviewTag allowRunningInsecureContent experimentalFeatures'

function refuseUnknownAndInsecure(options: Options) {
  const preferences: Record<string, unknown> = { ...options.webPreferences }
  onlyKnown('BrowserWindow option', options, `width height x y show title kiosk fullscreen webPreferences ${INERT['BrowserWindow option']}`)
  onlyKnown('webPreferences', preferences, `preload additionalArguments ${MUST_BE_ON} ${MUST_BE_OFF} ${INERT.webPreferences}`)
  for (const name of namesOf(MUST_BE_ON)) if (preferences[name] === false) throw new Error(`electron stand-in: ${name}: false is refused`)
  for (const name of namesOf(MUST_BE_OFF)) if (preferences[name]) throw new Error(`electron stand-in: ${name}: true is refused`)
}

function openWindow(options: Options = {}): PageWindow {
  if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
  refuseUnknownAndInsecure(options)
  const window = strict('BrowserWindow', new PageWindow(options))
  running.windows.set(window.id, window)
  app.emit('browser-window-created', {}, window)
  return window
}

/** `new BrowserWindow(…)` answers with the strict face of a window. */
export const BrowserWindow = new Proxy(strict('BrowserWindow (static)', PageWindow), { construct: (_, [options]) => openWindow(options) })
