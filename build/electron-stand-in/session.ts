// Electron's protocol and session: what the application says about schemes, requests and permissions. requests.ts acts on it.
import { schemes } from './addresses.ts'
import { running } from './running.ts'
import { inertMembers, KnownEvents, strict } from './strict.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>
type BeforeRequest = (details: Electron.OnBeforeRequestListenerDetails, answer: (response: Electron.CallbackResponse) => void) => void
type AskPermission = (contents: never, permission: never, answer: (isGranted: boolean) => void, details: never) => void

export const schemeHandlers = new Map<string, SchemeHandler>()
export const rules: { beforeRequest?: BeforeRequest | null } = {}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: Electron.CustomScheme[]) {
    if (running.hasChromium()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of list) {
      if (!privileges?.standard || !privileges.secure) throw new Error(`electron stand-in: scheme '${scheme}' must be standard and secure`)
      schemes.add(scheme)
    }
  },
  handle(scheme: string, handler: SchemeHandler) {
    if (!schemes.has(scheme)) throw new Error(`electron stand-in: scheme '${scheme}' was not registered as privileged`)
    schemeHandlers.set(scheme, handler)
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>)

const webRequest = strict('session.webRequest', {
  onBeforeRequest(listener: BeforeRequest | null) {
    if (listener && typeof listener !== 'function') throw new Error('electron stand-in: onBeforeRequest takes no filter here')
    rules.beforeRequest = listener
  },
})

const grantsNothing = () => new Error('electron stand-in: permissions can only be denied')

/** Chromium is told at start to deny every permission (start.ts), so handlers that deny are the only ones true to what happens. */
const permissions = {
  setPermissionRequestHandler(ask: AskPermission | null) {
    const answer = (isGranted: boolean) => {
      if (isGranted) throw grantsNothing()
    }
    ask?.(null as never, 'media' as never, answer, {} as never)
  },
  setPermissionCheckHandler(check: ((contents: null, permission: never, origin: string, details: never) => boolean) | null) {
    if (check?.(null, 'media' as never, '', {} as never)) throw grantsNothing()
  },
} satisfies Partial<Electron.Session>

const events = new KnownEvents('session', 'none')
const members = { webRequest, ...permissions, ...inertMembers('session') }
export const defaultSession = strict('session.defaultSession', Object.assign(events, members))
export const session = strict('session', { defaultSession })
