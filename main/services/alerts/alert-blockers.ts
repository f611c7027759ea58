/** What open alerts mean for certifying a panel. */
import type { Blocker } from '../../../shared/contract/reconciliations.ts'
import { partOf } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { findPerson } from '../../data/repositories/setup-repository.ts'
import type { PanelAtHand } from '../reconciling/panel-at-hand.ts'
import { panelAlerts, type RaisedAlert } from './panel-alerts.ts'

/** Open alerts, where the rules ask that they are closed first. `raised`: those of the panel, where they are known already. */
export function alertBlockers(db: ReadableDb, at: PanelAtHand, raised?: readonly RaisedAlert[]): readonly Blocker[] {
  if (at.track.rules.alerts?.mustBeClosed !== true) return []
  const open = (raised ?? panelAlerts(db, at)).filter(({ closed }) => closed === undefined)
  return open.map(({ alert: { key, entry, judge, part } }) => ({
    blocker: 'alert-open' as const,
    alert: key,
    number: entry && (at.numbers.get(entry) ?? entry),
    judge: judge && (findPerson(db, judge)?.name ?? judge),
    part: partOf(at.track, part)?.name ?? { zh: part, en: part },
  }))
}
