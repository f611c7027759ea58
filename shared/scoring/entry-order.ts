/** The order in which equals are listed. Decides no place. */
import type { EntryInput } from './track-input.ts'

type Listed = Pick<EntryInput, 'entry' | 'number'>

/** By entry number as people count (W-2 before W-10), then by id. Negative when a comes first. No locale: the same on every laptop. */
export function byNumber(a: Listed, b: Listed): number {
  return compareRuns(runsOf(a.number), runsOf(b.number)) || compareText(a.number, b.number) || compareText(a.entry, b.entry)
}

function runsOf(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? []
}

function compareRuns(a: readonly string[], b: readonly string[]): number {
  for (const [index, run] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const order = /^\d/.test(run) && /^\d/.test(other) ? compareDigits(run, other) : compareText(run, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareDigits(a: string, b: string): number {
  const [left, right] = [BigInt(a), BigInt(b)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
