// Which program runs the application here: Electron's own binary when it lies on the disk, else the stand-in.
// Never by require('electron'): outside Electron that starts a download there and then.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const package_ = join(root, 'node_modules/electron')
const STAND_IN = join(import.meta.dirname, 'electron-stand-in/cli.ts')
const FAILED_TRY = join(root, 'node_modules/.cache/lectern/electron-not-fetched')
const DAY = 24 * 60 * 60 * 1000
const FETCH_LIMIT = 15_000

export type Program = { kind: 'electron' | 'stand-in'; command: string; args: string[] }

export function electronOnDisk(): string | undefined {
  const named = join(package_, 'path.txt')
  if (process.env.LECTERN_ELECTRON === 'stand-in' || !existsSync(named)) return undefined
  const binary = join(package_, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/** Tries at most once a day, and for a few seconds: where the net is closed a start must not wait for it each time. */
export function fetchElectron() {
  if (electronOnDisk() || process.env.LECTERN_ELECTRON === 'stand-in') return
  if (existsSync(FAILED_TRY) && Date.now() - statSync(FAILED_TRY).mtimeMs < DAY) return
  process.stderr.write('Electron is not on this disk; trying to fetch it\n')
  spawnSync(process.execPath, [join(package_, 'install.js')], { stdio: 'ignore', timeout: FETCH_LIMIT, killSignal: 'SIGKILL' })
  if (electronOnDisk()) return
  process.stderr.write('Electron could not be fetched; the stand-in takes its place (next try in a day)\n')
  mkdirSync(join(FAILED_TRY, '..'), { recursive: true })
  writeFileSync(FAILED_TRY, '')
}

export function electronProgram(): Program {
  const binary = electronOnDisk()
  if (!binary) return { kind: 'stand-in', command: process.execPath, args: [STAND_IN] }
  // Chromium refuses its sandbox to root; nobody judges as root, but build machines test so.
  return { kind: 'electron', command: binary, args: process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
}
