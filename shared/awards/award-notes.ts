/** Writes down why an entry has an award or not. Knows how the lines were drawn; draws none. */
import type { AwardRule } from '../domain/award-rules.ts'
import type { EntryId, PanelId } from '../domain/ids.ts'
import type { AwardNote, EntryResult } from '../domain/result.ts'
import { compare, type Exact, fromText, subtract, toText } from '../scoring/exact.ts'
import type { Entrant, Scope } from './competitors.ts'
import { isUndecided, isWinner } from './draw-award.ts'
import type { Seen } from './draw-line.ts'

/** `last`: the place of the last one in the scope who has this award or a better one; `lowest`: the lowest score that has this one. */
/** `isOpen`: somebody in the scope is still asked about. */
type ScopeEnd = Readonly<{ ranks: ReadonlyMap<EntryId, number>; last: number; lowest: Exact | undefined; isOpen: boolean }>

/** How one award was drawn. */
export type AwardLine = Readonly<{ award: AwardRule; seen: ReadonlyMap<EntryId, Seen>; ends: ReadonlyMap<PanelId | undefined, ScopeEnd> }>

type Drawn = Readonly<{ award: AwardRule; seen: AwardLine['seen']; scopes: readonly Scope[] }>
/** Who has this award or a better one, and who has this one. */
type Winners = Readonly<{ winners: ReadonlySet<EntryId>; fresh: ReadonlySet<EntryId> }>

export function awardLine({ award, seen, scopes }: Drawn, winners: Winners): AwardLine {
  return { award, seen, ends: new Map(scopes.map(scope => [scope.group, scopeEnd(scope, seen, winners)])) }
}

function scopeEnd({ places }: Scope, seen: AwardLine['seen'], { winners, fresh }: Winners): ScopeEnd {
  const ranks = new Map<EntryId, number>()
  let last = 0
  for (const place of places) {
    const ahead = ranks.size
    const inside = place.filter(({ entry }) => winners.has(entry)).length
    if (inside > 0) last = ahead + inside
    for (const { entry } of place) ranks.set(entry, ahead + 1)
  }
  const scores = places.flat().flatMap(({ entry, score }) => (fresh.has(entry) && score !== undefined ? [score] : []))
  const isOpen = places.flat().some(({ entry }) => isAsked(seen.get(entry)))
  return { ranks, last, lowest: scores.toSorted(compare)[0], isOpen }
}

/** The notes of one entry, the best award first: down to the award that it has, or about every award when it has none; later ones only where
 * they contradict the rules. Places are counted among the eligible entries of the award's scope, in the track or in the group (1, 1, 3),
 * and `line` is the last such place that has this award or a better one, 0 when nobody has. `equals`: how many were at the line together,
 * or were asked. `gap`, in points, to the lowest score of those in the scope that have the award: not negative, so there is none where a
 * better place was passed over, and none while the line is `open`. Entries without a rank are below every line. An undecided entry is so about every later award. */
export function awardNotes({ result, contender }: Entrant, lines: readonly AwardLine[]): readonly AwardNote[] {
  let settled: Seen | undefined = contender.ineligible === undefined ? undefined : { outcome: 'ineligible', reason: contender.ineligible }
  const notes: AwardNote[] = []
  for (const line of lines) {
    const own = line.seen.get(result.entry)
    const end = line.ends.get(line.award.per === 'group' ? contender.group : undefined)
    const seen = own ?? settled ?? { outcome: 'below' }
    if (seen.outcome !== 'better-award') notes.push(noteOf(result, { line, seen, end }))
    if (own !== undefined && isWinner(own)) settled = { outcome: 'better-award' }
    else if (own !== undefined && isUndecided(own)) settled ??= { outcome: own.outcome }
  }
  return notes
}

type Looked = Readonly<{ line: AwardLine; seen: Seen; end: ScopeEnd | undefined }>

function noteOf({ entry, score }: EntryResult, { line, seen, end }: Looked): AwardNote {
  const rank = end?.ranks.get(entry)
  const isOpen = end?.isOpen === true && seen.outcome === 'below'
  const gap =
    isWinner(seen) || isOpen || isAsked(seen) || rank === undefined || score === undefined ? undefined : gapOf(fromText(score), end?.lowest)
  return {
    award: line.award.id,
    ...seen,
    ...(rank === undefined ? {} : { rank }),
    line: end?.last ?? 0,
    ...(isOpen ? { open: true } : {}),
    ...(gap === undefined ? {} : { gap: toText(gap) }),
  }
}

function isAsked(seen: Seen | undefined): boolean {
  return seen?.outcome === 'asked'
}

function gapOf(score: Exact, lowest: Exact | undefined): Exact | undefined {
  return lowest === undefined || compare(lowest, score) < 0 ? undefined : subtract(lowest, score)
}
