// `npm run lectern -- <verb>`: the command line of the built application, built first when the sources are newer.
import './require-node.ts'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildAll } from './build.ts'
import { needsBuild } from './needs-build.ts'

if (needsBuild()) await buildAll()
const cli = join(import.meta.dirname, '../out/main/cli.js')
process.exitCode = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1
