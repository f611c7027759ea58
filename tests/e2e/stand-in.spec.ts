// What the stand-in promises, shown on an application of its own: whatever it has behaves as Electron's, whatever it lacks throws.
import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { electronOnDisk } from '../../build/electron-program.ts'
import { findDocumentTool, missingToolLine } from '../../build/find-document-tools.ts'
import { type Lectern, launchLectern } from '../support/launch-lectern.ts'

const appPath = join(import.meta.dirname, '../fixtures/stand-in-app')
const standIn = join(import.meta.dirname, '../../build/electron-stand-in/cli.ts')

type Fixture = { call(channel: string, ...args: unknown[]): Promise<unknown>; onAnnounced(hear: (value: unknown) => void): () => void }
type FixtureWindow = Window & { fixture: Fixture & { requireRefused: string; nested: { list: number[] } }; heard: unknown[]; stop(): void }
declare const window: FixtureWindow

const launch = (data: string) => launchLectern({ data, appPath })
const pageOf = (lectern: Lectern, role: string) => lectern.windowWhere(url => url.searchParams.get('role') === role, role)

const test = base.extend<{ page: Page }, { lectern: Lectern }>({
  lectern: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
    async ({}, use, { project, workerIndex }) => {
      const lectern = await launch(join(project.outputDir, `stand-in-${workerIndex}`))
      await use(lectern)
      await lectern.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ lectern }, use) => {
    const page = await pageOf(lectern, 'operator')
    await page.getByText('operator').waitFor()
    await use(page)
  },
})

const seen = (lectern: Lectern) =>
  lectern.app.evaluate(() => (globalThis as unknown as { seen: Record<'refused' | 'cancelled' | 'left' | 'roused', string[]> }).seen)

/** Every process whose command line names this folder: the main process, Chromium and Chromium's children. */
function processesOf(folder: string): string[] {
  const commandLine = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    } catch {
      return ''
    }
  }
  return readdirSync('/proc').filter(pid => /^\d+$/.test(pid) && commandLine(pid).includes(folder))
}

test.describe('only the stand-in', () => {
  test.skip(electronOnDisk() !== undefined, 'Electron is on this disk: these hold for the stand-in only')

  test('members, options and events that it lacks throw', async ({ lectern, page: _ }) => {
    const refusals = await lectern.app.evaluate(({ app, BrowserWindow, dialog, ipcMain }) => {
      const loose = { app, ipcMain } as unknown as Record<string, Record<string, (value?: unknown) => void>>
      const tries = [
        () => app.setBadgeCount(1),
        () => loose.ipcMain?.on?.('x'),
        () => app.on('login', () => {}),
        () => app.getPath('crashDumps'),
        () => new BrowserWindow({ transparent: true }),
        () => new BrowserWindow({ webPreferences: { webgl: true } }),
        () => BrowserWindow.getAllWindows()[0]?.setOpacity(0.5),
        () => BrowserWindow.getAllWindows()[0]?.webContents.on('paint', () => {}),
        () => Object.assign(app, { unheardOf: 1 }),
        () => dialog.showCertificateTrustDialog({} as never),
      ]
      const messageOf = (run: () => unknown) => {
        try {
          run()
          return 'nothing was thrown'
        } catch (problem) {
          return String(problem)
        }
      }
      return tries.map(messageOf)
    })
    const lacking = [
      'app.setBadgeCount',
      'ipcMain.on',
      "event 'login' of app",
      "app.getPath('crashDumps')",
      "BrowserWindow option 'transparent'",
      "webPreferences 'webgl'",
      'BrowserWindow.setOpacity',
      "event 'paint' of webContents",
      'app.unheardOf',
      'dialog.showCertificateTrustDialog',
    ]
    expect(refusals).toEqual(lacking.map(name => `Error: electron stand-in: ${name} is not implemented`))
  })

  test('insecure pages are refused', async ({ lectern, page: _ }) => {
    const insecure = [
      { sandbox: false },
      { contextIsolation: false },
      { webSecurity: false },
      { nodeIntegration: true },
      { nodeIntegrationInWorker: true },
      { webviewTag: true },
    ]
    for (const webPreferences of insecure) {
      const opening = lectern.app.evaluate(
        ({ BrowserWindow }, preferences) => void new BrowserWindow({ webPreferences: preferences }),
        webPreferences,
      )
      await expect(opening, JSON.stringify(webPreferences)).rejects.toThrow(/: (true|false) is refused/)
    }
    expect(await lectern.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(lectern.app.windows().length)
  })

  test('it says what it is and what it cannot do, and ends when it is told to', async ({ page: _ }, info) => {
    const env = { ...process.env, LECTERN_HEADED: '0' }
    const program = spawn(standIn, [appPath, `--data=${info.outputPath('data')}`], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    program.stderr.on('data', chunk => {
      said += chunk
    })
    await expect.poll(() => said).toContain('cannot act here: ')
    expect(said).toContain('this is not Electron')
    expect(said).toContain('before-input-event')
    const ended = once(program, 'exit')
    program.kill('SIGTERM')
    expect(await ended, said).toEqual([0, null])
  })
})

test('a page gets what the preload exposed, and nothing else', async ({ page }) => {
  const seenByPage = await page.evaluate(() => {
    const attempts = [
      () => Object.assign(window, { fixture: 1 }),
      () => Object.assign(window.fixture, { call: 1 }),
      () => window.fixture.nested.list.push(3),
    ]
    const isRefused = (attempt: () => unknown) => {
      try {
        attempt()
        return false
      } catch {
        return true
      }
    }
    const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'standInSend', 'standInDeliver']
    return { refused: attempts.map(isRefused), others: names.filter(name => name in window), require: window.fixture.requireRefused }
  })
  expect(seenByPage).toMatchObject({ refused: [true, true, true], others: [] })
  expect(seenByPage.require).not.toBe('')
})

test('what a page does to its own world never reaches the preload', async ({ page }) => {
  await page.evaluate(() => {
    JSON.stringify = () => 'stolen'
    document.dispatchEvent = () => false
    Object.assign(Object.prototype, { polluted: true })
  })
  const answer = page.evaluate(() => window.fixture.call('echo', 'mine'))
  expect(await answer).toMatchObject({ value: 'mine', isOwn: true })
  await page.reload()
})

test('values cross as copies, errors in Electron’s words', async ({ page }) => {
  const crossed = await page.evaluate(async () => {
    const sent = { list: [1, 'a', null, true], bytes: new Uint8Array([0, 255]), none: undefined }
    const { value } = (await window.fixture.call('echo', sent)) as { value: typeof sent }
    return [value.list, value.bytes instanceof Uint8Array, [...value.bytes], value.none === undefined, value !== sent]
  })
  expect(crossed).toEqual([[1, 'a', null, true], true, [0, 255], true, true])
  expect(await page.evaluate(() => window.fixture.call('announce').then(answer => answer === undefined))).toBe(true)
  await expect(page.evaluate(() => window.fixture.call('fail'))).rejects.toThrow(
    "Error invoking remote method 'fail': RangeError: out of range",
  )
  await expect(page.evaluate(() => window.fixture.call('absent'))).rejects.toThrow("No handler registered for 'absent'")
  await expect(page.evaluate(() => window.fixture.call('echo', () => 1))).rejects.toThrow('could not be cloned')
  await expect(page.evaluate(() => window.fixture.call('echo', new Map()))).rejects.toThrow('does not cross IPC')
})

test('main knows the sender by its own address', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.call('echo', 1))).toMatchObject({
    url: expect.stringMatching(/^app:\/\/fixture\/page\.html\?role=operator/),
  })
})

