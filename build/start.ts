// `npm start`: builds when needed, then opens the application, in Electron or in its stand-in. Without a display it rehearses instead.
import './require-node.ts'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildAll } from './build.ts'
import { electronProgram, fetchElectron } from './electron-program.ts'
import { findBrowser } from './find-browser.ts'
import { needsBuild } from './needs-build.ts'

const root = join(import.meta.dirname, '..')
const DEFAULT_ARGS = ['--sample=large']

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

async function start(argv: string[]): Promise<number> {
  if (needsBuild()) await buildAll()
  fetchElectron()
  const { kind, command, args } = electronProgram()
  if (kind === 'stand-in') findBrowser()
  if (!hasDisplay || argv.includes('--rehearse')) {
    const { rehearse } = await import('./rehearse.ts')
    return rehearse()
  }
  return open(command, [...args, root, ...(argv.length > 0 ? argv : DEFAULT_ARGS)])
}

function open(command: string, args: string[]): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', cwd: root })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}

try {
  process.exitCode = await start(process.argv.slice(2))
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : problem}\n`)
  process.exitCode = 1
}
