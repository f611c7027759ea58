/** Gives the awards by place 等次奖, best first, one to an entry. Knows ranks, rules and decisions; no marks, single-item or school prizes. */
import type { AwardRule } from '../domain/award-rules.ts'
import type { AwardId, EntryId } from '../domain/ids.ts'
import type { LineDecision } from '../domain/line-decision.ts'
import type { EntryResult, TrackResult } from '../domain/result.ts'
import { type AwardLine, awardLine, awardNotes } from './award-notes.ts'
import { type AwardContender, competingPlaces, type Entrant, entrantsOf, type Places, scopesOf } from './competitors.ts'
import { type Before, drawAward, isUndecided, isWinner, type OpenLines } from './draw-award.ts'

export type AwardInput = Readonly<{
  /** One for every entry of the result. */
  contenders: readonly AwardContender[]
  /** Those of this track, in the order in which they were recorded: of two about the same entries the later one stands. */
  decisions?: readonly LineDecision[]
}>

type State = Before & Readonly<{ given: ReadonlyMap<EntryId, AwardId>; open: OpenLines; lines: readonly AwardLine[] }>

/** The same result with `award`, `awardNotes` and `openLines` filled in afresh. Only eligible entries with a rank compete: others use no
 * seat, are not in the base of a share, and move nobody's line.
 * Lines are cumulative: the second line stands after the seats of the first and second award, each rounded on its own, wherever the first
 * one was really drawn. So letting equals in above leaves fewer seats for the next award, and keeping them out leaves more; but a seat that
 * stays vacant for want of a minimum score is used, and only an award whose quota is itself cumulative can give it. The lines of the track
 * and of each group are reckoned apart: what one leaves counts for the next award with the same `per`.
 * Equals, which share a rank, across a line (F14): let-in takes all of them in; keep-out takes none, and they compete for the next award;
 * ask gives them nothing yet, lists them in `openLines`, and no later award is offered to them until people have decided about exactly
 * them. Until then they count as used seats. A school cap counts the winners of one award, in each scope by itself: groups never compete.
 * Throws when an entry has no contender. */
export function allocateAwards(result: TrackResult, awards: readonly AwardRule[], { contenders, decisions = [] }: AwardInput): TrackResult {
  const entrants = entrantsOf(result, contenders)
  const places = competingPlaces(entrants)
  const waiting = new Set(places.flat().map(({ entry }) => entry))
  const start: State = { winners: new Set(), waiting, carry: new Map(), given: new Map(), open: [], lines: [] }
  const end = awards.reduce((state, award) => giveAward(state, award, { places, decisions }), start)
  return { ...result, entries: entrants.map(entrant => withAward(entrant, end)), openLines: end.open }
}

type Competition = Readonly<{ places: Places; decisions: readonly LineDecision[] }>

function giveAward(state: State, award: AwardRule, { places, decisions }: Competition): State {
  const scopes = scopesOf(places, award.per ?? 'track')
  const { seen, open, carry } = drawAward(scopes, { award, decisions, before: state })
  const entries = [...seen]
  const fresh = new Set(entries.flatMap(([entry, one]) => (isWinner(one) ? [entry] : [])))
  const undecided = new Set(entries.flatMap(([entry, one]) => (isUndecided(one) ? [entry] : [])))
  const winners = new Set([...state.winners, ...fresh])
  return {
    winners,
    waiting: new Set([...state.waiting].filter(entry => !fresh.has(entry) && !undecided.has(entry))),
    carry,
    given: new Map([...state.given, ...[...fresh].map(entry => [entry, award.id] as const)]),
    open: [...state.open, ...open],
    lines: [...state.lines, awardLine({ award, seen, scopes }, { winners, fresh })],
  }
}

function withAward(entrant: Entrant, { given, lines }: State): EntryResult {
  const { award: _award, awardNotes: _notes, ...result } = entrant.result
  const award = given.get(result.entry)
  if (lines.length === 0) return result
  return { ...result, ...(award === undefined ? {} : { award }), awardNotes: awardNotes(entrant, lines) }
}
