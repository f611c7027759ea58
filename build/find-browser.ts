// Where Chrome, Chromium or Edge is on this machine, and how to get one. Knows no Electron and no Lectern.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const HOME = homedir()
const WINDOWS_ROOTS = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(
  root => root !== undefined,
)
const WINDOWS_PATHS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe']
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge']

/** Debian's /usr/bin/chromium is a shell script that would stand between us and the pipe: the program itself comes first. */
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
  ],
  darwin: MAC_APPS.flatMap(name => [
    `/Applications/${name}.app/Contents/MacOS/${name}`,
    `${HOME}/Applications/${name}.app/Contents/MacOS/${name}`,
  ]),
  win32: WINDOWS_ROOTS.flatMap(root => WINDOWS_PATHS.map(path => join(root, path))),
}

export const BROWSER_SENTENCE =
  'Lectern needs Chrome, Chromium or Edge here: install one, or set LECTERN_BROWSER to its program file, and run this again.'

/** The program of an installed browser, without fetching anything. */
export function installedBrowser(): string | undefined {
  const named = process.env.LECTERN_BROWSER
  if (named) return existsSync(named) ? realpathSync(named) : undefined
  return [...(PLACES[process.platform] ?? []), ...playwrightBrowsers()].find(path => existsSync(path))
}

/** Finds a browser, else fetches one by the means this machine has; progress goes to stderr. */
export function findBrowser(): string {
  const found = installedBrowser() ?? (process.env.LECTERN_BROWSER ? undefined : fetchedBrowser())
  if (!found) throw new Error(BROWSER_SENTENCE)
  return found
}

function fetchedBrowser(): string | undefined {
  const means = [installWithApt, installWithPlaywright]
  for (const install of means) {
    install()
    const found = installedBrowser()
    if (found) return found
  }
  return undefined
}

const APT_PACKAGES = ['chromium', 'fonts-noto-cjk', 'poppler-utils', 'libreoffice-calc']
const APT_OPTIONS = ['-o', 'DPkg::Lock::Timeout=500']

function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say(`no browser is installed; fetching ${APT_PACKAGES.join(', ')} with apt-get`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', [...APT_OPTIONS, 'update'], env)
  run('apt-get', [...APT_OPTIONS, 'install', '-y', '--no-install-recommends', ...APT_PACKAGES], env)
}

function installWithPlaywright() {
  say("no browser is installed; trying Playwright's own Chromium")
  run(process.execPath, [join(import.meta.dirname, '../node_modules/@playwright/test/cli.js'), 'install', 'chromium'], process.env)
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv) {
  // Both of the child's streams go to stderr: stdout belongs to whoever called us.
  spawnSync(program, args, { stdio: ['ignore', process.stderr, process.stderr], env })
}

function playwrightBrowsers(): string[] {
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    linux: join(HOME, '.cache/ms-playwright'),
    darwin: join(HOME, 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? HOME, 'ms-playwright'),
  }
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? caches[process.platform]
  if (!cache || !existsSync(cache)) return []
  const inside = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe']
  const mac = 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'
  const folders = readdirSync(cache).filter(name => /^chromium-\d+$/.test(name))
  return folders.flatMap(folder => [...inside, mac].map(path => join(cache, folder, path)))
}

const say = (text: string) => process.stderr.write(`find-browser: ${text}\n`)
