/** Tries other marks of one entry and says which awards would change. Chooses no mark; knows two ways that give the same answer. */
import type { EntryId } from '../domain/ids.ts'
import type { TrackResult } from '../domain/result.ts'
import type { EntryInput } from '../scoring/track-input.ts'
import { type Asked, type AwardChange, answerOf, awardChanges, type Holders, holdersOf } from './asked.ts'

/** The entry's marks may differ from what they are; everything else about it may not. */
export type Trial = Readonly<{
  /** Whose award would change. */
  changes: (changed: EntryInput) => readonly AwardChange[]
  /** True when no award changes with these marks, nor with any that lie between these and the given ones; false when that is not known. */
  isSafe: (changed: EntryInput) => boolean
}>

/** The track as it stands. */
export type Standing = Readonly<{ asked: Asked; result: TrackResult; holders: Holders }>

export function standingOf(asked: Asked): Standing {
  const result = answerOf(asked)
  return { asked, result, holders: holdersOf(result) }
}

/** Scores the whole track anew for each trial: right under all rules, and slow. */
export function wholeTrial({ asked, holders }: Standing, { entry }: Readonly<{ entry: EntryId }>): Trial {
  const changes = (changed: EntryInput) => {
    const entries = asked.input.entries.map(one => (one.entry === entry ? changed : one))
    return awardChanges(asked, holders, holdersOf(answerOf(asked, entries)))
  }
  return { changes, isSafe: () => false }
}
