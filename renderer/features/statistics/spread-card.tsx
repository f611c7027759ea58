/** 拉不拉得开: how far each judge's own totals lie apart, beside the middle one of the panel. */
import { useTranslation } from 'react-i18next'
import type { JudgeFigures, PanelFigures } from '../../../shared/contract/statistics.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { figureText, percentOf, placesFor } from './figure-text.ts'
import { PlotCard } from './plot-card.tsx'
import { SpreadPlot } from './spread-plot.tsx'
import { useFigureWords } from './use-figure-words.ts'

export function SpreadCard({ figures }: Readonly<{ figures: PanelFigures }>) {
  const { t } = useTranslation()
  const known = figures.judges.flatMap(({ id, name, spread }) => (spread.value === undefined ? [] : [{ key: id, name, ...spread.value }]))
  const odd = known.flatMap(({ name, ratio, verdict }) =>
    verdict === 'usual' ? [] : [t(`statistics.spread.${verdict}`, { judge: name, percent: percentOf(ratio) })],
  )
  const usual = known.length === 0 ? t('statistics.wait') : t('statistics.spread.usual')
  const answers = odd.length === 0 ? [usual] : odd
  return (
    <PlotCard
      question={t('statistics.spread.question')}
      answers={answers}
      isClear={odd.length > 0}
      lead={t('statistics.spread.lead')}
      plot={known.length > 0 && <SpreadPlot label={answers.join(t('statistics.between'))} rows={known.toSorted((a, b) => a.sd - b.sd)} />}
      table={<SpreadTable figures={figures} />}
    />
  )
}

function SpreadTable({ figures }: Readonly<{ figures: PanelFigures }>) {
  const { t } = useTranslation()
  const { whyNot } = useFigureWords()
  const places = placesFor(figures)
  const columns: readonly Column<JudgeFigures>[] = [
    { key: 'judge', head: t('statistics.columns.judge'), cell: ({ name }) => name },
    {
      key: 'sd',
      head: t('statistics.columns.sd'),
      numeric: true,
      cell: ({ spread }) => (spread.value === undefined ? whyNot(spread) : figureText(spread.value.sd, places)),
    },
    {
      key: 'ratio',
      head: t('statistics.columns.ratio'),
      numeric: true,
      cell: ({ spread: { value } }) => (value === undefined ? '' : `${percentOf(value.ratio)}%`),
    },
    {
      key: 'verdict',
      head: t('statistics.columns.verdict'),
      cell: ({ spread: { value } }) => (value === undefined ? '' : t(`statistics.spread.verdicts.${value.verdict}`)),
    },
  ]
  return <DataTable dense caption={t('statistics.spread.question')} columns={columns} rows={figures.judges} rowKey={({ id }) => id} />
}
