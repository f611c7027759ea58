// Electron's webContents on one page of Chromium: loading, messages, popups, printing.
import { originOf, toChromium, toElectron } from './addresses.ts'
import { app } from './app.ts'
import type { Params } from './devtools-pipe.ts'
import { answerInvocation } from './ipc-main.ts'
import { launched } from './launched.ts'
import { PageTarget } from './page-target.ts'
import { toPrintOptions } from './print-options.ts'
import { answerRequest } from './requests.ts'
import { running } from './running.ts'
import { defaultSession } from './session.ts'
import { inertMembers, KnownEvents, type Names, say, strict } from './strict.ts'
import { valueText } from './value-text.ts'

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]
type Message = { kind: 'invoke' | 'open'; id: number; channel: string; args: unknown[] }
type Members = Names<'id send loadURL getURL reload close isDestroyed executeJavaScript printToPDF setWindowOpenHandler'>

const { decode } = valueText()
const pages = new Map<number, PageContents>()
let lastId = 0

export class PageContents extends KnownEvents implements Pick<Electron.WebContents, Members> {
  readonly id = ++lastId
  readonly session = defaultSession
  readonly target: PageTarget
  readonly mainFrame: Pick<Electron.WebFrameMain, 'url' | 'origin' | 'parent'>
  /** The address that the application itself is loading: arriving there is no navigation by the page. */
  expectedUrl = ''
  private face: PageContents = this
  private url = ''
  private popupUrl = ''
  private openHandler: OpenHandler | undefined

  constructor(preferences: Electron.WebPreferences) {
    super('webContents', 'did-finish-load dom-ready did-navigate will-navigate will-frame-navigate render-process-gone destroyed')
    Object.assign(this, inertMembers('webContents'))
    const frame = { url: '', origin: '', parent: null }
    Object.defineProperties(frame, { url: { get: () => this.url }, origin: { get: () => originOf(this.url) } })
    this.mainFrame = strict('webFrameMain', frame)
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
      if (frame.parentId) return
      this.url = toElectron(frame.url + (frame.urlFragment ?? ''))
      this.emit('did-navigate', {}, this.url)
    },
    'Page.navigatedWithinDocument': ({ url }) => Object.assign(this, { url: toElectron(url) }),
    'Page.domContentEventFired': () => this.emit('dom-ready', {}),
    'Page.loadEventFired': () => this.emit('did-finish-load', {}),
    'Inspector.targetCrashed': () => {
      const details = { reason: 'crashed', exitCode: 1 }
      this.emit('render-process-gone', {}, details)
      app.emit('render-process-gone', {}, this.face, details)
    },
  }

  private async receive(contextId: number, { kind, id, channel, args }: Message) {
    if (kind === 'open') return this.refusePopup(channel)
    const event = strict('event', { sender: this.face, senderFrame: this.mainFrame, type: 'frame' })
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

  private expect(url: string) {
    const address = toChromium(url)
    this.expectedUrl = address.replace(/#.*/s, '')
    return address
  }

  async loadURL(url: string) {
    await this.target.opened
    const loaded = new Promise(resolve => this.once('did-finish-load', resolve))
    const { errorText } = await this.target.cdp('Page.navigate', { url: this.expect(url) })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
    await loaded
  }

  reload() {
    this.expect(this.url)
    void this.target.cdp('Page.reload')
  }

  close() {
    void this.target.opened.then(({ targetId }) => running.chromium.send('Target.closeTarget', { targetId })).catch(() => {})
  }

  gone() {
    pages.delete(this.id)
    this.emit('destroyed')
  }

  getURL = () => this.url
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

export const webContents = strict('webContents (static)', {
  fromId: (id: number) => pages.get(id),
  getAllWebContents: () => [...pages.values()],
  fromDevToolsTargetId: (targetId: string) => pages.values().find(contents => contents.target.targetId === targetId),
})
