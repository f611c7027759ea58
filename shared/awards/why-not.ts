/** Answers why an entry has not a certain award, or why it has. Reads the notes; draws no line. */
import type { AwardRule } from '../domain/award-rules.ts'
import type { AwardId, EntryId } from '../domain/ids.ts'
import type { AwardNote, TrackResult } from '../domain/result.ts'

/** The note of an entry about one award of these rules, from a result that `allocateAwards` filled in by them. About an award after the one
 * that it has: 'better-award', with the place and the line of the award that it has. Undefined when the result has no such entry or the
 * rules no such award. */
export function whyNot(
  { entries }: TrackResult,
  awards: readonly AwardRule[],
  { entry, award }: Readonly<{ entry: EntryId; award: AwardId }>,
): AwardNote | undefined {
  if (!awards.some(({ id }) => id === award)) return undefined
  const result = entries.find(one => one.entry === entry)
  const notes = result?.awardNotes ?? []
  const has = notes.find(note => note.award === result?.award)
  return notes.find(note => note.award === award) ?? (has && { award, outcome: 'better-award', rank: has.rank, line: has.line })
}
