/** 优秀指导教师奖: the mentors of the entries that won. Knows names and awards; no place and no score. */
import type { MentorAward } from '../domain/award-rules.ts'
import type { EntryId } from '../domain/ids.ts'
import type { TrackResult } from '../domain/result.ts'

/** A mentor's name as written, and every entry that brought the award. */
type MentorWinner = Readonly<{ mentor: string; entries: readonly EntryId[] }>

/** The mentors of the winners of the named awards, each once, in the order in which the result (best first) and the entries name them;
 * their entries in the same order. The same name is the same mentor: whether two are namesakes, nothing here can tell. Empty names are
 * nobody (F18). */
export function mentorWinners(
  { awards }: MentorAward,
  { entries }: TrackResult,
  mentors: ReadonlyMap<EntryId, readonly string[]>,
): readonly MentorWinner[] {
  const brought = new Map<string, Set<EntryId>>()
  for (const { entry, award } of entries) {
    if (award === undefined || !awards.includes(award)) continue
    for (const name of mentors.get(entry) ?? []) {
      if (name.trim() !== '') brought.set(name, (brought.get(name) ?? new Set()).add(entry))
    }
  }
  return [...brought].map(([mentor, of]) => ({ mentor, entries: [...of] }))
}
