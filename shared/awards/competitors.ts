/** Who competes for awards: in which order, in which group, for which school. Knows places and scores; no award and no seat. */
import type { EntryId, PanelId } from '../domain/ids.ts'
import type { EntryResult, TrackResult } from '../domain/result.ts'
import { type Exact, fromText } from '../scoring/exact.ts'

/** What awards need to know of an entry besides its result. `ineligible`: why it takes part without competing. */
export type AwardContender = Readonly<{ entry: EntryId; group: PanelId; school: string; ineligible?: string | undefined }>
/** An entry of the result with its contender. */
export type Entrant = Readonly<{ result: EntryResult; contender: AwardContender }>

/** An eligible entry with a place. An empty `school` is no school: nobody shares it. */
export type Competitor = Readonly<{ entry: EntryId; group: PanelId; school: string; score: Exact | undefined }>
/** Best first; those in one inner list are equal. */
export type Places = readonly (readonly Competitor[])[]

/** Where entries compete: all of the track (no group), or one group. */
export type Scope = Readonly<{ group: PanelId | undefined; places: Places }>

/** Every entry of the result, in its order, with its contender, in whatever order those come; spaces around a school's name do not count.
 * Throws when an entry has no contender. */
export function entrantsOf({ entries }: TrackResult, contenders: readonly AwardContender[]): readonly Entrant[] {
  const byEntry = new Map(contenders.map(contender => [contender.entry, { ...contender, school: contender.school.trim() }]))
  return entries.map(result => {
    const contender = byEntry.get(result.entry)
    if (contender === undefined) throw new RangeError(`no contender for ${result.entry}`)
    return { result, contender }
  })
}

/** The eligible entries with a rank, by rank; competition and dense ranks give the same groups of equals. */
export function competingPlaces(entrants: readonly Entrant[]): Places {
  const places = new Map<number, Competitor[]>()
  for (const { result, contender } of entrants) {
    const { entry, rank, score } = result
    if (contender.ineligible !== undefined || rank === undefined) continue
    const { group, school } = contender
    places.set(rank, [...(places.get(rank) ?? []), { entry, group, school, score: score === undefined ? undefined : fromText(score) }])
  }
  return [...places].sort(([a], [b]) => a - b).map(([, place]) => place)
}

/** The whole track as one scope, or one for each group that somebody competes in, by the groups' ids: their order decides nothing. */
export function scopesOf(places: Places, per: 'track' | 'group'): readonly Scope[] {
  if (per === 'track') return [{ group: undefined, places }]
  const groups = new Set(places.flat().map(({ group }) => group))
  return [...groups].sort().map(group => ({ group, places: keepOnly(places, one => one.group === group) }))
}

/** The places with those who pass the test; places that become empty are gone. */
export function keepOnly(places: Places, test: (one: Competitor) => boolean): Places {
  return places.map(place => place.filter(test)).filter(place => place.length > 0)
}
