/** `lectern rehearse`: a judging day without windows, on a sample of its own folder. Exit code 0 only if both checks at its end hold. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PersonId } from '../../shared/domain/ids.ts'
import { words } from '../../shared/words/index.ts'
import { composeServices } from '../compose-services.ts'
import { closeContest } from '../services/contests/open-contest.ts'
import { actorOf, type Opened } from '../services/desk.ts'
import { exportWorkbooks } from '../services/exports/export-workbooks.ts'
import { noPrinter } from '../services/prints/printer.ts'
import { playRehearsal } from '../services/rehearsal/play-rehearsal.ts'
import { openSample } from '../services/samples/open-sample.ts'
import { checkRehearsal } from './check-rehearsal.ts'
import { readCall } from './read-call.ts'

const noWindows = {
  announce: () => undefined,
  chooseFile: async () => undefined,
  reveal: () => undefined,
  openKiosk: async () => undefined,
  closeKiosk: () => undefined,
  openDisplay: async () => undefined,
  closeDisplay: () => undefined,
  printer: noPrinter,
}

export async function rehearse(args: readonly string[]): Promise<number> {
  const { cli } = words.zh
  const call = readCall(args, { options: { data: { type: 'string' } }, usage: cli.rehearseUsage, paths: 'none' })
  if (call === undefined) return 2
  const print = (line: string) => void process.stdout.write(`${line}\n`)
  const desk = composeServices(call.values.data ?? join(tmpdir(), 'lectern-rehearsal'), noWindows)
  print(`${cli.making} …`)
  const sample = await openSample(desk, { size: 'large', reset: true })
  const { opened } = desk
  if (!sample.ok || opened === undefined) throw new Error(`the sample could not be opened: ${JSON.stringify(sample)}`)
  await playRehearsal(desk, opened, (step, count) => print(`${cli[step]} (${count})`))
  const exported = await exportWorkbooks(desk, { opened, actor: organizerOf(opened) }, {})
  if (!exported.ok) throw new Error(`nothing was exported: ${exported.refusal}`)
  print(`${cli.exported} (${exported.value.files.length})`)
  const holds = await checkRehearsal(opened.store, exported.value.files, print)
  closeContest(desk)
  return holds ? 0 : 1
}

function organizerOf(opened: Opened) {
  const organizer = actorOf(opened, PersonId.parse('organizer-1'), 'organizer')
  if (organizer === undefined) throw new Error('the sample has no organizer')
  return organizer
}
