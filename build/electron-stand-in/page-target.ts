// One page in Chromium: opened, given its two worlds, listened to. Knows the DevTools protocol; web-contents.ts gives it Electron's face.
import { readFileSync } from 'node:fs'
import type { Params } from './devtools-pipe.ts'
import { running } from './running.ts'
import { valueText } from './value-text.ts'
import { WorldBridge } from './world-bridge.ts'
import { pageWorld, preloadWorld } from './worlds.ts'

const ISOLATED_WORLD = 'Electron Isolated Context'
const EVERY_REQUEST = { patterns: [{ urlPattern: '*' }] }
const { encode } = valueText()
type OnEvent = (method: string, params: Params) => void

export class PageTarget {
  targetId = ''
  readonly opened: Promise<PageTarget>
  private sessionId = ''
  private isolatedContext: number | undefined

  constructor(preferences: Electron.WebPreferences, onEvent: OnEvent) {
    this.opened = this.open(preferences, onEvent)
  }

  cdp(method: string, params: object = {}): Promise<Params> {
    return running.chromium.send(method, params, this.sessionId)
  }

  /** A page may be gone or reloaded by the time its answer is ready; Electron drops such a message too. */
  async deliver(message: object, contextId = this.isolatedContext) {
    const expression = `standInDeliver(${JSON.stringify(encode(message))})`
    if (contextId !== undefined) await this.cdp('Runtime.evaluate', { contextId, expression }).catch(() => {})
  }

  private async open(preferences: Electron.WebPreferences, onEvent: OnEvent): Promise<PageTarget> {
    Object.assign(this, await running.chromium.openWindow())
    running.chromium.onEvent(({ method, params, sessionId }) => {
      if (sessionId !== this.sessionId) return
      this.followIsolatedWorld(method, params)
      onEvent(method, params)
    })
    const { page, preload } = worldSources(preferences)
    // All at once: a paused page answers some of these only when it runs.
    await Promise.all([
      this.cdp('Page.enable'),
      this.cdp('Inspector.enable'),
      this.cdp('Runtime.addBinding', { name: 'standInSend', executionContextName: ISOLATED_WORLD }),
      this.cdp('Runtime.enable'),
      this.cdp('Page.addScriptToEvaluateOnNewDocument', { source: page }),
      this.cdp('Page.addScriptToEvaluateOnNewDocument', { source: preload, worldName: ISOLATED_WORLD }),
      this.cdp('Fetch.enable', EVERY_REQUEST),
      this.cdp('Runtime.runIfWaitingForDebugger'),
    ])
    return this
  }

  private followIsolatedWorld(method: string, { context }: Params) {
    if (method === 'Runtime.executionContextsCleared') this.isolatedContext = undefined
    // The top frame of a page has the id of its target.
    const isNew = method === 'Runtime.executionContextCreated' && context.name === ISOLATED_WORLD
    if (isNew && context.auxData.frameId === this.targetId) this.isolatedContext = context.id
  }
}

/** The page's world hears the preload's by an event name that nobody else can guess. */
function worldSources({ preload }: Electron.WebPreferences) {
  const secret = JSON.stringify(crypto.randomUUID())
  const tools = `{ Bridge: ${WorldBridge}, text: (${valueText})(), secret: ${secret} }`
  const source = preload ? readFileSync(preload, 'utf8') : ''
  return { page: `(${pageWorld})(${secret}, ${WorldBridge})`, preload: `(${preloadWorld})(${tools}, require => {${source}\n})` }
}

/** A page that the application did not ask for. It is let run, without any network, and closed: closing it paused would hang its opener. */
export async function dismissPage(targetId: string, sessionId: string) {
  const { send } = running.chromium
  await Promise.all([send('Fetch.enable', EVERY_REQUEST, sessionId), send('Runtime.runIfWaitingForDebugger', {}, sessionId)])
  await send('Target.closeTarget', { targetId })
}
