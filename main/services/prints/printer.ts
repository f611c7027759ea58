/** What makes a PDF of a document, as the services see it; the windows pass it in. Where there are no windows it refuses. */
import { type Answer, refuse } from '../../../shared/answer.ts'
import type { Printed } from '../../../shared/contract/prints.ts'

export type Printer = Readonly<{
  /** The bytes of the PDF. A page that never says that it is ready is given up after a while. */
  print(printed: Printed, signal: AbortSignal): Promise<Answer<Uint8Array, 'print-failed' | 'cancelled'>>
  /** What the page that was opened for this job lays out, while it stands. */
  jobOf(job: string): Printed | undefined
  /** The page of this job is laid out; gives whether there is such a job. */
  ready(job: string): boolean
}>

/** On the command line, and in tests. */
export const noPrinter: Printer = { print: async () => refuse('print-failed'), jobOf: () => undefined, ready: () => false }
