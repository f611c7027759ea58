/** How close the last one inside and the first one outside of each award line are, beside the noise of the panel. Numbers here are for
 * display only: nothing is ranked, drawn or decided by them. */
import type { AwardRule } from '../domain/award-rules.ts'
import type { AwardId, EntryId, PanelId } from '../domain/ids.ts'
import type { TrackResult } from '../domain/result.ts'
import { byNumber } from '../scoring/entry-order.ts'
import { type Exact, fromText, subtract } from '../scoring/exact.ts'
import { isGiven } from '../scoring/panel-mark.ts'
import { totalsOf } from '../scoring/score-entry.ts'
import type { TrackInput } from '../scoring/track-input.ts'
import { credibleGap, isInsideNoise, panelError } from '../statistics/standard-error.ts'
import type { MarkTable, Reason } from '../statistics/statistic.ts'
import { type Asked, answerOf } from './asked.ts'

/** Points as floating-point numbers. `credible`: from which gap on two entries of the panel differ credibly, 1.96 × √2 × `standardError`;
 * `inErrors`: the gap in standard errors, absent when the judges agree so fully that there is none. */
export type Noise = Readonly<{ standardError: number; credible: number; inErrors?: number; isInside: boolean }>

/** Why there is no standard error: what the statistic says, or two entries of different panels, or scores that are no longer on the scale of
 * the marks. */
export type NoNoise = Reason | 'two-panels' | 'rounds' | 'equated'

/** `group`: of an award that is given in each group. `inside`: the last who has the award or a better one; `outside`: the next one, who has
 * not; equals by number, those inside first. `gap` in points, for display. */
export type NearLine = Readonly<{ award: AwardId; group?: PanelId; inside: EntryId; outside: EntryId; gap: number }> &
  (Readonly<{ noise: Noise }> | Readonly<{ noNoise: NoNoise }>)

/** Who competes, with the exact score. */
export type Competitor = Readonly<{ entry: EntryId; rank: number; score: Exact; award: AwardId | undefined; group: PanelId }>

/** The lines of all awards by place, the best award first, then by the groups' ids; of those who compete. A line that has nobody on one side
 * is left out. The standard error is that of a panel's mean total, from the entries that all its judges marked. */
export function nearLines(asked: Asked): readonly NearLine[] {
  return drawnLines(asked).map(({ line }) => line)
}

/** A line with everybody who competes for its award, best first; `last` and `first` are the two at the line. */
export type DrawnLine = Readonly<{
  line: NearLine
  last: Competitor
  first: Competitor
  inside: readonly Competitor[]
  outside: readonly Competitor[]
}>

/** The same lines with all who stand on either side. */
export function drawnLines(asked: Asked): readonly DrawnLine[] {
  const { awards } = asked.input.rules
  const competitors = competitorsOf(asked, answerOf(asked))
  return awards.flatMap((award, index) => {
    const better = new Set(awards.slice(0, index + 1).map(({ id }) => id))
    const isInside = (one: Competitor) => one.award !== undefined && better.has(one.award)
    return scopesOf(competitors, award).flatMap(({ group, own }): readonly DrawnLine[] => {
      const ordered = own.toSorted((a, b) => a.rank - b.rank || Number(isInside(b)) - Number(isInside(a)))
      const below = ordered.findLastIndex(isInside) + 1
      const [last, first] = [ordered[below - 1], ordered[below]]
      if (last === undefined || first === undefined) return []
      const gap = numberOf(subtract(last.score, first.score))
      const line = { award: award.id, ...(group === undefined ? {} : { group }), inside: last.entry, outside: first.entry, gap }
      const noise = noiseOf(asked.input, { inside: last, outside: first, gap })
      return [{ line: { ...line, ...noise }, last, first, inside: ordered.slice(0, below), outside: ordered.slice(below) }]
    })
  })
}

/** Who competes with a rank, best first, equals by number. */
function competitorsOf({ contenders }: Asked, { entries }: TrackResult): readonly Competitor[] {
  const known = new Map(contenders.map(contender => [contender.entry, contender]))
  return entries.flatMap(({ entry, rank, score, award }): readonly Competitor[] => {
    const contender = known.get(entry)
    if (contender === undefined || contender.ineligible !== undefined || rank === undefined || score === undefined) return []
    return [{ entry, rank, score: fromText(score), award, group: contender.group }]
  })
}

type Scope = Readonly<{ group?: PanelId; own: readonly Competitor[] }>

function scopesOf(competitors: readonly Competitor[], { per }: AwardRule): readonly Scope[] {
  if (per !== 'group') return [{ own: competitors }]
  const groups = [...Map.groupBy(competitors, ({ group }) => group)].map(([group, own]) => ({ group, own }))
  return groups.toSorted((a, b) => (a.group < b.group ? -1 : 1))
}

type Pair = Readonly<{ inside: Competitor; outside: Competitor; gap: number }>

function noiseOf(input: TrackInput, { inside, outside, gap }: Pair): Readonly<{ noise: Noise }> | Readonly<{ noNoise: NoNoise }> {
  const { rounds, equating } = input.rules
  if (rounds !== undefined) return { noNoise: 'rounds' }
  if (equating !== undefined) return { noNoise: 'equated' }
  if (inside.group !== outside.group) return { noNoise: 'two-panels' }
  const error = panelError(tableOf(input, inside.group))
  if (error.none !== undefined) return { noNoise: error.none }
  const standardError = error.value.relative
  const inErrors = standardError === 0 ? {} : { inErrors: gap / standardError }
  return { noise: { standardError, credible: credibleGap(error.value), ...inErrors, isInside: isInsideNoise(gap, error.value) } }
}

/** The judges' totals of the panel's entries, in points, in the order of the entries' numbers and the judges' ids: doubles add up to other
 * last digits in another order. Left out: a judge who marked none of them, and then an entry that some judge did not mark. */
function tableOf({ entries, parts, rules }: TrackInput, group: PanelId): MarkTable {
  const rows = entries
    .filter(one => one.group === group)
    .toSorted(byNumber)
    .map(
      one => new Map(totalsOf(one, parts, rules).flatMap(total => (isGiven(total) ? [[total.judge, numberOf(total.mark)] as const] : []))),
    )
  const judges = [...new Set(rows.flatMap(row => [...row.keys()]))].sort()
  return rows.map(row => judges.map(judge => row.get(judge) ?? null)).filter(row => !row.includes(null))
}

function numberOf({ over, under }: Exact): number {
  return Number(over) / Number(under)
}
