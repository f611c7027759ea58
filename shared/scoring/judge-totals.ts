/** Each judge's total over all parts of one entry. Does not average judges. */
import type { PartId, PersonId } from '../domain/ids.ts'
import type { Rules } from '../domain/rules.ts'
import type { MissingReason } from '../domain/score-sheet.ts'
import { composeParts } from './compose-parts.ts'
import type { PanelMark } from './reduce-panel.ts'

/** One part's marks, as the panel gave them. */
export type PartMarks = Readonly<{ part: PartId; marks: readonly PanelMark[] }>
type TotalRules = Pick<Rules, 'composition' | 'missing'>

/** The judges' totals in points, in the order in which the judges first appear: the parts added, or weighted and added (C6). Exact, no
 * rounding. A judge who misses one part is missing for the total: pending when any part is pending or not expected of the judge at all;
 * else the reason for which the rules stop, if there is one; else the reason of the first part that is missing. */
export function judgeTotals(parts: readonly PartMarks[], rules: TotalRules): readonly PanelMark[] {
  const judges = new Set(parts.flatMap(({ marks }) => marks.map(({ judge }) => judge)))
  return [...judges].map(judge => ({ judge, mark: totalOf(judge, parts, rules) }))
}

function totalOf(judge: PersonId, parts: readonly PartMarks[], { composition, missing }: TotalRules): PanelMark['mark'] {
  const own = parts.map(({ part, marks }) => ({ part, mark: marks.find(mark => mark.judge === judge)?.mark ?? 'pending' }))
  const given = own.flatMap(({ part, mark }) => (typeof mark === 'string' ? [] : [{ part, value: mark }]))
  if (given.length === own.length) return composeParts(given, composition).value
  const reasons = own.flatMap(({ mark }) => (typeof mark === 'string' ? [mark] : []))
  if (reasons.includes('pending')) return 'pending'
  const excuses = reasons as readonly MissingReason[]
  return excuses.find(reason => missing[reason] === 'hard-stop') ?? excuses[0] ?? 'pending'
}
