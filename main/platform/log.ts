/** The log: one line a fault, with a reference that a person can read out on the phone. No mark, name or PIN is ever written here. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

export type Log = Readonly<{
  fault(fault: unknown, call: string): string
  /** Something that is no fault and may be asked about later. */
  event(what: string): void
}>

/** Faults go to `lectern.log` in the folder and to standard error; events to the file alone. */
export function logIn(folder: string, clock: () => number): Log {
  const keep = (line: string) => {
    try {
      mkdirSync(folder, { recursive: true })
      appendFileSync(join(folder, 'lectern.log'), line)
    } catch {
      // On a full disk the person still gets an answer; standard error has the faults.
    }
  }
  return {
    fault(fault, call) {
      const at = clock()
      const reference = at.toString(36).slice(-6).toUpperCase()
      const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
      const cause = fault instanceof Error && fault.cause !== undefined ? ` cause: ${String(fault.cause)}` : ''
      const line = `${new Date(at).toISOString()} ${reference} ${call}: ${text}${cause}\n`
      process.stderr.write(line)
      keep(line)
      return reference
    },
    event: what => keep(`${new Date(clock()).toISOString()} ${what}\n`),
  }
}
