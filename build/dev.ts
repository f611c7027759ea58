// `npm run dev`: pages from Vite's server with hot reload; main and preload rebuilt on change, and the application started again with them.
import './require-node.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'
import { build, rendererConfig } from './build.ts'
import { electronProgram } from './electron-program.ts'
import { findBrowser } from './find-browser.ts'

const root = join(import.meta.dirname, '..')
const given = process.argv.slice(2)
const { kind, command, args } = electronProgram()
if (kind === 'stand-in') findBrowser()

const server = await createServer({ ...rendererConfig(), server: { host: '127.0.0.1', port: 5173 } })
await server.listen()
const env = { ...process.env, LECTERN_RENDERER_URL: server.resolvedUrls?.local[0]?.replace(/\/$/, '') }

let running: ChildProcess | undefined
let restarting = false
process.on('exit', () => running?.kill())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))

function restart() {
  const start = () => {
    running = spawn(command, [...args, root, ...(given.length > 0 ? given : ['--sample=large'])], { stdio: 'inherit', cwd: root, env })
    running.once('exit', code => {
      // Closed by hand ends dev too; closed for a restart does not.
      if (!restarting) process.exit(code ?? 0)
      restarting = false
      start()
    })
  }
  if (!running) return start()
  restarting = true
  running.kill('SIGTERM')
}

let waiting: NodeJS.Timeout | undefined

for (const part of ['preload', 'main'] as const) {
  const watcher = await build(part, true)
  if (!watcher || !('on' in watcher)) continue
  watcher.on('event', event => {
    if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`)
    if (event.code !== 'END') return
    // Both parts finish within moments of each other: one restart for the two.
    clearTimeout(waiting)
    waiting = setTimeout(restart, 200)
  })
}
process.stderr.write(`pages at ${env.LECTERN_RENDERER_URL}\n`)
