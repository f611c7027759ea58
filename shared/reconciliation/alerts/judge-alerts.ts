/** What stands out of one judge's sheets of a part, over many entries: another order than the panel's, and one mark again and again. */
import type { CriterionId, PersonId } from '../../domain/ids.ts'
import type { Part } from '../../domain/part.ts'
import type { Thousandths } from '../../domain/quantity.ts'
import { criteriaOf } from '../../domain/rubric.ts'
import { mean } from '../../statistics/moments.ts'
import { type Alert, limitId, type MarkedPart, type MarkedSheet, type Sign } from './alert.ts'
import type { PartLimits } from './alert-limits.ts'
import { reversedOrder } from './reversed-order.ts'
import { sameMarkRuns } from './same-mark-runs.ts'

/** Fewer others are no panel to compare with. */
const LEAST_OTHERS = 2

/** The alerts about judges, judge by judge as they first appear. */
export function judgeAlerts(marked: MarkedPart, limits: PartLimits): readonly Alert[] {
  const judges = [...new Set(marked.entries.flatMap(sheets => sheets.map(({ judge }) => judge)))]
  return judges.flatMap(judge => {
    const own = marked.entries.flatMap(sheets => sheets.filter(sheet => sheet.judge === judge))
    return [...orderAlert(marked, judge, limits), ...runAlerts(marked.part, own, limits)]
  })
}

function orderAlert({ part, entries }: MarkedPart, judge: PersonId, { inversion }: PartLimits): readonly Alert[] {
  if (inversion === null) return []
  const compared = entries.flatMap(sheets => {
    const own = sheets.find(sheet => sheet.judge === judge)
    const others = sheets.filter(sheet => sheet !== own).map(({ total }) => total)
    return own === undefined || others.length < LEAST_OTHERS ? [] : [{ own, other: mean(others) }]
  })
  const rho = reversedOrder(
    compared.map(({ own }) => own.total),
    compared.map(({ other }) => other),
    inversion,
  )
  if (rho === undefined) return []
  const marks = compared.map(({ own, other }) => ({ of: own.entry, value: own.total, isMeant: false, other }))
  const sign: Sign = { kind: 'inversion', limit: limitId('inversion', part.id), rho, entries: compared.length, marks }
  const sheets = compared.map(({ own }) => own)
  return [aboutJudge({ part, judge, sheets }, { sign, weight: 1 + inversion.below / 1000 - rho }, `inversion/${part.id}/${judge}`)]
}

function runAlerts(part: Part, own: readonly MarkedSheet[], { sameTotal, sameCriterion }: PartLimits): readonly Alert[] {
  const totals = sameTotal === null ? [] : runsOf({ part, own, times: sameTotal, criterion: null }, ({ total }) => total)
  const criteria = criteriaOf(part.rubric).flatMap(({ id: criterion }) =>
    sameCriterion === null ? [] : runsOf({ part, own, times: sameCriterion, criterion }, ({ marks }) => marks[criterion] ?? null),
  )
  return [...totals, ...criteria]
}

type Asked = Readonly<{ part: Part; own: readonly MarkedSheet[]; times: number; criterion: CriterionId | null }>

function runsOf({ part, own, times, criterion }: Asked, markOf: (sheet: MarkedSheet) => Thousandths | null): readonly Alert[] {
  const limit = limitId('same-mark', part.id, criterion)
  return sameMarkRuns(own, times, markOf).map(({ value, first, items: sheets }) => {
    const marks = sheets.map(({ entry }) => ({ of: entry, value, isMeant: true, other: null }))
    const sign: Sign = { kind: 'same-mark', limit, value, times: sheets.length, criterion, marks }
    // A run is named by its first entry: it is the same run however long it grows.
    const key = `${limit}/${first.judge}/${first.entry}`
    return aboutJudge({ part, judge: first.judge, sheets }, { sign, weight: sheets.length / times }, key)
  })
}

type About = Readonly<{ part: Part; judge: PersonId; sheets: readonly MarkedSheet[] }>

function aboutJudge({ part, judge, sheets }: About, { sign, weight }: Readonly<{ sign: Sign; weight: number }>, key: string): Alert {
  const rests = sheets.map(({ sheet, version }) => ({ sheet, version }))
  return { key, answers: [key], weight, part: part.id, entry: null, judge, sheet: null, signs: [sign], sheets: rests }
}
