// What was launched: the command line, the application's folder, its manifest and the switches that say how. Knows no Chromium.
import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

type Manifest = { name: string; productName?: string; version: string; main: string; devDependencies?: Record<string, string> }

const args = process.argv.slice(2)
const given = resolve(args.find(arg => !arg.startsWith('-')) ?? '.')
const isFolder = statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false
const appPath = isFolder ? given : dirname(given)
const manifest: Manifest = isFolder
  ? JSON.parse(readFileSync(join(given, 'package.json'), 'utf8'))
  : { name: 'Electron', version: '0.0.0', main: given }

const toSwitch = (arg: string): [string, string] => {
  const [name = '', value = ''] = arg.slice(2).split(/=(.*)/s)
  return [name, value]
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

export const launched = {
  args,
  appPath,
  manifest,
  main: isFolder ? join(given, manifest.main) : given,
  switches: new Map(args.filter(arg => arg.startsWith('--')).map(toSwitch)),
  /** Windows on a screen. Specs run without, even on a desk: LECTERN_HEADED=1 shows them, LECTERN_HEADED=0 never does. */
  isHeaded: process.env.LECTERN_HEADED ? process.env.LECTERN_HEADED === '1' : hasDisplay && !args.includes('--remote-debugging-port=0'),
  electronVersion: `${manifest.devDependencies?.electron ?? 'unknown'} (stand-in)`,
  /** Flags that the application appends for Chromium before it starts. */
  chromiumFlags: [] as string[],
}
