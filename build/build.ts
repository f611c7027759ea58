// Builds the three parts with Vite: main → out/main (ES modules), preload → out/preload.cjs (one file), renderer → out/renderer.
// Knows where entries lie and what stays outside a bundle; nothing about what they do.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { type InlineConfig, type UserConfig, build as viteBuild } from 'vite'

const root = join(import.meta.dirname, '..')
const out = join(root, 'out')
const PAGES = ['operator', 'kiosk', 'display', 'print']
/** Loaded at run time instead of bundled: a native addon, and the module that Electron itself provides. */
const EXTERNAL = ['better-sqlite3', 'electron']
const NODE_TARGET = 'node24'
const CHROMIUM_TARGET = 'chrome150'

export type Parts = 'main' | 'preload' | 'renderer'

/** Absolute paths by output name. Rolldown refuses relative HTML entries. */
function entries(list: Record<string, string>): Record<string, string> {
  const all = Object.entries(list).map(([name, path]) => [name, join(root, path)] as const)
  for (const [, path] of all)
    if (!existsSync(path)) process.stderr.write(`build: ${path.slice(root.length + 1)} is absent, so it is not built\n`)
  return Object.fromEntries(all.filter(([, path]) => existsSync(path)))
}

function workers(): Record<string, string> {
  const folder = join(root, 'main/workers')
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.ts')) : []
  return Object.fromEntries(files.map(name => [`workers/${name.slice(0, -3)}`, `main/workers/${name}`]))
}

const shared = { configFile: false, root, logLevel: 'warn', publicDir: false } satisfies InlineConfig

/** Chunks lie flat beside index.js, so that `new URL('./workers/x.js', import.meta.url)` means the same file from each of them. */
function mainConfig(): UserConfig {
  const input = entries({ index: 'main/index.ts', cli: 'main/cli.ts', ...workers() })
  return {
    ...shared,
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: true,
      target: NODE_TARGET,
      outDir: join(out, 'main'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' } },
    },
  }
}

/** A sandboxed preload can require only 'electron': one CommonJS file with everything else inside. */
function preloadConfig(): UserConfig {
  const output = { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } as const
  return {
    ...shared,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: CHROMIUM_TARGET,
      outDir: out,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input: entries({ preload: 'main/preload.ts' }), output },
    },
  }
}

/** Relative addresses, because app:// has no site root to rely on under the stand-in; fonts stay files, because the CSP forbids data: fonts. */
export function rendererConfig(): UserConfig {
  return {
    ...shared,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: CHROMIUM_TARGET,
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: entries(Object.fromEntries(PAGES.map(page => [page, `renderer/${page}.html`]))) },
    },
  }
}

const configs: Record<Parts, () => UserConfig> = { main: mainConfig, preload: preloadConfig, renderer: rendererConfig }

/** With watch, answers with Rolldown's watcher; without, once the files are written. */
export async function build(part: Parts, watch = false) {
  const config = configs[part]()
  if (Object.keys(config.build?.rolldownOptions?.input ?? {}).length === 0) return undefined
  return viteBuild({ ...config, build: { ...config.build, ...(watch && { watch: {} }) } })
}

export async function buildAll() {
  for (const part of ['main', 'preload', 'renderer'] as const) await build(part)
}

if (import.meta.main) {
  const start = performance.now()
  await buildAll()
  process.stderr.write(`built in ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
}
