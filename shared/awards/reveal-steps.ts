/** The order in which the awards of a track are told in the hall: from the last award up, and inside an award from the last place up. Knows
 * places and rules, no names; of a rehearsal not even entries. */
import type { AwardRule } from '../domain/award-rules.ts'
import type { EntryId } from '../domain/ids.ts'
import type { EntryResult } from '../domain/result.ts'

/** Step 0 is the opening; every award has a title before its winners. `place`: inside the award's scope; those who share it come together. */
export type RevealStep<Who> =
  | Readonly<{ kind: 'opening' }>
  | Readonly<{ kind: 'title'; award: AwardRule }>
  | Readonly<{ kind: 'winners'; award: AwardRule; place: number; who: readonly Who[] }>

/** In a rehearsal no award has more winners than this: it is the order of the evening that is tried, not its length. */
const MOST_REHEARSED = 5

/**
 * The steps for these results. `groupOf`: the place of an entry's panel among the panels, for awards that each panel gives by itself. An award
 * that nobody has is passed over. Only the opening comes back when there is no winner at all.
 */
export function revealSteps(
  awards: readonly AwardRule[],
  results: readonly EntryResult[],
  groupOf: (entry: EntryId) => number,
): readonly RevealStep<EntryId>[] {
  const ofAward = (award: AwardRule) => {
    const winners = results
      .filter(result => result.award === award.id)
      .map(({ entry, rank, awardNotes = [] }) => ({
        entry,
        group: award.per === 'group' ? groupOf(entry) : 0,
        place: awardNotes.find(note => note.award === award.id)?.rank ?? rank ?? 0,
      }))
    const places = Map.groupBy(winners, ({ group, place }) => `${group} ${place}`)
    return [...places.values()]
      .flatMap(who => who.slice(0, 1).map(({ group, place }) => ({ group, place, who: who.map(({ entry }) => entry) })))
      .toSorted((a, b) => a.group - b.group || b.place - a.place)
      .map(({ place, who }) => ({ place, who }))
  }
  return told(awards, ofAward)
}

/** The steps of a rehearsal: as many winners as the rules give seats, five at most, made up and counted from 1 through the evening. A share
 * is rehearsed with three. */
export function rehearsalSteps(awards: readonly AwardRule[]): readonly RevealStep<number>[] {
  let made = 0
  return told(awards, award => {
    const length = Math.min(MOST_REHEARSED, seatsOf(award))
    return Array.from({ length }, (_, index) => {
      made += 1
      return { place: length - index, who: [made] }
    })
  })
}

function told<Who>(
  awards: readonly AwardRule[],
  winnersOf: (award: AwardRule) => readonly Readonly<{ place: number; who: readonly Who[] }>[],
): readonly RevealStep<Who>[] {
  const steps = awards.toReversed().flatMap((award): readonly RevealStep<Who>[] => {
    const winners = winnersOf(award)
    if (winners.length === 0) return []
    return [{ kind: 'title', award }, ...winners.map(each => ({ kind: 'winners', award, ...each }) as const)]
  })
  return [{ kind: 'opening' }, ...steps]
}

function seatsOf({ quota }: AwardRule): number {
  if (quota.kind === 'count') return quota.count
  return quota.kind === 'apportioned' ? quota.seats : 3
}
