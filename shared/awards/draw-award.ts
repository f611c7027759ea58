/** Draws every line of one award: the track's, or one in each group. Knows the better awards only by who has one. */
import type { AwardRule } from '../domain/award-rules.ts'
import type { EntryId, PanelId } from '../domain/ids.ts'
import type { LineDecision } from '../domain/line-decision.ts'
import type { TrackResult } from '../domain/result.ts'
import { tieKey } from '../domain/tie.ts'
import { zip } from '../zip.ts'
import { keepOnly, type Places, type Scope } from './competitors.ts'
import { type Drawn, drawLine, type Seen } from './draw-line.ts'
import { seatsByGroup } from './quota.ts'

export type OpenLines = TrackResult['openLines']

/** What the better awards left. */
export type Before = Readonly<{
  winners: ReadonlySet<EntryId>
  /** Without an award and not asked about one. */
  waiting: ReadonlySet<EntryId>
  /** Seats that the lines of each scope left over, or, below zero, overdrew. */
  carry: ReadonlyMap<PanelId | undefined, number>
}>

/** `seen`: who was looked at, without those below the line. */
type DrawnAward = Readonly<{ seen: ReadonlyMap<EntryId, Seen>; open: OpenLines; carry: Before['carry'] }>

type Drawing = Readonly<{ award: AwardRule; decisions: readonly LineDecision[]; before: Before }>
type ScopeLine = Drawn & Readonly<{ group: PanelId | undefined; waiting: Places; seats: number; fault: readonly EntryId[] }>

export function isWinner({ outcome }: Seen): boolean {
  return outcome === 'inside' || outcome === 'let-in'
}

/** Whether an entry waits for people, and gets no later award before they have decided. */
export function isUndecided({ outcome }: Seen): boolean {
  return outcome === 'asked' || outcome === 'contradiction'
}

/** One award in all its scopes. A line gives its own seats and those that the last line of the same scope left over; a cumulative one gives
 * its seats less all in the scope who have, or are asked about, a better award. A cumulative keep-out line is a limit: when more have a
 * better award already, the rules contradict each other (IOI 2010). Then nobody in the scope gets this award, better awards stay, and those
 * who share the place in which the limit falls are listed as a contradiction, whether or not they have an award, and get no later one.
 * Apportioned seats that are open among tied groups are a question about those who would have the award, or be asked about it, with one
 * seat more in their group; it waits until the tied groups' own lines are settled, and such seats touch no carry. */
export function drawAward(scopes: readonly Scope[], drawing: Drawing): DrawnAward {
  const { award, before } = drawing
  const shared = seatsByGroup(
    award.quota,
    scopes.map(({ places }) => places.flat().length),
  )
  const lines = zip(scopes, shared.seats).map(([scope, seats]) => drawScope(scope, seats, drawing))
  const tied = shared.open > 0 ? lines.filter((_, index) => shared.tied.includes(index)) : []
  const last = drawLastSeats(tied, shared.open, drawing)
  return {
    seen: new Map([...lines.flatMap(seenOf), ...last.seen]),
    open: [...lines.flatMap(line => openOf(line, award)), ...last.open],
    carry: new Map([...before.carry, ...lines.map(({ group, left }) => [group, left] as const)]),
  }
}

function drawScope({ group, places }: Scope, quota: number, drawing: Drawing): ScopeLine {
  const { award, before } = drawing
  const all = places.flat().length
  const waiting = keepOnly(places, ({ entry }) => before.waiting.has(entry))
  const seats = award.cumulative ? quota - (all - waiting.flat().length) : quota + (before.carry.get(group) ?? 0)
  const fault = award.cumulative && award.atLine === 'keep-out' ? faultOf(places, quota, before.winners) : []
  return { group, waiting, seats, fault, ...drawLine(waiting, { award, seats, decided: decidedBy(drawing) }) }
}

/** Who shares the place in which there first are more winners than the limit. */
function faultOf(places: Places, limit: number, winners: ReadonlySet<EntryId>): readonly EntryId[] {
  let inside = 0
  for (const place of places) {
    inside += place.filter(({ entry }) => winners.has(entry)).length
    if (inside > limit) return place.map(({ entry }) => entry)
  }
  return []
}

function decidedBy({ award, decisions }: Drawing): (entries: readonly EntryId[]) => LineDecision | undefined {
  return entries => decisions.findLast(decision => decision.award === award.id && tieKey(decision.entries) === tieKey(entries))
}

type LastSeats = Readonly<{ seen: readonly (readonly [EntryId, Seen])[]; open: OpenLines }>

function drawLastSeats(tied: readonly ScopeLine[], seats: number, drawing: Drawing): LastSeats {
  const { award } = drawing
  if (tied.some(({ open }) => open.length > 0)) return { seen: [], open: [] }
  const decided = decidedBy(drawing)
  const next = tied.flatMap(({ waiting, seats: own, seen }) => {
    const more = drawLine(waiting, { award, seats: own + 1, decided })
    return [...more.seen].flatMap(([entry, after]) => (takesSeat(after) && !takesSeat(seen.get(entry)) ? [entry] : []))
  })
  if (next.length === 0) return { seen: [], open: [] }
  const equals = next.length
  const decision = decided(next)
  if (decision === undefined)
    return { seen: next.map(entry => [entry, { outcome: 'asked', equals }]), open: [{ award: award.id, entries: next, seats }] }
  const { reason } = decision
  return { seen: next.map(entry => [entry, { outcome: decision.in.includes(entry) ? 'let-in' : 'kept-out', equals, reason }]), open: [] }
}

function takesSeat(seen: Seen | undefined): boolean {
  return seen !== undefined && (isWinner(seen) || isUndecided(seen))
}

function seenOf({ seen, fault }: ScopeLine): readonly (readonly [EntryId, Seen])[] {
  return [...seen, ...fault.map(entry => [entry, { outcome: 'contradiction' as const, equals: fault.length }] as const)]
}

function openOf({ open, fault }: ScopeLine, { id }: AwardRule): OpenLines {
  return [
    ...(fault.length > 0 ? [{ award: id, entries: fault, contradiction: true as const }] : []),
    ...open.map(asked => ({ award: id, ...asked })),
  ]
}
