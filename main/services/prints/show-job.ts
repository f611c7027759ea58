/** What a page that prints is told, and what it tells. It has only the name of its own job. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Desk } from '../desk.ts'

export async function showJob({ tools }: Desk, _by: unknown, { job }: Input<'print.job'>): Promise<Reply<'print.job'>> {
  const printed = tools.printer.jobOf(job)
  return printed === undefined ? refuse('print-over') : accept(printed)
}

export async function hearReady({ tools }: Desk, _by: unknown, { job }: Input<'print.ready'>): Promise<Reply<'print.ready'>> {
  return tools.printer.ready(job) ? accept(null) : refuse('print-over')
}
