/** Draws the line of one award through places, in the track or in one group. Knows seats, schools and the lowest score; no other award. */
import type { AwardRule } from '../domain/award-rules.ts'
import type { EntryId } from '../domain/ids.ts'
import type { LineDecision } from '../domain/line-decision.ts'
import type { AwardNote } from '../domain/result.ts'
import { compare, fromThousandths } from '../scoring/exact.ts'
import type { Competitor, Places } from './competitors.ts'

/** What became of an entry that was looked at for an award. */
export type Seen = Readonly<Pick<AwardNote, 'outcome' | 'equals' | 'reason'>>

type Drawing = Readonly<{
  award: AwardRule
  /** Seats to give; zero or less gives none. */
  seats: number
  /** What people decided about exactly these entries. */
  decided: (entries: readonly EntryId[]) => LineDecision | undefined
}>

/** A question to a person: these entries, of whom so many have a seat. */
type Asked = Readonly<{ entries: readonly EntryId[]; seats: number }>

/** `seen` has nobody who stands below the line. `open`: each question to a person. `left`: seats that nobody used, below zero
 * when more came in than there were seats. */
export type Drawn = Readonly<{ seen: ReadonlyMap<EntryId, Seen>; open: readonly Asked[]; left: number }>

type Walk = { left: number; isDrawn: boolean; wins: Map<string, number>; seen: Map<EntryId, Seen>; open: Asked[] }
type Competitors = readonly Competitor[]
/** Those of one place who may come in: all who are `free`, and of each `split` school, whose equals the cap does not all let in, `room`. */
type Field = Readonly<{ all: Competitors; free: Competitors; split: readonly Readonly<{ of: Competitors; room: number }>[] }>

/** Goes down the places, best first, while there are seats. At a place:
 * - who has a lower score than the award's minimum, or none, does not get it, and the seat stays vacant; among equals (a tolerance can make
 *   them) these come last;
 * - whose school has as many winners of this award, drawn here, as the cap allows is passed over and uses no seat;
 * - where the cap would split equals of one school, all of them are asked, and the seats that the cap leaves them are set aside;
 * - when there are fewer seats than the rest could use, the line runs through these equals: let-in takes all of them (never past the cap);
 *   keep-out takes none, and its seats are left; ask asks all of them. Below that nobody gets the award.
 * A decision about exactly the entries asked stands instead of the question, with a seat for each who is let in, be it more than there were. */
export function drawLine(places: Places, drawing: Drawing): Drawn {
  const walk: Walk = { left: drawing.seats, isDrawn: false, wins: new Map(), seen: new Map(), open: [] }
  for (const place of places) {
    if (walk.isDrawn || walk.left <= 0) break
    passPlace(walk, place, drawing)
  }
  return walk
}

function passPlace(walk: Walk, place: Competitors, drawing: Drawing): void {
  const able = place.filter(one => reachesMinimum(one, drawing.award))
  const field = fieldOf(able, drawing.award.schoolCap, walk.wins)
  mark(walk, able, { outcome: 'school-cap' })
  const need = field.split.reduce((seats, { room }) => seats + room, field.free.length)
  if (need > walk.left) drawThrough(walk, field, drawing)
  else admit(walk, field, { drawing, seen: { outcome: 'inside' } })
  const poor = place.filter(one => !able.includes(one))
  if (!walk.isDrawn) leaveVacant(walk, poor)
}

function reachesMinimum({ score }: Competitor, { minimum }: AwardRule): boolean {
  return minimum === undefined || (score !== undefined && compare(score, fromThousandths(minimum)) >= 0)
}

function fieldOf(able: Competitors, cap: number | undefined, wins: ReadonlyMap<string, number>): Field {
  if (cap === undefined) return { all: able, free: able, split: [] }
  const roomOf = (school: string) => (school === '' ? able.length : cap - (wins.get(school) ?? 0))
  const all = able.filter(({ school }) => roomOf(school) > 0)
  const schools = [...Map.groupBy(all, ({ school }) => school)].map(([school, of]) => ({ of, room: roomOf(school) }))
  const split = schools.filter(({ of, room }) => room < of.length)
  return { all, split, free: all.filter(one => !split.some(({ of }) => of.includes(one))) }
}

function drawThrough(walk: Walk, field: Field, drawing: Drawing): void {
  const equals = field.all.length
  walk.isDrawn = true
  if (drawing.award.atLine === 'let-in') admit(walk, field, { drawing, seen: { outcome: 'let-in', equals } })
  else if (drawing.award.atLine === 'keep-out') mark(walk, field.all, { outcome: 'kept-out', equals })
  else ask(walk, field.all, { drawing, seats: walk.left, aside: equals, out: 'kept-out' })
}

function admit(walk: Walk, { free, split }: Field, { drawing, seen }: Readonly<{ drawing: Drawing; seen: Seen }>): void {
  mark(walk, free, seen)
  walk.left -= free.length
  countWins(walk, free)
  for (const { of, room } of split) ask(walk, of, { drawing, seats: room, aside: room, out: 'school-cap' })
}

type Question = Readonly<{ drawing: Drawing; seats: number; aside: number; out: 'kept-out' | 'school-cap' }>

function ask(walk: Walk, asked: Competitors, { drawing, seats, aside, out }: Question): void {
  const entries = asked.map(({ entry }) => entry)
  const decision = drawing.decided(entries)
  if (decision === undefined) {
    mark(walk, asked, { outcome: 'asked', equals: asked.length })
    walk.open.push({ entries, seats })
    walk.left -= aside
    countWins(walk, asked.slice(0, aside))
    return
  }
  const { reason } = decision
  const winners = asked.filter(({ entry }) => decision.in.includes(entry))
  mark(walk, asked, { outcome: out, equals: asked.length, reason })
  mark(walk, winners, { outcome: 'let-in', equals: asked.length, reason })
  walk.left -= winners.length
  countWins(walk, winners)
}

function leaveVacant(walk: Walk, poor: Competitors): void {
  if (walk.left <= 0) return
  mark(walk, poor, { outcome: 'below-minimum' })
  walk.left -= Math.min(walk.left, poor.length)
}

function mark({ seen }: Walk, competitors: Competitors, what: Seen): void {
  for (const { entry } of competitors) seen.set(entry, what)
}

function countWins({ wins }: Walk, competitors: Competitors): void {
  for (const { school } of competitors) wins.set(school, (wins.get(school) ?? 0) + 1)
}
