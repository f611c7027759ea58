/** The panels of a track that mark one part, side by side: how many entries, their mean and spread, and whether anything ties them together. */
import type { PanelFigures } from '../../../shared/contract/statistics.ts'
import type { PartId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import { type Link, linkedPanels } from '../../../shared/statistics/linked.ts'
import { mean, variance } from '../../../shared/statistics/moments.ts'
import { present } from '../../../shared/statistics/table.ts'
import type { ReadableDb } from '../../data/database.ts'
import { listPanels } from '../../data/repositories/setup-repository.ts'
import { type PanelTotals, panelTotals, tableInPoints } from './panel-totals.ts'

type Own = Readonly<{ panel: Panel; part: PartId; totals: PanelTotals }>

/** `own` is the panel that is asked about, with what is known of it already. */
export function comparePanels(db: ReadableDb, own: Own): PanelFigures['panels'] {
  const { part } = own
  const found = listPanels(db, own.panel.track)
    .filter(panel => panel.parts.includes(part))
    .map(panel => ({ panel, totals: panel.id === own.panel.id ? own.totals : panelTotals(db, panel, part) }))
  const names = found.map(({ panel }) => panel.id)
  const groups = linkedPanels(
    names,
    found.flatMap(({ panel, totals }) => linksOf(panel, totals)),
  )
  return found.map(({ panel, totals }, at) => ({
    id: panel.id,
    name: panel.name,
    isOwn: panel.id === own.panel.id,
    judges: panel.judges.length,
    ...meansOf(totals),
    link: groups[at] ?? at,
  }))
}

function meansOf(totals: PanelTotals) {
  const means = tableInPoints(totals).flatMap(row => (present(row).length === 0 ? [] : [mean(present(row))]))
  const tooFew = { none: 'too-few' as const }
  return {
    entries: means.length,
    mean: means.length === 0 ? tooFew : { value: mean(means) },
    sd: means.length < 2 ? tooFew : { value: Math.sqrt(variance(means)) },
  }
}

function linksOf(panel: Panel, { entries, totals }: PanelTotals): readonly Link[] {
  return totals.flatMap((row, at) =>
    row.flatMap((total, column) => {
      const [entry, judge] = [entries[at]?.id, panel.judges[column]]
      return total === null || entry === undefined || judge === undefined ? [] : [{ judge, entry, panel: panel.id }]
    }),
  )
}
