/** Hidden windows that print: one a job, gone when the job is over, however it ends. */
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { printWindows } from '../../../main/windows/print-windows.ts'
import { accept, refuse } from '../../../shared/answer.ts'

const printed = { language: 'zh', document: { document: 'ranking' } } as never
const PDF = new TextEncoder().encode('%PDF')
const LIMIT = 1000

class AWindow extends EventEmitter {
  isGone = false
  options: unknown
  readonly webContents = {
    printToPDF: async (options: unknown) => {
      this.options = options
      return this.print()
    },
  }
  print: () => Promise<Uint8Array> = async () => PDF
  isDestroyed = () => this.isGone
  destroy() {
    this.isGone = true
    this.emit('closed')
  }
}

function aPrinter(change: Partial<Readonly<{ open: (job: string) => Promise<AWindow> }>> = {}) {
  const window = new AWindow()
  const asked: string[] = []
  const faults: unknown[] = []
  let count = 0
  const printer = printWindows({
    random: bytes => String(++count).padStart(bytes * 2, '0'),
    limit: LIMIT,
    open: async job => {
      asked.push(job)
      return window
    },
    report: fault => void faults.push(fault),
    ...change,
  })
  return { window, printer, asked, faults, stop: new AbortController() }
}
const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('prints once the page says that it is ready, with the paper of the page itself', async () => {
  const { printer, window, asked, stop } = aPrinter()
  const reply = printer.print(printed, stop.signal)
  await settled()
  expect(window.options).toBeUndefined()
  expect(printer.ready(asked[0] ?? '')).toBe(true)
  expect(await reply).toEqual(accept(PDF))
  expect(window.options).toEqual({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true })
})

it('closes the window and forgets the job when it is over', async () => {
  const { printer, window, asked, stop } = aPrinter()
  const reply = printer.print(printed, stop.signal)
  await settled()
  expect(printer.jobOf(asked[0] ?? '')).toBe(printed)
  printer.ready(asked[0] ?? '')
  await reply
  await settled()
  expect(window.isGone).toBe(true)
  expect([printer.jobOf(asked[0] ?? ''), printer.ready(asked[0] ?? '')]).toEqual([undefined, false])
})

it('tells a page no job but its own', async () => {
  const { printer, stop } = aPrinter()
  void printer.print(printed, stop.signal)
  await settled()
  expect([printer.jobOf('another'), printer.ready('another')]).toEqual([undefined, false])
})

it('gives up a page that never says that it is ready', async () => {
  const { printer, window, stop } = aPrinter()
  const reply = printer.print(printed, stop.signal)
  await vi.advanceTimersByTimeAsync(LIMIT)
  expect(await reply).toEqual(refuse('print-failed'))
  expect(window.isGone).toBe(true)
})

it('stops when somebody asks for it', async () => {
  const { printer, window, stop } = aPrinter()
  const reply = printer.print(printed, stop.signal)
  await settled()
  stop.abort()
  expect(await reply).toEqual(refuse('cancelled'))
  await settled()
  expect(window.isGone).toBe(true)
})

it('opens no window for a job that was stopped before', async () => {
  const { printer, asked, stop } = aPrinter()
  stop.abort()
  expect(await printer.print(printed, stop.signal)).toEqual(refuse('cancelled'))
  expect(asked).toEqual([])
})

it('destroys a window that comes up after the job was stopped', async () => {
  const late = Promise.withResolvers<AWindow>()
  const { printer, window, stop } = aPrinter({ open: () => late.promise })
  const reply = printer.print(printed, stop.signal)
  stop.abort()
  await reply
  late.resolve(window)
  await settled()
  expect(window.isGone).toBe(true)
})

it('refuses when the window is closed before it printed', async () => {
  const { printer, window, stop } = aPrinter()
  const reply = printer.print(printed, stop.signal)
  await settled()
  window.destroy()
  expect(await reply).toEqual(refuse('print-failed'))
})

it('reports a window that cannot be opened, and one that cannot print, and refuses', async () => {
  const fault = new Error('no display')
  const closed = aPrinter({ open: () => Promise.reject(fault) })
  expect(await closed.printer.print(printed, closed.stop.signal)).toEqual(refuse('print-failed'))
  expect(closed.faults).toEqual([fault])
  const broken = aPrinter()
  broken.window.print = () => Promise.reject(fault)
  const reply = broken.printer.print(printed, broken.stop.signal)
  await settled()
  broken.printer.ready(broken.asked[0] ?? '')
  expect(await reply).toEqual(refuse('print-failed'))
  expect(broken.faults).toEqual([fault])
})

it('does not report a window that fails because it was stopped', async () => {
  const printing = Promise.withResolvers<Uint8Array>()
  const { printer, window, asked, faults, stop } = aPrinter()
  window.print = () => printing.promise
  const reply = printer.print(printed, stop.signal)
  await settled()
  printer.ready(asked[0] ?? '')
  await settled()
  stop.abort()
  printing.reject(new Error('the window is gone'))
  expect(await reply).toEqual(refuse('cancelled'))
  await settled()
  expect(faults).toEqual([])
})
