/** A judge who gives one mark again and again. Knows that judge's marks in running order. */
import { present } from './table.ts'

/** Entries in a row with the same mark from which on a chief judge should ask. */
const LONG = 5

/** `length`: how many of the judge's last marks are equal, 0 without marks. */
export type SameMarkRun = Readonly<{ length: number; isLong: boolean }>

/** The run of equal marks at the end of a judge's list, in running order. A missing mark neither counts nor ends the run. */
export function sameMarkRun(marks: readonly (number | null)[]): SameMarkRun {
  const latestFirst = present(marks).toReversed()
  const change = latestFirst.findIndex(mark => mark !== latestFirst[0])
  const length = change === -1 ? latestFirst.length : change
  return { length, isLong: length >= LONG }
}
