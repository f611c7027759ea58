/** Tries other marks of one entry by scoring it alone and placing it among the others, for rules by which entries stand alone. */
import type { EntryId } from '../domain/ids.ts'
import type { Thousandths } from '../domain/quantity.ts'
import type { EntryResult } from '../domain/result.ts'
import { compare, type Exact, fromText, fromThousandths } from '../scoring/exact.ts'
import { scoreTrack } from '../scoring/score-track.ts'
import type { EntryInput } from '../scoring/track-input.ts'
import { type Worth, worthOf } from './alone.ts'
import { arrangements } from './arrangements.ts'
import { type AwardChange, awardChanges, awarded, holdersOf } from './asked.ts'
import type { Standing, Trial } from './trial.ts'
import { zoneAround } from './zone.ts'

/** Entries of one value, in the places that the tie chain gave them, best first. */
type Level = Readonly<{ value: Exact; places: readonly (readonly EntryId[])[] }>
type Others = readonly Level[]
/** Where the entry would stand: behind so many levels, in these places, and before the levels from `below` on. */
type Slot = Readonly<{ above: number; places: Level['places']; below: number }>
type Ask = (slot: Slot, worth: Worth) => readonly AwardChange[]

/** The worth of every entry that has a score. */
export type Worths = ReadonlyMap<EntryId, Worth>

export function worthsOf({ asked: { input } }: Standing): Worths {
  return new Map(input.entries.flatMap(one => worthOf(one, input).map(worth => [one.entry, worth] as const)))
}

/** A trial that scores only the changed entry. The others keep their order: their scores do not depend on it, and only those level with it,
 * before or after, have their tie broken anew. An entry without a score stays without one, whatever its marks. */
export function placedTrial(standing: Standing, worths: Worths, own: EntryInput): Trial {
  const now = worths.get(own.entry)
  if (now === undefined) return { changes: () => [], isSafe: () => true }
  const { asked } = standing
  const others = othersOf(standing, worths, { own, now })
  const ask = asking(standing, { others, entry: own.entry })
  const isUnchanged = (at: number) =>
    others.slice(at, at + 1).every(level => {
      const arranged = arrangements(level.places, own.entry, asked.input)
      return arranged?.every(places => ask({ above: at, places, below: at + 1 }, now).length === 0)
    })
  const isInZone = zoneAround(
    now.value,
    others.map(level => level.value),
    isUnchanged,
  )
  const changes = (changed: EntryInput) =>
    worthOf(changed, asked.input).flatMap(worth => ask(slotOf(changed, worth, { standing, others }), worth))
  const isSafe = (changed: EntryInput) =>
    worthOf(changed, asked.input).some(worth => isInZone(worth.value) && reached(worth, standing) === reached(now, standing))
  return { changes, isSafe }
}

/** The levels of all other entries, best first. Those that were level with this one are told apart anew without it. */
function othersOf({ asked, result }: Standing, worths: Worths, { own, now }: Readonly<{ own: EntryInput; now: Worth }>): Others {
  const ranked = result.entries.flatMap(one => {
    const worth = worths.get(one.entry)
    return one.rank === undefined || worth === undefined ? [] : [{ one, text: worth.text }]
  })
  // Results come best first, and exact values in lowest terms are equal as texts.
  return [...Map.groupBy(ranked, ({ text }) => text)].flatMap(([text, level]): Others => {
    const value = fromText(text)
    const places = placesOf(level.map(({ one }) => one))
    if (compare(value, now.value) !== 0) return [{ value, places }]
    const rest = asked.input.entries.filter(({ entry }) => entry !== own.entry && places.flat().includes(entry))
    return rest.length === 0 ? [] : [{ value, places: tiedPlaces(rest, asked.input) }]
  })
}

/** Ranked entries by rank; results come best first. */
function placesOf(entries: readonly EntryResult[]): Level['places'] {
  const ranked = entries.filter(({ rank }) => rank !== undefined)
  return [...Map.groupBy(ranked, ({ rank }) => rank).values()].map(place => place.map(({ entry }) => entry))
}

function tiedPlaces(entries: readonly EntryInput[], input: Standing['asked']['input']): Level['places'] {
  return placesOf(scoreTrack({ ...input, entries, isUntold: true }).entries)
}

type Among = Readonly<{ standing: Standing; others: Others }>

function slotOf(changed: EntryInput, { value }: Worth, { standing, others }: Among): Slot {
  const { input } = standing.asked
  const above = others.filter(level => compare(level.value, value) > 0).length
  const level = others[above]
  if (level === undefined || compare(level.value, value) < 0) return { above, places: [[changed.entry]], below: above }
  const members = level.places.flat()
  const tied = input.entries.filter(({ entry }) => members.includes(entry))
  return { above, places: tiedPlaces([changed, ...tied], input), below: above + 1 }
}

type Placing = Readonly<{ others: Others; entry: EntryId }>

/** Gives the awards with the entry in a slot, each question once. Awards by place know an entry by its place and by the minimum scores that
 * it reaches, so that these make the question. */
function asking(standing: Standing, { others, entry }: Placing): Ask {
  const { asked, holders, result } = standing
  const scores = new Map(result.entries.map(one => [one.entry, one.score]))
  const known = new Map<string, readonly AwardChange[]>()
  const flat = others.map(({ places }) => places)
  return (slot, worth) => {
    const key = [slot.above, slot.below, slot.places.map(place => place.join(' ')).join('|'), reached(worth, standing)].join('/')
    const found = known.get(key)
    if (found !== undefined) return found
    const order = [...flat.slice(0, slot.above).flat(), ...slot.places, ...flat.slice(slot.below).flat()]
    const entries = order.flatMap((place, index) =>
      place.map(one => resultOf(one, index + 1, one === entry ? minimumScore(worth, standing) : scores.get(one))),
    )
    const after = awarded({ entries, openTies: [], openLines: [] }, asked)
    const changes = awardChanges(asked, holders, holdersOf(after))
    known.set(key, changes)
    return changes
  }
}

function resultOf(entry: EntryId, rank: number, score: EntryResult['score']): EntryResult {
  return { entry, rank, parts: [], tiedWith: [], explanation: [], ...(score === undefined ? {} : { score }) }
}

/** How many of the awards' minimum scores an entry reaches. */
function reached(worth: Worth, standing: Standing): number {
  const score = minimumScore(worth, standing)
  return score === undefined ? 0 : minimaOf(standing).filter(minimum => compare(fromText(score), fromThousandths(minimum)) >= 0).length
}

/** The score where an award asks for a minimum: under some rules it takes a reckoning of its own. */
function minimumScore({ score }: Worth, standing: Standing): EntryResult['score'] {
  return minimaOf(standing).length === 0 ? undefined : score()
}

function minimaOf({ asked }: Standing): readonly Thousandths[] {
  return asked.input.rules.awards.flatMap(({ minimum }) => minimum ?? [])
}
