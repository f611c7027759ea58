// `npm run bench [name…]`: every program in tests/bench, one after the other, so that none disturbs another's clock.
import './require-node.ts'
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
const programs = globSync('tests/bench/*.ts', { cwd: root }).sort()

for (const program of programs.filter(path => wanted.length === 0 || wanted.some(name => path.includes(name)))) {
  process.stdout.write(`\n${program}\n`)
  const { status } = spawnSync(process.execPath, [program], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
