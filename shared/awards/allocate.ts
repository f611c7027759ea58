/** Gives the awards by place 等次奖. Knows ranks and quotas; no marks, scores or single-item prizes. */
import type { AwardId, EntryId } from '../domain/ids.ts'
import type { EntryResult, TrackResult } from '../domain/result.ts'
import type { AwardRule } from '../domain/rules.ts'
import { cutLine } from './cut-line.ts'
import { seatsOf } from './quota.ts'

type Lines = Readonly<{
  /** Still without an award, best first, in groups that share a place. */
  waiting: readonly (readonly EntryId[])[]
  /** How many places are used up, and after how many the last line was drawn. */
  passed: number
  line: number
  awards: ReadonlyMap<EntryId, AwardId>
  open: TrackResult['openLines']
}>

/** The same result with `award` and `openLines` filled in afresh. Only ranked entries take part, and shares are of their number (F12).
 * Lines are cumulative: the second line stands after the seats of the first and second award, each rounded on its own, wherever the first
 * one was really drawn. So letting equals in above leaves fewer seats for the next award, and keeping them out leaves more. Equals, which
 * share a rank, across a line (F14): let-in takes all of them in; keep-out takes none, and they compete for the next award; ask gives
 * them nothing yet, lists them in `openLines`, and no later award is offered to them until a person has decided. */
export function allocateAwards(result: TrackResult, awards: readonly AwardRule[]): TrackResult {
  const places = groupByRank(result.entries)
  const entries = places.flat().length
  const start: Lines = { waiting: places, passed: 0, line: 0, awards: new Map(), open: [] }
  const end = awards.reduce((lines, award) => drawLine(lines, award, seatsOf(award.quota, entries)), start)
  return { ...result, entries: result.entries.map(entry => withAward(entry, end.awards.get(entry.entry))), openLines: end.open }
}

function drawLine(lines: Lines, { id, atLine }: AwardRule, seats: number): Lines {
  const line = lines.line + seats
  const { inside, across, below } = cutLine(lines.waiting, line - lines.passed)
  const winners = [...inside.flat(), ...(atLine === 'let-in' ? across : [])]
  const isKeptOut = atLine === 'keep-out' && across.length > 0
  return {
    line,
    waiting: isKeptOut ? [across, ...below] : below,
    passed: lines.passed + inside.flat().length + (isKeptOut ? 0 : across.length),
    awards: new Map([...lines.awards, ...winners.map(entry => [entry, id] as const)]),
    open: atLine === 'ask' && across.length > 0 ? [...lines.open, { award: id, entries: across }] : lines.open,
  }
}

function groupByRank(entries: readonly EntryResult[]): readonly (readonly EntryId[])[] {
  const groups = new Map<number, EntryId[]>()
  for (const { entry, rank } of entries) {
    if (rank !== undefined) groups.set(rank, [...(groups.get(rank) ?? []), entry])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

function withAward({ award: _former, ...entry }: EntryResult, award: AwardId | undefined): EntryResult {
  return award === undefined ? entry : { ...entry, award }
}
