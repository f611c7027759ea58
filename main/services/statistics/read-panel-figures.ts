/** The statistics page of a panel in one part: judges, agreement, panels side by side. Advice only; nothing that makes a result reads it. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { JudgeFigures, PanelFigures } from '../../../shared/contract/statistics.ts'
import { type Part, widestPart } from '../../../shared/domain/part.ts'
import { judgeFigures } from '../../../shared/statistics/judge-figures.ts'
import { commonBins, countInBins } from '../../../shared/statistics/mark-bins.ts'
import { panelAgreement } from '../../../shared/statistics/panel-agreement.ts'
import { sameMarkRun } from '../../../shared/statistics/same-mark-run.ts'
import { sealingDrift } from '../../../shared/statistics/sealing-drift.ts'
import { present } from '../../../shared/statistics/table.ts'
import { zip } from '../../../shared/zip.ts'
import type { SignedIn } from '../callers.ts'
import { panelAtHand } from '../reconciling/panel-at-hand.ts'
import { comparePanels } from './compare-panels.ts'
import { type PanelTotals, panelTotals, tableInPoints } from './panel-totals.ts'

/** Below so many complete entries everything is provisional. */
const LEAST_COMPLETE = 8

export function readPanelFigures(by: SignedIn, { panel: id, part: wanted }: Input<'statistic.panel'>): Reply<'statistic.panel'> {
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const { panel, track } = found.value
  if (track.rules.judging?.statistics === 'hidden') return refuse('statistics-hidden')
  const parts = track.parts.filter(part => panel.parts.includes(part.id))
  const part = wanted === undefined ? widestPart(parts) : parts.find(each => each.id === wanted)
  if (part === undefined) return refuse('part-unknown')
  const totals = panelTotals(by.db, panel, part.id)
  return accept({
    panel: panel.id,
    name: panel.name,
    track: track.id,
    trackName: track.name,
    part: part.id,
    parts: parts.map(({ id: each, name, rubric }) => ({ id: each, name, max: rubric.max })),
    max: part.rubric.max,
    entries: totals.entries.length,
    complete: totals.complete,
    isProvisional: totals.complete < LEAST_COMPLETE,
    ...figuresOf(totals, part),
    panels: comparePanels(by.db, { panel, part: part.id, totals }),
  })
}

function figuresOf(totals: PanelTotals, { rubric }: Part): Pick<PanelFigures, 'judges' | 'bins' | 'agreement'> {
  const table = tableInPoints(totals)
  const max = rubric.max / 1000
  const bins = commonBins(totals.totals.flatMap(present))
  const judges = zip(totals.judges, judgeFigures(table, max)).map(([{ order, ...judge }, own], column): JudgeFigures => {
    const { points, line } = sealingDrift(table, { judge: column, order, max })
    const given = order.map(row => totals.totals[row]?.[column] ?? null)
    return {
      ...judge,
      ...own,
      drift: { points: points.map(({ row, ...point }) => ({ ...point, number: totals.entries[row]?.number ?? '' })), line },
      bins: bins === null ? [] : [...countInBins(bins, present(given))],
      sameTotals: sameMarkRun(given).length,
    }
  })
  return { judges, bins: bins as PanelFigures['bins'], agreement: panelAgreement(table) }
}
