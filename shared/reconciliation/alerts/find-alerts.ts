/** Every alert of a part of a panel. One matter is one alert: whatever else stands out of the same sheet stands beside it as a further sign. */
import type { EntryId, PartId } from '../../domain/ids.ts'
import type { Alert, MarkedPart, MarkedSheet, Weighed } from './alert.ts'
import type { PartLimits } from './alert-limits.ts'
import { judgeAlerts } from './judge-alerts.ts'
import { criterionSigns, spreadSign, totalSigns } from './sheet-signs.ts'

/** The alerts, the weightiest first; of the same weight in the order of their keys. Does not depend on the order of sheets in an entry. */
export function findAlerts(marked: MarkedPart, limits: PartLimits): readonly Alert[] {
  const ofEntries = marked.entries.flatMap(sheets => entryAlerts(marked, sheets, limits))
  return [...ofEntries, ...judgeAlerts(marked, limits)].sort(heaviestFirst)
}

/** For lists of several parts too. */
export function heaviestFirst(a: Alert, b: Alert): number {
  return b.weight - a.weight || (a.key < b.key ? -1 : 1)
}

function entryAlerts({ part }: MarkedPart, sheets: readonly MarkedSheet[], limits: PartLimits): readonly Alert[] {
  const [first] = sheets
  if (first === undefined) return []
  const totals = Map.groupBy(totalSigns(part, sheets, limits), ({ at }) => at)
  const criteria = Map.groupBy(criterionSigns(part, sheets, limits), ({ at }) => at)
  const spread = spreadSign(part, sheets, limits)
  const single = sheets.flatMap((sheet, at) => {
    const [total, others] = [totals.get(at) ?? [], criteria.get(at) ?? []]
    if (total.length + others.length === 0) return []
    // Who is far in one total need not be asked again why the spread is wide.
    const wide = spread !== undefined && total.length > 0 && spread.ends.includes(at) ? [{ ...spread, weight: 0 }] : []
    const signs = [...total, ...wide, ...others]
    return [aboutSheet({ part: part.id, sheet, signs, isTotal: total.length > 0 })]
  })
  const isTold = single.some(({ signs }) => signs.some(({ kind }) => kind === 'spread'))
  return spread === undefined || isTold ? single : [...single, aboutEntry({ part: part.id, entry: first.entry, sheets }, spread)]
}

type Single = Readonly<{ part: PartId; sheet: MarkedSheet; signs: readonly Weighed[]; isTotal: boolean }>

/** A closing of what was said about a total answers for the criteria of the same sheet too. */
function aboutSheet({ part, sheet: { sheet, version, judge, entry }, signs, isTotal }: Single): Alert {
  const [total, criteria] = [`total/${sheet}`, `criteria/${sheet}`]
  return {
    key: isTotal ? total : criteria,
    answers: isTotal ? [total] : [criteria, total],
    weight: Math.max(...signs.map(({ weight }) => weight)),
    part,
    entry,
    judge,
    sheet,
    signs: signs.map(({ sign }) => sign),
    sheets: [{ sheet, version }],
  }
}

type Whole = Readonly<{ part: PartId; entry: EntryId; sheets: readonly MarkedSheet[] }>
type Wide = Weighed & Readonly<{ ends: readonly number[] }>

function aboutEntry({ part, entry, sheets: all }: Whole, { sign, weight, ends }: Wide): Alert {
  const sheets = all.filter((_, at) => ends.includes(at)).map(({ sheet, version }) => ({ sheet, version }))
  const key = `spread/${part}/${entry}`
  return { key, answers: [key], weight, part, entry, judge: null, sheet: null, signs: [sign], sheets }
}
