// Is out/ missing, or older than the sources it was made from?
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const SOURCES = ['main', 'shared', 'renderer', 'build/build.ts', 'package-lock.json']
const RESULTS = ['out/main/index.js', 'out/main/cli.js', 'out/preload.cjs', 'out/renderer/operator.html']

function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))))
}

export function needsBuild(): boolean {
  const results = RESULTS.map(path => join(root, path))
  if (!results.every(path => existsSync(path))) return true
  const oldest = Math.min(...results.map(path => statSync(path).mtimeMs))
  return SOURCES.some(path => newest(join(root, path)) > oldest)
}
