/** What open alerts mean for certifying a panel, and which of them tell of a total far from the others'. */
import type { Blocker, Disagreement } from '../../../shared/contract/reconciliations.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Name } from '../../../shared/domain/quantity.ts'
import { partOf } from '../../../shared/domain/track.ts'
import { alertLimits } from '../../../shared/reconciliation/alerts/alert-limits.ts'
import type { ReadableDb } from '../../data/database.ts'
import { findPerson } from '../../data/repositories/setup-repository.ts'
import type { PanelAtHand } from '../reconciling/panel-at-hand.ts'
import { panelAlerts, type RaisedAlert } from './panel-alerts.ts'

/** Open alerts, where the rules ask that they are closed first. */
export function alertBlockers(db: ReadableDb, at: PanelAtHand, raised?: readonly RaisedAlert[]): readonly Blocker[] {
  if (at.track.rules.alerts?.mustBeClosed !== true) return []
  return openOf(raised ?? panelAlerts(db, at)).map(({ alert: { key, entry, judge, part } }) => ({
    blocker: 'alert-open' as const,
    alert: key,
    number: entry && (at.numbers.get(entry) ?? entry),
    judge: judge && nameOf(db, judge),
    part: partName(at, part),
  }))
}

/** The open alerts of totals that lie further from the median of the others than the limit. */
export function farTotals(db: ReadableDb, at: PanelAtHand, raised: readonly RaisedAlert[]): readonly Disagreement[] {
  return openOf(raised).flatMap(({ alert: { sheet, judge, entry, part: id, signs } }) => {
    const sign = signs.find(({ kind }) => kind === 'distance')
    const part = partOf(at.track, id)
    const limit = part && alertLimits(at.track.rules.alerts, part.rubric).distance
    if (sign?.kind !== 'distance' || sheet === null || judge === null || entry === null || !limit) return []
    const { value: total, median } = sign
    return [{ sheet, judge: nameOf(db, judge), number: at.numbers.get(entry) ?? entry, part: part.name, total, median, limit }]
  })
}

const openOf = (raised: readonly RaisedAlert[]) => raised.filter(({ closed }) => closed === undefined)

function nameOf(db: ReadableDb, judge: PersonId): string {
  return findPerson(db, judge)?.name ?? judge
}

function partName({ track }: PanelAtHand, id: Parameters<typeof partOf>[1]): Name {
  return partOf(track, id)?.name ?? { zh: id, en: id }
}
