/** A note beside the contests that a judge's window stands open, and on which file: after a power cut it is how the laptop finds back. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from '../../exchange/atomic-file.ts'
import type { Desk } from '../desk.ts'

const fileOf = ({ tools }: Desk) => join(tools.folders.state, 'kiosk.json')

/** Notes that a judge's window is open on the contest at the desk; without a contest there is nothing to come back to. */
export function markKiosk(desk: Desk): void {
  if (desk.opened === undefined) return
  mkdirSync(desk.tools.folders.state, { recursive: true })
  writeAtomically(fileOf(desk), Buffer.from(JSON.stringify({ file: desk.opened.file })))
}

/** The window was closed in order. */
export function unmarkKiosk(desk: Desk): void {
  rmSync(fileOf(desk), { force: true })
}

/** The contest file whose judge's window was open when the program ended, if it did not end in order. */
export function markedKiosk(desk: Desk): string | undefined {
  try {
    const { file } = JSON.parse(readFileSync(fileOf(desk), 'utf8')) as Readonly<{ file?: unknown }>
    return typeof file === 'string' ? file : undefined
  } catch {
    // None, or one that somebody broke: the start page is no loss.
    return undefined
  }
}
