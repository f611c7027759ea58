/** Whose score, place or award two reckonings of the same track give differently. Knows neither the rules nor the store. */
import { awardStanding } from '../../../shared/awards/award-standing.ts'
import type { ChangedEntry } from '../../../shared/contract/rules-documents.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import type { EntryResult, TrackResult } from '../../../shared/domain/result.ts'

type Reckoned = Readonly<{ before: TrackResult; after: TrackResult; entries: readonly Entry[] }>

/** Every entry that changes: first who would lose the score, then whose award changes, then the others; each in the order of `after`. */
export function changedEntries({ before, after, entries }: Reckoned): readonly ChangedEntry[] {
  const about = new Map(entries.map(entry => [entry.id, entry]))
  const former = new Map(before.entries.map(result => [result.entry, standing(before, result)]))
  const changes = after.entries.flatMap(result => {
    const was = former.get(result.entry)
    return was === undefined ? [] : [{ ...named(about, result.entry), before: was, after: standing(after, result) }]
  })
  return changes
    .filter(change => isAnotherScore(change) || isAnotherPlace(change) || isAnotherAward(change))
    .toSorted((one, other) => urgency(one) - urgency(other))
}

/** Exact values are text in lowest terms: the same value is the same text. */
export function isAnotherScore({ before, after }: ChangedEntry): boolean {
  return before.score !== after.score
}

export function isAnotherPlace({ before, after }: ChangedEntry): boolean {
  return before.place !== after.place
}

/** An award that people must decide is another one than none. */
export function isAnotherAward({ before, after }: ChangedEntry): boolean {
  return before.award !== after.award || (before.awarding === 'asked') !== (after.awarding === 'asked')
}

function urgency(change: ChangedEntry): number {
  if (change.before.score !== undefined && change.after.score === undefined) return 0
  return isAnotherAward(change) ? 1 : 2
}

function standing(track: TrackResult, result: EntryResult): ChangedEntry['before'] {
  const { score, rank, award } = result
  return {
    ...(score === undefined ? {} : { score }),
    ...(rank === undefined ? {} : { place: rank }),
    ...(award === undefined ? {} : { award }),
    awarding: awardStanding(track, result),
  }
}

function named(about: ReadonlyMap<EntryId, Entry>, id: EntryId): Pick<ChangedEntry, 'id' | 'number' | 'name'> {
  const { number = id, name = '' } = about.get(id) ?? {}
  return { id, number, name }
}
