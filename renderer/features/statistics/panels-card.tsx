/** 各组能比吗: the panels of the track in this part, each with its mean and the spread of its entries, and whether anything ties them together. */
import { useTranslation } from 'react-i18next'
import type { PanelFigures } from '../../../shared/contract/statistics.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { figureText, placesFor } from './figure-text.ts'
import { IntervalPlot } from './interval-plot.tsx'
import { PlotCard } from './plot-card.tsx'
import { useFigureWords } from './use-figure-words.ts'

type Panel = PanelFigures['panels'][number]

export function PanelsCard({ figures }: Readonly<{ figures: PanelFigures }>) {
  const { t } = useTranslation()
  const { whyNot } = useFigureWords()
  const { panels } = figures
  const places = placesFor(figures)
  const isLinked = new Set(panels.map(({ link }) => link)).size === 1
  const answer = t(panels.length === 1 ? 'statistics.panels.alone' : isLinked ? 'statistics.panels.linked' : 'statistics.panels.apart')
  const called = ({ isOwn, name }: Panel) => (isOwn ? t('statistics.panels.own', { panel: name }) : name)
  const rows = panels.flatMap(panel => {
    const { mean, sd, id, isOwn } = panel
    if (mean.value === undefined) return []
    const half = sd.value ?? 0
    return [{ key: id, name: called(panel), value: mean.value, low: mean.value - half, high: mean.value + half, isStrong: isOwn }]
  })
  const columns: readonly Column<Panel>[] = [
    { key: 'panel', head: t('statistics.columns.panel'), cell: called },
    { key: 'judges', head: t('statistics.columns.judges'), numeric: true, cell: ({ judges }) => judges },
    { key: 'entries', head: t('statistics.columns.entries'), numeric: true, cell: ({ entries }) => entries },
    {
      key: 'mean',
      head: t('statistics.columns.mean'),
      numeric: true,
      cell: ({ mean }) => (mean.value === undefined ? whyNot(mean) : figureText(mean.value, places)),
    },
    {
      key: 'spread',
      head: t('statistics.columns.spread'),
      numeric: true,
      cell: ({ sd }) => (sd.value === undefined ? whyNot(sd) : figureText(sd.value, places)),
    },
  ]
  return (
    <PlotCard
      question={t('statistics.panels.question')}
      answers={[answer]}
      lead={t('statistics.panels.lead')}
      plot={panels.length > 1 && rows.length > 0 && <IntervalPlot label={answer} rows={rows} axisText={t('statistics.panels.axis')} />}
      table={<DataTable dense caption={t('statistics.panels.question')} columns={columns} rows={panels} rowKey={({ id }) => id} />}
    />
  )
}
