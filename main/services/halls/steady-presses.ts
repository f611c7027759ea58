/** When each clock was pressed last in this run, by a clock that cannot be set. Forgotten at a restart: then only the station's clock is left. */
import type { ReadableDb } from '../../data/database.ts'

const presses = new WeakMap<ReadableDb, Map<string, number>>()

export function rememberPress(db: ReadableDb, timing: string, steady: number): void {
  const known = presses.get(db) ?? new Map<string, number>()
  presses.set(db, known.set(timing, steady))
}

/** Milliseconds since the last press, or undefined when it was before this run. */
export function sincePress(db: ReadableDb, timing: string, steady: number): number | undefined {
  const pressed = presses.get(db)?.get(timing)
  return pressed === undefined ? undefined : steady - pressed
}
