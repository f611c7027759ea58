// What the installer would hold, shown without Electron's binary: electron-builder packs a small application with our configuration around
// a file that has only the fuse wire of an Electron.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** In the order of Electron's first fuse schema. */
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserProcessSnapshot',
  'fileProtocolPrivileges',
]

const project = mkdtempSync(join(tmpdir(), 'lectern-packaging-'))
const resources = join(project, 'release/linux-unpacked/resources')
let packed: string[] = []

beforeAll(() => {
  for (const name of ['package.json', 'electron-builder.yml', 'LICENSE']) cpSync(join(root, name), join(project, name))
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  for (const path of ['out/main/index.js', 'out/preload.cjs', 'main/index.ts', 'tests/a.test.ts']) {
    mkdirSync(join(project, path, '..'), { recursive: true })
    writeFileSync(join(project, path), '// built\n')
  }
  mkdirSync(join(project, 'electron'))
  const wire = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, FUSES.length]), Buffer.alloc(FUSES.length, '0')])
  writeFileSync(join(project, 'electron/electron'), wire, { mode: 0o755 })
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  const args = ['--linux', 'dir', '--publish', 'never', '--projectDir', project, `-c.electronDist=${join(project, 'electron')}`]
  execFileSync(process.execPath, [builder, ...args], { cwd: project, stdio: 'pipe' })
  const asar = join(root, 'node_modules/@electron/asar/bin/asar.js')
  packed = execFileSync(process.execPath, [asar, 'list', join(resources, 'app.asar')], { encoding: 'utf8' }).split('\n')
}, 60_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

test('the archive holds what was built and nothing that was written', () => {
  expect(packed).toContain('/out/main/index.js')
  expect(packed).toContain('/out/preload.cjs')
  expect(packed.filter(path => path.endsWith('.ts') || path.startsWith('/tests'))).toEqual([])
})

test('of the packages only better-sqlite3 is packed, without its C sources and without development’s own Node', () => {
  const packages = packed.map(path => /^\/node_modules\/([^/]+)$/.exec(path)?.[1]).filter(name => name !== undefined)
  expect(packages).toEqual(['better-sqlite3'])
  expect(packed.filter(path => path.endsWith('.c'))).toEqual([])
})

test('the native addon lies outside the archive, where it can be loaded', () => {
  expect(existsSync(join(resources, `app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`))).toBe(true)
})

test('the fuses are set as a judged contest needs them', () => {
  const program = readFileSync(join(resources, '../lectern'))
  const start = program.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2
  const on = FUSES.filter((_, index) => program.toString('latin1', start + index, start + index + 1) === '1')
  expect(on).toEqual(['cookieEncryption', 'asarIntegrity', 'onlyLoadAppFromAsar'])
})