test('several windows hear an announcement until they stop listening', async ({ lectern, page }) => {
  await page.evaluate(() => window.fixture.call('open', 'kiosk', { kiosk: true }))
  await page.evaluate(() => window.fixture.call('open', 'display', { x: 1366, y: 0, fullscreen: true }))
  const pages = [page, await pageOf(lectern, 'kiosk'), await pageOf(lectern, 'display')]
  for (const each of pages)
    await each.evaluate(() => {
      window.heard = []
      window.stop = window.fixture.onAnnounced(value => window.heard.push(value))
    })
  await page.evaluate(() => window.fixture.call('announce', { what: 'one' }))
  for (const each of pages) await expect.poll(() => each.evaluate(() => window.heard)).toEqual([{ what: 'one' }])
  await pages[2]?.evaluate(() => window.stop())
  await page.evaluate(() => window.fixture.call('announce', 'two'))
  await expect.poll(() => page.evaluate(() => window.heard.length)).toBe(2)
  expect(await pages[2]?.evaluate(() => window.heard.length)).toBe(1)

  const state = () =>
    lectern.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(w => [w.isKiosk(), w.getBounds().x, w.getBounds().width]))
  expect(await state()).toEqual([
    [false, 0, 900],
    [true, 0, 1366],
    [true, 1366, 1920],
  ])
  for (const each of pages.slice(1)) await each.close()
  await expect.poll(state).toHaveLength(1)
})

test('a window that is asked to close may refuse', async ({ lectern, page: _ }) => {
  const closings = lectern.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    await window.loadURL('app://fixture/page.html?role=stubborn')
    const gone = new Promise<void>(resolve => window.once('closed', () => resolve()))
    window.once('close', event => event.preventDefault())
    window.close()
    const stayed = !window.isDestroyed()
    window.close()
    await gone
    return [stayed, window.isDestroyed()]
  })
  expect(await closings).toEqual([true, true])
})

test('a page whose process died is told to main, and is loaded again with its preload', async ({ lectern, page }) => {
  await page.evaluate(() => window.fixture.call('open', 'frail'))
  const told = lectern.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().at(-1)
    const contents = window?.webContents
    if (contents === undefined) return []
    const gone = new Promise<string>(resolve => contents.once('render-process-gone', (_event, { reason }) => resolve(reason)))
    contents.forcefullyCrashRenderer()
    const reason = await gone
    const loaded = new Promise<void>(resolve => contents.once('did-finish-load', () => resolve()))
    contents.reload()
    await loaded
    const again = await contents.executeJavaScript("fixture.call('echo', 'alive').then(({ value, url }) => [value, url])")
    window?.destroy()
    return [reason, ...again]
  })
  expect(await told).toEqual(['crashed', 'alive', 'app://fixture/page.html?role=frail#here'])
  await expect.poll(() => lectern.app.windows().length).toBe(1)
})

