/** Whether an entry has an award, and whether that is still open. Knows how the lines came out; draws none and says nothing in words. */
import type { EntryResult, TrackResult } from '../domain/result.ts'

/** `asked`: it stands in a line that people must draw. `open`: it has no score yet, or something that people must decide could still bring
 * it an award. `none`: nothing can. */
type AwardStanding = 'given' | 'asked' | 'open' | 'none'

/** The standing of an entry of this result. An entry that has an award keeps it, even where the rules of a later one contradict each
 * other. */
export function awardStanding({ openLines, openGates = [] }: TrackResult, result: EntryResult): AwardStanding {
  const { entry, award, score, awardNotes = [] } = result
  if (award !== undefined) return 'given'
  if (openLines.some(({ entries }) => entries.includes(entry))) return 'asked'
  if (score === undefined || awardNotes.some(({ open }) => open)) return 'open'
  return openGates.some(({ entries }) => entries.includes(entry)) ? 'open' : 'none'
}
