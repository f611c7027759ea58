// How quick the judge's sheet is in a real window: key to paint, key to disk, start and memory, as ratios to a plain React page and a blank Chromium
// in the same run. `npm run bench kiosk` builds, and prints one JSON line for each.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from '../../build/find-browser.ts'
import { openKiosk, personOf } from '../../build/rehearsal/at-chiefs-desk.ts'
import { openSheet, signIn } from '../../build/rehearsal/at-kiosk.ts'
import { SAMPLE_SEED } from '../../main/services/samples/open-sample.ts'
import { smallPlan } from '../../main/services/samples/small-plan.ts'
import { words } from '../../shared/words/index.ts'
import { launchLectern } from '../support/launch-lectern.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const print = (metric: string, values: Record<string, number>) => process.stdout.write(`${JSON.stringify({ metric, ...values })}\n`)
const quantile = (times: readonly number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
const timed = async <Value>(work: () => Promise<Value>) => {
  const start = performance.now()
  const value = await work()
  return { value, ms: performance.now() - start }
}

/** Begins to note, for every key, the time from the press to the frame that shows it, and the browser's own interaction times. */
const watchKeys = (page: Page) =>
  page.evaluate(() => {
    const seen = { paint: [] as number[], interaction: [] as number[] }
    Object.assign(globalThis, { seen })
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => seen.paint.push(performance.now() - timeStamp)
          port2.postMessage(0)
        }),
      { capture: true },
    )
    new PerformanceObserver(list => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') seen.interaction.push(duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
const seenKeys = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: { paint: number[]; interaction: number[] } }).seen)

async function pressMany(page: Page, keys: readonly string[], times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    await page.keyboard.press(keys[at % keys.length] ?? 'Tab')
    await page.waitForTimeout(25)
  }
}

/** The plain page in a Chromium of its own, and what a blank one takes to start. */
async function plainPage() {
  const output = await build({
    root,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(import.meta.dirname, 'plain-page.tsx'), formats: ['iife'], name: 'plain' } },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const [chunk] = [output].flat().flatMap(result => ('output' in result ? result.output : []))
  if (chunk?.type !== 'chunk') throw new Error('the plain page was not built')
  const started = await timed(async () => {
    const browser = await chromium.launch({ executablePath: findBrowser() })
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    return { browser, page }
  })
  const { browser, page } = started.value
  await page.addScriptTag({ content: chunk.code })
  await page.locator('input').first().focus()
  await watchKeys(page)
  await pressMany(page, ['8', 'Tab', '5', 'Tab'], 40)
  await pressMany(page, ['8', 'Tab', '5', 'Tab'], 240)
  const { paint } = await seenKeys(page)
  await browser.close()
  return { paint: paint.slice(40), startMs: started.ms }
}

const residentMb = (pid: number) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024

async function heapMb(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize / 2 ** 20
}

if (spawnSync(process.execPath, [join(root, 'build/build.ts')], { stdio: 'inherit' }).status !== 0) process.exit(1)
const plain = await plainPage()

// Without a contest: what is made of a sample is not part of a start.
const cold = await timed(async () => {
  const lectern = await launchLectern({ data: join(folder, 'empty') })
  const page = await lectern.app.firstWindow({ timeout: 60_000 })
  await page.getByRole('button', { name: words.zh.start.create }).waitFor()
  return lectern
})
await cold.value.close()
print('from the start to the first page one can use, to a blank Chromium', {
  ratio: cold.ms / plain.startMs,
  startMs: cold.ms,
  blankMs: plain.startMs,
})

const plan = smallPlan(SAMPLE_SEED)
const lectern = await launchLectern({ data: join(folder, 'data'), args: ['--sample=small'] })
const office = await lectern.app.firstWindow({ timeout: 60_000 })
await openKiosk(office, personOf(plan, SAMPLE_SEED, 'organizer-1'))
const kiosk = await lectern.window('kiosk')
const judge = personOf(plan, SAMPLE_SEED, 'judge-w-01')
await signIn(kiosk, judge.name, judge.pin)
await openSheet(kiosk, 'W-010', '课堂教学')
await watchKeys(kiosk)
const typing = ['2', 'Backspace', '1', 'Enter']
await pressMany(kiosk, typing, 40)
await pressMany(kiosk, typing, 240)
const keys = await seenKeys(kiosk)
const paint = keys.paint.slice(40)
print('from a key to its paint on the sheet, to a plain React page', {
  ratio: quantile(paint, 0.95) / quantile(plain.paint, 0.95),
  p50Ms: quantile(paint, 0.5),
  p95Ms: quantile(paint, 0.95),
  p99Ms: quantile(paint, 0.99),
  plainP95Ms: quantile(plain.paint, 0.95),
  // The browser reports only what took 16 ms or more.
  interactionP98Ms: quantile([...keys.interaction, ...Array.from({ length: Math.max(0, 280 - keys.interaction.length) }, () => 16)], 0.98),
})

const durable = await kiosk.evaluate(async () => {
  const taken: number[] = []
  const { lectern: bridge } = globalThis as unknown as {
    lectern: { call(name: string, input: unknown): Promise<{ ok: boolean; value: never }> }
  }
  const mine = await bridge.call('place.read', {})
  const { sheet } = mine.value as { sheet: string }
  const open = await bridge.call('sheet.open', { sheet })
  const [criterion] = (open.value as { rubric: { groups: { criteria: { id: string }[] }[] } }).rubric.groups[0]?.criteria ?? []
  for (let at = 0; at < 300; at += 1) {
    const start = performance.now()
    const reply = await bridge.call('draft.mark', { sheet, criterion: criterion?.id, mark: at % 2 === 0 ? 1000 : 2000, joins: true })
    if (!reply.ok) throw new Error('a mark was refused')
    taken.push(performance.now() - start)
  }
  return taken
})
print('from a key to the disk and the tick, over the bridge', {
  p50Ms: quantile(durable, 0.5),
  p99Ms: quantile(durable, 0.99),
})

const before = { heap: await heapMb(kiosk), main: residentMb(lectern.app.process().pid ?? 0) }
for (let at = 0; at < 306; at += 1) await kiosk.keyboard.press(at % 20 < 10 ? 'PageUp' : 'PageDown')
await kiosk.waitForTimeout(500)
const after = { heap: await heapMb(kiosk), main: residentMb(lectern.app.process().pid ?? 0) }
print('what 306 contestants leave in memory', {
  moreMb: after.heap - before.heap + after.main - before.main,
  pageHeapMb: after.heap,
  mainMb: after.main,
})
await lectern.close()
rmSync(folder, { recursive: true })
