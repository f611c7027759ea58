// What was launched: the command line, the application's folder, its manifest and the switches that say how. Knows no Chromium.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

type Manifest = { name: string; productName?: string; main: string }

const args = process.argv.slice(2)
const appPath = resolve(args.find(arg => !arg.startsWith('-')) ?? '.')
const manifest: Manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))

const toSwitch = (arg: string) => arg.slice(2).split(/=(.*)/s) as [string, string | undefined]
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

export const launched = {
  args,
  name: manifest.productName ?? manifest.name,
  main: join(appPath, manifest.main),
  switches: new Map(args.filter(arg => arg.startsWith('--')).map(toSwitch)),
  /** Windows on a screen. Specs run without, even on a desk: LECTERN_HEADED=1 shows them, LECTERN_HEADED=0 never does. */
  isHeaded: process.env.LECTERN_HEADED ? process.env.LECTERN_HEADED === '1' : hasDisplay && !args.includes('--remote-debugging-port=0'),
}
