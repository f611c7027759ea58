/** Who goes on to the next round 晋级. Knows places and groups; no marks and no scores. */
import type { Gate } from '../domain/composition.ts'
import type { EntryId, PanelId } from '../domain/ids.ts'
import { toCount } from '../domain/quantity.ts'
import { exact } from './exact.ts'
import { round } from './round.ts'

type Ranked = Readonly<{ entry: EntryId; group: PanelId }>
export type GateOutcome = 'through' | 'out' | 'open'
/** `seats`: how many the gate means to let through, `rank` of `of`: where the entry stands, in the field or in its group. */
export type GateResult = Readonly<{ outcome: GateOutcome; rank: number; of: number; seats: number }>

/** Sends entries through the gate (C19): the first so many; a share of all that are ranked, rounded by its method; or the first `rank` of
 * each group. `places`: groups of equals, best first. Equals across the line all go on (let-in), none does (keep-out), or they wait for a
 * person (ask); with keep-out and ask nobody below them goes on instead. */
export function passGate(places: readonly (readonly Ranked[])[], gate: Gate): ReadonlyMap<EntryId, GateResult> {
  if (gate.by !== 'rank-in-group') return passLine(places, gate, seatsOf(gate, places.flat().length))
  const groups = new Set(places.flat().map(({ group }) => group))
  return new Map(
    [...groups].flatMap(group => {
      const own = places.map(place => place.filter(one => one.group === group))
      return [...passLine(own, gate, gate.rank)]
    }),
  )
}

function seatsOf(gate: Exclude<Gate, { by: 'rank-in-group' }>, entries: number): number {
  if (gate.by === 'count') return gate.count
  const share = exact(BigInt(entries) * BigInt(gate.percent), 100n)
  return toCount(round(share, { method: gate.rounding, places: 0 }).over)
}

function passLine(places: readonly (readonly Ranked[])[], { atLine }: Gate, seats: number): ReadonlyMap<EntryId, GateResult> {
  const results = new Map<EntryId, GateResult>()
  const of = places.flat().length
  let ahead = 0
  for (const place of places) {
    const outcome = ahead >= seats ? 'out' : ahead + place.length <= seats ? 'through' : ACROSS[atLine]
    for (const { entry } of place) results.set(entry, { outcome, rank: ahead + 1, of, seats })
    ahead += place.length
  }
  return results
}

const ACROSS = { 'let-in': 'through', 'keep-out': 'out', ask: 'open' } as const
