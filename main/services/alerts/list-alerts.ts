/** What stands out of a panel, with names and numbers for sentences, how it was closed, and the limits in force. */
import { accept } from '../../../shared/answer.ts'
import type { AlertClosing, AlertSign, LimitInForce, ListedAlert } from '../../../shared/contract/alerts.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { criteriaOf } from '../../../shared/domain/rubric.ts'
import { partOf } from '../../../shared/domain/track.ts'
import type { Sign } from '../../../shared/reconciliation/alerts/alert.ts'
import { alertRulesOf } from '../../../shared/reconciliation/alerts/alert-rules-of.ts'
import { limitsInForce } from '../../../shared/reconciliation/alerts/limits-in-force.ts'
import type { ReadableDb } from '../../data/database.ts'
import type { ClosingRow } from '../../data/repositories/alert-repository.ts'
import { findContest, listPeople } from '../../data/repositories/setup-repository.ts'
import { isCertified } from '../../data/repositories/sheet-repository.ts'
import { localTime } from '../../platform/local-time.ts'
import type { SignedIn } from '../callers.ts'
import { type PanelAtHand, panelAtHand } from '../reconciling/panel-at-hand.ts'
import { panelAlerts, type RaisedAlert } from './panel-alerts.ts'

export function listAlerts(by: SignedIn, { panel: id, entry }: Input<'alert.list'>): Reply<'alert.list'> {
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const at = found.value
  const names = namesOf(by.db, at)
  const alerts = panelAlerts(by.db, at).filter(({ alert }) => entry === undefined || alert.entry === entry)
  return accept({
    isCertified: isCertified(by.db, id),
    mustBeClosed: at.track.rules.alerts?.mustBeClosed === true,
    alerts: alerts.map(raised => listed(raised, at, names)),
    limits: shownLimits(at),
  })
}

type Names = Readonly<{ of: ReadonlyMap<string, string>; time: (at: number) => string }>

/** People by name, entries by number. */
function namesOf(db: ReadableDb, { numbers }: PanelAtHand): Names {
  const timeZone = findContest(db)?.timeZone ?? 'Asia/Shanghai'
  const people = listPeople(db).map(({ id, name }) => [id, name] as const)
  return { of: new Map<string, string>([...numbers, ...people]), time: at => localTime(at, timeZone) }
}

function listed({ alert, closed, before }: RaisedAlert, { track, numbers }: PanelAtHand, names: Names): ListedAlert {
  const { key, weight, entry, judge, part, sheet, signs, sheets } = alert
  return {
    key,
    weight,
    entry,
    number: entry && (numbers.get(entry) ?? entry),
    part,
    partName: partOf(track, part)?.name ?? { zh: part, en: part },
    judge,
    judgeName: judge && (names.of.get(judge) ?? judge),
    sheet,
    versions: sheets.map(({ version }) => version).sort(),
    signs: signs.map(sign => signWithNames(sign, names)),
    closed: closed === undefined ? null : closingInWords(closed, names),
    before: before === undefined ? null : closingInWords(before, names),
  }
}

function signWithNames(sign: Sign, names: Names): AlertSign {
  return { ...sign, marks: sign.marks.map(({ of, ...mark }) => ({ who: names.of.get(of) ?? of, ...mark })) }
}

function closingInWords({ at, by, finding, note }: ClosingRow, names: Names): AlertClosing {
  return { at: names.time(at), by: names.of.get(by) ?? by, finding, note }
}

function shownLimits({ panel, track }: PanelAtHand): LimitInForce[] {
  const parts = track.parts.filter(part => panel.parts.includes(part.id))
  return parts.flatMap(part => {
    const criteria = new Map(criteriaOf(part.rubric).map(({ id, name }) => [id, name]))
    return limitsInForce(alertRulesOf(track.rules), { part, judges: panel.judges.length }).map(({ fires, stays, ...limit }) => ({
      ...limit,
      part: part.id,
      partName: part.name,
      criterionName: (limit.criterion && criteria.get(limit.criterion)) ?? null,
      fires: fires && { ...fires, marks: [...fires.marks], others: fires.others && [...fires.others] },
      stays: stays && { ...stays, marks: [...stays.marks], others: stays.others && [...stays.others] },
    }))
  })
}
