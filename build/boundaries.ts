// Who may import whom, and which words a folder may not use: one table each, and the check over every source file.
// `node build/boundaries.ts` says file, line and rule, and fails when there is any.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFile } from './boundaries/check-file.ts'

const root = join(import.meta.dirname, '..')

export function checkBoundaries(): string[] {
  const files = globSync('{shared,main,renderer,build,tests}/**/*.{ts,tsx}', { cwd: root, exclude: path => path === 'tests/fixtures' })
  return files.sort().flatMap(path => checkFile(path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')))
}

if (import.meta.main) {
  const broken = checkBoundaries()
  for (const line of broken) process.stderr.write(`${line}\n`)
  process.exitCode = broken.length === 0 ? 0 : 1
}
