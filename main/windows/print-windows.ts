/** Makes PDFs in windows that nobody sees: one window a job, gone when the job is over. Knows no Electron and no document: opening is passed in. */
import { type Answer, accept, refuse } from '../../shared/answer.ts'
import type { Printed } from '../../shared/contract/prints.ts'
import type { RandomHex } from '../platform/random.ts'
import type { Printer } from '../services/prints/printer.ts'

type PrintOptions = Readonly<{ preferCSSPageSize: true; printBackground: true; generateTaggedPDF: true }>
/** What is needed of a window. */
type Printable = Readonly<{
  webContents: Readonly<{ printToPDF(options: PrintOptions): Promise<Uint8Array> }>
  on(event: 'closed', listener: () => void): unknown
  isDestroyed(): boolean
  destroy(): void
}>
type Tools<Window> = Readonly<{
  random: RandomHex
  /** How long a job may take, in milliseconds. */
  limit: number
  /** Opens a hidden window whose page asks for this job. */
  open(job: string): Promise<Window>
  report(fault: unknown): void
}>
type Job = Readonly<{ printed: Printed; isReady: PromiseWithResolvers<void> }>
type Failed = 'print-failed' | 'cancelled'

/** Paper, orientation, margins, header and page numbers are the document's own style sheet. */
const OPTIONS: PrintOptions = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }

export function printWindows<Window extends Printable>({ random, limit, open, report }: Tools<Window>): Printer {
  const jobs = new Map<string, Job>()
  return {
    async print(printed, signal) {
      const id = random(16)
      const job: Job = { printed, isReady: Promise.withResolvers() }
      jobs.set(id, job)
      const over = Promise.withResolvers<Answer<Uint8Array, Failed>>()
      const cancel = () => over.resolve(refuse('cancelled'))
      const timer = setTimeout(() => over.resolve(refuse('print-failed')), limit)
      signal.addEventListener('abort', cancel)
      if (signal.aborted) cancel()
      const opening = signal.aborted ? undefined : open(id)
      opening
        ?.then(window => printIn(window, job))
        .then(over.resolve, fault => {
          // A window that was destroyed because its job is over has nothing to report.
          if (jobs.has(id)) report(fault)
          over.resolve(refuse('print-failed'))
        })
      try {
        return await over.promise
      } finally {
        clearTimeout(timer)
        signal.removeEventListener('abort', cancel)
        jobs.delete(id)
        // A window that comes up too late goes at once.
        opening?.then(destroy, () => undefined)
      }
    },
    jobOf: id => jobs.get(id)?.printed,
    ready: id => {
      jobs.get(id)?.isReady.resolve()
      return jobs.has(id)
    },
  }
}

async function printIn(window: Printable, { isReady }: Job): Promise<Answer<Uint8Array, Failed>> {
  const closed = new Promise<'closed'>(resolve => void window.on('closed', () => resolve('closed')))
  if ((await Promise.race([isReady.promise, closed])) === 'closed') return refuse('print-failed')
  return accept(await window.webContents.printToPDF(OPTIONS))
}

function destroy(window: Printable): void {
  if (!window.isDestroyed()) window.destroy()
}
