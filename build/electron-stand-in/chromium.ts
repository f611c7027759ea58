// Starts the installed Chromium, opens windows in it, ends it. Knows the DevTools protocol, not Electron.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { installedBrowser } from '../find-browser.ts'
import { type DevTools, devToolsPipe } from './devtools-pipe.ts'
import { launched } from './launched.ts'
import { say } from './strict.ts'

export type Target = { targetId: string; sessionId: string }
export type Chromium = DevTools & { openWindow(): Promise<Target>; close(): Promise<void> }

/** The pipe carries our commands, and its end is how Chromium learns that the main process was killed: with a port alone it would live on. */
const FLAGS = `--remote-debugging-pipe --no-startup-window --no-first-run --no-default-browser-check --no-service-autorun
  --disable-background-networking --disable-background-timer-throttling --disable-backgrounding-occluded-windows --disable-breakpad
  --disable-client-side-phishing-detection --disable-component-extensions-with-background-pages --disable-component-update
  --disable-default-apps --disable-extensions --disable-gpu --disable-hang-monitor --disable-popup-blocking --disable-quic
  --disable-renderer-backgrounding --disable-sync --force-color-profile=srgb --metrics-recording-only --password-store=basic
  --disable-features=MediaRouter,OptimizationHints,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable --use-mock-keychain`.split(/\s+/)

type PageNotAskedFor = (targetId: string, sessionId: string, openerId: string | undefined) => void

export async function startChromium(profile: string, onPageNotAskedFor: PageNotAskedFor): Promise<Chromium> {
  const program = installedBrowser()
  if (!program)
    throw new Error('electron stand-in: no Chromium, Chrome or Edge is installed; `npm start` fetches one, or name one in LECTERN_BROWSER')
  await prepareProfile(profile)
  const isUnsandboxed = launched.switches.has('no-sandbox') || process.getuid?.() === 0
  const shared = [`--user-data-dir=${profile}`, ...(isUnsandboxed ? ['--no-sandbox', '--test-type'] : [])]
  const port = launched.switches.get('remote-debugging-port')
  const flags = [...FLAGS, ...shared, ...(launched.isHeaded ? [] : ['--headless'])]
  if (port !== undefined) flags.push(`--remote-debugging-port=${port}`)

  // In a process group of its own: Ctrl+C in a terminal is for the application, which then closes Chromium in good order.
  const detached = process.platform !== 'win32'
  const child = spawn(program, flags, { detached, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  const tools = devToolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const endpoint = watchChromium(child)
  await tools.send('Target.setAutoAttach', ATTACH_TO_PAGES)
  // Playwright waits for this very line; it is said once the application can be driven.
  void endpoint.then(url => process.stderr.write(`\nDevTools listening on ${url}\n`))

  const openTarget = () =>
    launched.isHeaded
      ? void spawn(program, [...shared, '--app=data:text/html,'], { stdio: 'ignore' })
      : void tools.send('Target.createTarget', { url: 'about:blank', newWindow: true })
  return { ...tools, openWindow: windowOpener(tools, openTarget, onPageNotAskedFor), close: () => closeChromium(child, tools) }
}

/** Pages pause before their first line, so that the preload and the network rules are in place before anything runs. */
const ATTACH_TO_PAGES = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [{ type: 'page' }] }

async function prepareProfile(profile: string) {
  mkdirSync(join(profile, 'Default'), { recursive: true })
  const preferences = join(profile, 'Default/Preferences')
  if (!existsSync(preferences)) writeFileSync(preferences, JSON.stringify({ translate: { enabled: false } }))
  // After a kill the old Chromium needs a moment to go; one started meanwhile would hand its windows to the dying one.
  for (let tries = 0; tries < 100 && isProfileInUse(profile); tries++) await sleep(50)
}

function isProfileInUse(profile: string): boolean {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1])
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Where Playwright can reach it, when asked; a Chromium that stops before its time takes the whole program with it. */
function watchChromium(child: ChildProcess) {
  let said = ''
  const endpoint = Promise.withResolvers<string>()
  child.stderr?.on('data', chunk => {
    said = (said + chunk).slice(-4000)
    const url = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
    if (url) endpoint.resolve(url)
  })
  child.once('exit', code => {
    if (closing.has(child)) return
    say(`Chromium stopped (${code}):\n${said}`)
    process.exit(1)
  })
  return endpoint.promise
}

const closing = new WeakSet<ChildProcess>()

async function closeChromium(child: ChildProcess, tools: DevTools) {
  closing.add(child)
  const gone = once(child, 'exit')
  void tools.send('Browser.close')
  await Promise.race([gone, sleep(3000)])
  child.kill('SIGKILL')
}

/** Windows are all alike when they open: the next page that no other page opened answers whoever asked first. */
function windowOpener(tools: DevTools, open: () => void, onPageNotAskedFor: PageNotAskedFor): () => Promise<Target> {
  const asked: ((target: Target) => void)[] = []
  tools.onEvent(({ method, params }) => {
    if (method !== 'Target.attachedToTarget') return
    const { targetId, openerId } = params.targetInfo
    const answer = openerId ? undefined : asked.shift()
    if (answer) answer({ targetId, sessionId: params.sessionId })
    else onPageNotAskedFor(targetId, params.sessionId, openerId)
  })
  return () =>
    new Promise(resolve => {
      asked.push(resolve)
      open()
    })
}
