// Electron's webContents on one page of Chromium: loading, messages, popups, printing.
import { toChromium, toElectron } from './addresses.ts'
import { app } from './app.ts'
import type { Params } from './devtools-pipe.ts'
import { answerInvocation } from './ipc-main.ts'
import { launched } from './launched.ts'
import { answerRequest } from './network.ts'
import { PageTarget } from './page-target.ts'
import { running } from './running.ts'
import { INERT, inertMembers, KnownEvents, onlyKnown, say, strict } from './strict.ts'
import { valueText } from './value-text.ts'

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]
type Message = { kind: 'invoke' | 'open'; id: number; channel: string; args: unknown[] }
type Looks = 'id' | 'isDestroyed' | 'executeJavaScript' | 'printToPDF'
type Members = Looks | 'send' | 'loadURL' | 'reload' | 'close' | 'forcefullyCrashRenderer' | 'setWindowOpenHandler'

const { decode } = valueText()
const pages = new Map<number, PageContents>()
let lastId = 0

export class PageContents extends KnownEvents implements Pick<Electron.WebContents, Members> {
  readonly id = ++lastId
  readonly target: PageTarget
  /** The address that the application itself is loading: arriving there is no navigation by the page. */
  expectedUrl = ''
  private face: PageContents = this
  private url = ''
  private popupUrl = ''
  private openHandler: OpenHandler | undefined

  constructor(preferences: Electron.WebPreferences) {
    super('webContents', `did-finish-load will-navigate render-process-gone ${INERT['webContents event']}`)
    Object.assign(this, inertMembers('webContents'))
    this.target = new PageTarget(preferences, (method, params) => this.hear[method]?.(params))
  }

  static open(preferences: Electron.WebPreferences): PageContents {
    const contents = new PageContents(preferences)
    contents.face = strict('webContents', contents)
    pages.set(contents.id, contents.face)
    app.emit('web-contents-created', {}, contents.face)
    return contents.face
  }

  private readonly hear: Record<string, (params: Params) => void> = {
    'Fetch.requestPaused': params => void answerRequest(this.face, params).catch(() => {}),
    'Runtime.bindingCalled': params => void this.receive(params.executionContextId, decode(params.payload)),
    'Runtime.exceptionThrown': ({ exceptionDetails: { exception, text } }) =>
      say(`uncaught in ${this.url}: ${exception?.description ?? text}`),
    'Page.windowOpen': ({ url }) => Object.assign(this, { popupUrl: url }),
    'Page.frameNavigated': ({ frame }) => {
      if (!frame.parentId) this.url = toElectron(frame.url + (frame.urlFragment ?? ''))
    },
    'Page.navigatedWithinDocument': ({ url }) => Object.assign(this, { url: toElectron(url) }),
    'Inspector.targetCrashed': () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    'Page.loadEventFired': () => this.emit('did-finish-load', {}),
  }

  private async receive(contextId: number, { kind, id, channel, args }: Message) {
    if (kind === 'open') return this.refusePopup(channel)
    // Only the top frame has a preload (worlds.ts), so it is the only sender.
    const senderFrame = strict('webFrameMain', { url: this.url, parent: null })
    const event = strict('event', { sender: this.face, senderFrame })
    await this.target.deliver({ id, ...(await answerInvocation(event, channel, args)) }, contextId)
  }

  /** Only a denial is supported: Lectern's pages never open windows themselves. */
  refusePopup(popupUrl = this.popupUrl) {
    const url = toElectron(popupUrl)
    const referrer: Electron.Referrer = { url: this.url, policy: 'default' }
    const answer = this.openHandler?.({ url, referrer, frameName: '', features: '', disposition: 'foreground-tab' })
    if (answer?.action !== 'deny') say(`${url} was opened and no setWindowOpenHandler denied it; it is closed all the same`)
  }

  send(channel: string, ...args: unknown[]) {
    const message = { channel, args: structuredClone(args) }
    void this.target.opened.then(() => this.target.deliver(message))
  }

  async loadURL(url: string) {
    await this.target.opened
    const loaded = new Promise(resolve => this.once('did-finish-load', resolve))
    const address = toChromium(url)
    this.expectedUrl = address.replace(/#.*/s, '')
    const { errorText } = await this.target.cdp('Page.navigate', { url: address })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
    await loaded
  }

  reload = () => void this.target.cdp('Page.reload')
  // Its answer never comes: whoever would give it is gone.
  forcefullyCrashRenderer = () => void this.target.cdp('Page.crash').catch(() => {})

  close() {
    void this.target.opened.then(({ targetId }) => running.chromium.send('Target.closeTarget', { targetId })).catch(() => {})
  }

  gone = () => void pages.delete(this.id)
  isDestroyed = () => !pages.has(this.id)
  setWindowOpenHandler = (handler: OpenHandler) => void Object.assign(this, { openHandler: handler })

  async executeJavaScript(expression: string, userGesture = false) {
    await this.target.opened
    const options = { expression, userGesture, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await this.target.cdp('Runtime.evaluate', options)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** Chromium does not print what is minimized, as a window not shown is on a desk: it stands up until its first frame, and prints then. */
  async printToPDF(options: Electron.PrintToPDFOptions) {
    const { targetId } = await this.target.opened
    const { windowId, bounds } = await running.chromium.send('Browser.getWindowForTarget', { targetId })
    const setState = (windowState: string) => running.chromium.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
    const isAsleep = launched.isHeaded && bounds.windowState === 'minimized'
    if (isAsleep) await setState('normal').then(() => this.executeJavaScript('new Promise(requestAnimationFrame)'))
    const { data } = await this.target.cdp('Page.printToPDF', toPrintOptions(options))
    if (isAsleep) await setState('minimized')
    return Buffer.from(data, 'base64')
  }
}

const SAME_NAME =
  'landscape displayHeaderFooter printBackground scale pageRanges headerTemplate footerTemplate preferCSSPageSize generateTaggedPDF'
const PAPER: Record<string, Electron.Size> = { A3: { width: 11.69, height: 16.54 }, A4: { width: 8.27, height: 11.69 } }

/** Electron's options as the protocol wants them, in inches. */
function toPrintOptions({ pageSize = 'A4', margins = {}, ...same }: Electron.PrintToPDFOptions) {
  onlyKnown('printToPDF option', same, SAME_NAME)
  const size = typeof pageSize === 'string' ? PAPER[pageSize] : pageSize
  if (!size) throw new Error(`electron stand-in: paper '${pageSize}' is not implemented`)
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins as Electron.Margins
  const paper = { paperWidth: size.width, paperHeight: size.height }
  return { ...same, ...paper, marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right }
}

export const webContents = strict('webContents (static)', {
  getAllWebContents: () => [...pages.values()],
  fromDevToolsTargetId: (targetId: string) => pages.values().find(contents => contents.target.targetId === targetId),
})
