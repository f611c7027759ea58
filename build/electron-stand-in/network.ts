// Electron's protocol and session: what the application says about schemes, requests and permissions, and every request of a page, paused
// by Chromium until that is asked: may the page navigate there, may it load that, and who answers?
import { schemes, toElectron } from './addresses.ts'
import type { Params } from './devtools-pipe.ts'
import { running } from './running.ts'
import { inertMembers, preventable, strict } from './strict.ts'
import type { PageContents } from './web-contents.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>
type BeforeRequest = (details: Electron.OnBeforeRequestListenerDetails, answer: (response: Electron.CallbackResponse) => void) => void
type AskPermission = (contents: never, permission: never, answer: (isGranted: boolean) => void, details: never) => void
type CheckPermission = (contents: null, permission: never, origin: string, details: never) => boolean

const schemeHandlers = new Map<string, SchemeHandler>()
let beforeRequest: BeforeRequest | undefined

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: Electron.CustomScheme[]) {
    if (running.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of list) {
      if (!privileges?.standard || !privileges.secure) throw new Error(`electron stand-in: scheme '${scheme}' must be standard and secure`)
      schemes.add(scheme)
    }
  },
  handle(scheme: string, handler: SchemeHandler) {
    if (!schemes.has(scheme)) throw new Error(`electron stand-in: scheme '${scheme}' was not registered as privileged`)
    schemeHandlers.set(scheme, handler)
  },
} satisfies Partial<Electron.Protocol>)

const webRequest = strict('session.webRequest', {
  onBeforeRequest(listener: BeforeRequest) {
    if (typeof listener !== 'function') throw new Error('electron stand-in: onBeforeRequest takes a listener alone')
    beforeRequest = listener
  },
})

function refuseGrant(isGranted: boolean) {
  if (isGranted) throw new Error('electron stand-in: permissions can only be denied')
}

/** Chromium is told at start to deny every permission (cli.ts), so handlers that deny are the only ones true to what happens. */
const permissions = {
  setPermissionRequestHandler: (ask: AskPermission | null) => ask?.(null as never, 'media' as never, refuseGrant, {} as never),
  setPermissionCheckHandler: (check: CheckPermission | null) => refuseGrant(check?.(null, 'media' as never, '', {} as never) ?? false),
} satisfies Partial<Electron.Session>

const defaultSession = strict('session.defaultSession', { webRequest, ...permissions, ...inertMembers('session') })
export const session = strict('session', { defaultSession })

export async function answerRequest(page: PageContents, { requestId, request, frameId, resourceType }: Params) {
  const url = toElectron(request.url)
  const isMainFrame = resourceType === 'Document' && frameId === page.target.targetId
  const refuse = (errorReason: string) => page.target.cdp('Fetch.failRequest', { requestId, errorReason })

  if (
    isMainFrame &&
    request.url !== page.expectedUrl &&
    !preventable(page, 'will-navigate', { url, isMainFrame: true, isSameDocument: false }, url)
  )
    return refuse('Aborted')
  if (await isCancelled(page, url, request.method, isMainFrame)) return refuse('BlockedByClient')
  const handler = schemeHandlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) return page.target.cdp('Fetch.continueRequest', { requestId })
  const response = await handler(new Request(url, { method: request.method, headers: request.headers, body: request.postData }))
  return page.target.cdp('Fetch.fulfillRequest', { requestId, ...(await toFulfilment(response)) })
}

async function isCancelled(page: PageContents, url: string, method: string, isMainFrame: boolean): Promise<boolean> {
  const listener = beforeRequest
  if (!listener) return false
  const details = { id: 0, url, method, webContentsId: page.id, resourceType: isMainFrame ? 'mainFrame' : 'other', referrer: '' } as const
  const answer = await new Promise<Electron.CallbackResponse>(resolve =>
    listener({ ...details, timestamp: Date.now(), uploadData: [] }, resolve),
  )
  return answer.cancel === true
}

async function toFulfilment(response: Response) {
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}
