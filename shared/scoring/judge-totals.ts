/** Each judge's total over all parts of one entry. Does not average judges. */
import type { PartId, PersonId } from '../domain/ids.ts'
import type { Rules } from '../domain/rules.ts'
import type { MissingReason } from '../domain/score-sheet.ts'
import { composeParts } from './compose-parts.ts'
import type { PanelMark } from './panel-mark.ts'

/** One part's marks, as the panel gave them. */
export type PartMarks = Readonly<{ part: PartId; marks: readonly PanelMark[] }>
type TotalRules = Pick<Rules, 'composition' | 'missing'>

/** The judges' totals in points, in the order in which the judges first appear: the parts added, or weighted and added (C6). Exact, no
 * rounding. A judge who misses one part is missing for the total: pending when any part is pending or not expected of the judge at all;
 * else the reason for which the rules stop, if there is one; else the reason of the first part that is missing. Of several runs, those that
 * no judge was given to mark were not made, and are left out as long as enough others count. */
export function judgeTotals(parts: readonly PartMarks[], rules: TotalRules): readonly PanelMark[] {
  const { composition } = rules
  const made = composition.method === 'best' ? parts.filter(wasMade) : parts
  const used = composition.method === 'best' && made.length < composition.count ? parts : made
  const judges = new Map(parts.flatMap(({ marks }) => marks.map(({ judge, group }) => [judge, group] as const)))
  return [...judges].map(([judge, group]) => {
    const mark = totalOf(judge, used, rules)
    return group === undefined ? { judge, mark } : { judge, group, mark }
  })
}

function wasMade({ marks }: PartMarks): boolean {
  return marks.some(({ mark }) => typeof mark !== 'string' || mark === 'pending')
}

function totalOf(judge: PersonId, parts: readonly PartMarks[], { composition, missing }: TotalRules): PanelMark['mark'] {
  const own = parts.map(({ part, marks }) => ({ part, mark: marks.find(mark => mark.judge === judge)?.mark ?? 'pending' }))
  const given = own.flatMap(({ part, mark }) => (typeof mark === 'string' ? [] : [{ part, value: mark }]))
  const reasons = own.flatMap(({ mark }) => (typeof mark === 'string' ? [mark] : []))
  if (reasons.length === 0) return composeParts(given, composition).value
  if (reasons.includes('pending')) return 'pending'
  const excuses = reasons as readonly MissingReason[]
  const stops = (reason: MissingReason) => missing[reason] === 'hard-stop'
  return excuses.reduce((first, reason) => (stops(reason) && !stops(first) ? reason : first))
}