test('no page opens a window', async ({ lectern, page }) => {
  expect(await page.evaluate(() => window.open('https://example.org/opened'))).toBeNull()
  await page.getByText('away').click()
  await expect.poll(async () => (await seen(lectern)).refused).toEqual(['https://example.org/opened', 'https://example.org/linked'])
  await expect.poll(() => lectern.app.windows().length).toBe(1)
  await page.getByText('away').click({ button: 'middle' })
  await page.getByText('away').click({ modifiers: ['Shift'] })
  await expect.poll(() => lectern.app.windows().length).toBe(1)
  expect(await page.evaluate(() => window.fixture.call('echo', 'alive'))).toMatchObject({ value: 'alive' })
})

test('no page leaves, reaches the network, injects a script or uses the camera', async ({ lectern, page }) => {
  const address = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.org/left'
  })
  await expect.poll(async () => (await seen(lectern)).left).toContain('https://example.org/left')
  expect(page.url()).toBe(address)
  await expect(page.evaluate(() => fetch('https://example.org/'))).rejects.toThrow(/Failed to fetch|Content Security Policy/)
  await expect(page.evaluate(() => fetch('/absent.txt').then(answer => answer.status))).resolves.toBe(404)
  await expect(page.evaluate(() => Object.assign(document.body, { innerHTML: '<b>injected</b>' }) && undefined)).rejects.toThrow(
    /TrustedHTML/,
  )
  const states = page.evaluate(() =>
    Promise.all((['camera', 'geolocation'] as PermissionName[]).map(async name => (await navigator.permissions.query({ name })).state)),
  )
  expect(await states).toEqual(['denied', 'denied'])
})

test('the network is cancelled by the application’s own rule', async ({ lectern, page }) => {
  const reached = lectern.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("fetch('/page.html').then(a => a.ok)"),
  )
  expect(await reached).toBe(true)
  const window_ = lectern.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    const problem = await window.loadURL('https://example.org/loaded').catch((e: Error) => e.message)
    window.destroy()
    return problem
  })
  expect(await window_).toMatch(/ERR_BLOCKED_BY_CLIENT/)
  expect((await seen(lectern)).cancelled).toContain('https://example.org/loaded')
  await expect(page.getByText('operator')).toBeVisible()
})

test('a window prints Chinese, shown or not', async ({ lectern, page: _ }) => {
  const pdftotext = findDocumentTool('pdftotext')
  test.skip(!pdftotext, missingToolLine('pdftotext'))
  const pdf = await lectern.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    await window.loadURL('app://fixture/page.html?role=print')
    const bytes = await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, margins: { top: 1 } })
    window.destroy()
    return bytes.toString('base64')
  })
  const text = execFileSync(pdftotext ?? '', ['-', '-'], { input: Buffer.from(pdf, 'base64'), encoding: 'utf8' })
  expect(text).toContain('成绩 Fixture')
  await expect.poll(() => lectern.app.windows().length).toBe(1)
})

test('a second start rouses the first and ends', async ({ page: _ }, info) => {
  const lectern = await launch(info.outputPath('data'))
  const page = await pageOf(lectern, 'operator')
  const code = await new Promise(resolve =>
    execFile(standIn, [appPath, `--data=${lectern.data}`, '--second'], problem => resolve(problem?.code ?? 0)),
  )
  expect(code).toBe(0)
  await expect.poll(async () => (await seen(lectern)).roused).toHaveLength(1)
  expect((await seen(lectern)).roused[0]).toContain('--second')
  expect(await page.evaluate(() => window.fixture.call('echo', 'alive'))).toMatchObject({ value: 'alive' })
  await lectern.close()
})

test('killed, it leaves no Chromium behind and starts again at once with the same data', async ({ page: _ }, info) => {
  const data = info.outputPath('killed')
  for (const round of ['first', 'second', 'third']) {
    const lectern = await launch(data)
    const page = await pageOf(lectern, 'operator')
    if (round !== 'first') expect(await page.evaluate(() => window.fixture.call('note.read'))).not.toBe(round)
    await page.evaluate(text => window.fixture.call('note.write', text), round)
    if (process.platform === 'linux') expect(processesOf(data).length).toBeGreaterThan(2)
    await lectern.kill()
  }
  if (process.platform === 'linux') await expect.poll(() => processesOf(data)).toEqual([])
})

test('closed, it leaves nothing behind', async ({ page: _ }, info) => {
  const data = info.outputPath('closed')
  const lectern = await launch(data)
  await pageOf(lectern, 'operator')
  await lectern.close()
  if (process.platform === 'linux') await expect.poll(() => processesOf(data)).toEqual([])
})
