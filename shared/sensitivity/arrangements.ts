/** In which orders an entry can come to stand with others of its value. Knows the tie chain's kinds of steps; breaks no tie. */
import type { EntryId } from '../domain/ids.ts'
import type { TrackInput } from '../scoring/track-input.ts'

type Places = readonly (readonly EntryId[])[]

/** All orders that the tie chain can make of the entry and the places of others of the same value, whatever the entry's marks; undefined where
 * that cannot be told. Steps that compare something that each entry has by itself leave the others in their order: the entry stands
 * before, between or behind them, shares one of their places, or, because a decision about some of them does not speak of it, makes
 * neighbouring places one. Steps that compare the tied with each other, lots, and a decision that names the entry can turn the others round;
 * but not a single one. */
export function arrangements(places: Places, entry: EntryId, { rules, decisions }: TrackInput): readonly Places[] | undefined {
  const isTurned = rules.ties.some(({ by }) => by === 'head-to-head' || by === 'majority' || by === 'draw')
  const isNamed = decisions.some(({ order }) => order.flat().includes(entry))
  if (places.flat().length > 1 && (isTurned || isNamed)) return undefined
  const starts = [...places.keys(), places.length]
  return starts.flatMap(start =>
    starts.slice(start).map(end => [...places.slice(0, start), [entry, ...places.slice(start, end).flat()], ...places.slice(end)]),
  )
}
