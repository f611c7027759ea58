/** The order that two people agree on inside a tie: a list, best first, where an entry may share the place of the one above. Knows no words. */
export type Ranked<Entry> = readonly Readonly<{ entry: Entry; shares: boolean }>[]

/** Moves the entry at `place` one up (−1) or down (1); sharing stays with the place, and the first shares with nobody. */
export function moved<Entry>(order: Ranked<Entry>, place: number, by: -1 | 1): Ranked<Entry> {
  const [here, there] = [order[place], order[place + by]]
  if (here === undefined || there === undefined) return order
  return order.map((each, index) => {
    if (index === place) return { ...each, entry: there.entry }
    return index === place + by ? { ...each, entry: here.entry } : each
  })
}

/** Lets the entry at `place` share the place above, or stop sharing it. */
export function shared<Entry>(order: Ranked<Entry>, place: number): Ranked<Entry> {
  return order.map((each, index) => (index === place && index > 0 ? { ...each, shares: !each.shares } : each))
}

/** The places as main wants them: one inner list a place. */
export function groups<Entry>(order: Ranked<Entry>): Entry[][] {
  const places: Entry[][] = []
  for (const { entry, shares } of order) {
    const last = places.at(-1)
    if (shares && last !== undefined) last.push(entry)
    else places.push([entry])
  }
  return places
}

/** The place of each entry inside the tie, from 1; the next place after two that share the first is the third. */
export function placesOf<Entry>(order: Ranked<Entry>): readonly number[] {
  let place = 1
  return order.map(({ shares }, index) => {
    if (!shares) place = index + 1
    return place
  })
}
