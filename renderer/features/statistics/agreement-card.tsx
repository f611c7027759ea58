/** 一致吗: how exact the panel's scores are, in points first, and three coefficients with their limits. Measures no jury by a threshold. */
import { useTranslation } from 'react-i18next'
import type { PanelFigures } from '../../../shared/contract/statistics.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { figureText, placesFor } from './figure-text.ts'
import { IntervalPlot } from './interval-plot.tsx'
import { PlotCard } from './plot-card.tsx'
import { useFigureWords } from './use-figure-words.ts'

type Row = Readonly<{ key: 'single' | 'whole' | 'order' | 'sem' | 'credible'; value: string; limits: string }>

export function AgreementCard({ figures }: Readonly<{ figures: PanelFigures }>) {
  const { t } = useTranslation()
  const { single, average, w, error, entries, judges } = figures.agreement
  const places = placesFor(figures)
  const answers = [
    ...(error.value === undefined
      ? []
      : [t('statistics.agreement.error', { sem: figureText(error.value.sem, places), gap: figureText(error.value.credible, places) })]),
    ...(average.value === undefined
      ? []
      : [t('statistics.agreement.average', { low: figureText(average.value.low, 2), high: figureText(average.value.high, 2) })]),
  ]
  const said = answers.length === 0 ? [t('statistics.wait')] : answers
  const rows = [
    ...(single.value === undefined ? [] : [{ key: 'single', name: t('statistics.agreement.single'), ...single.value, isStrong: false }]),
    ...(average.value === undefined ? [] : [{ key: 'whole', name: t('statistics.agreement.whole'), ...average.value, isStrong: false }]),
    ...(w.value === undefined
      ? []
      : [{ key: 'order', name: t('statistics.agreement.order'), value: w.value, low: w.value, high: w.value, isStrong: false }]),
  ]
  return (
    <PlotCard
      question={t('statistics.agreement.question')}
      answers={said}
      lead={t('statistics.agreement.lead')}
      plot={
        rows.length > 0 && (
          <IntervalPlot label={said.join(t('statistics.between'))} rows={rows} axisText={t('statistics.agreement.axis')} reach={[0, 1]} />
        )
      }
      notes={answers.length > 0 ? [t('statistics.agreement.base', { entries, judges }), t('statistics.agreement.note')] : []}
      table={<AgreementTable agreement={figures.agreement} places={places} />}
    />
  )
}

type TableProps = Readonly<{ agreement: PanelFigures['agreement']; places: number }>

function AgreementTable({ agreement: { single, average, w, error }, places }: TableProps) {
  const { t } = useTranslation()
  const { whyNot, range } = useFigureWords()
  const coefficient = (key: 'single' | 'whole', figure: typeof single): Row => ({
    key,
    value: figure.value === undefined ? whyNot(figure) : figureText(figure.value.value, 2),
    limits: figure.value === undefined ? '' : range(figureText(figure.value.low, 2), figureText(figure.value.high, 2)),
  })
  const points = (value: number) => t('statistics.points', { points: figureText(value, places) })
  const rows: readonly Row[] = [
    { key: 'sem', value: error.value === undefined ? whyNot(error) : points(error.value.sem), limits: '' },
    { key: 'credible', value: error.value === undefined ? whyNot(error) : points(error.value.credible), limits: '' },
    coefficient('single', single),
    coefficient('whole', average),
    { key: 'order', value: w.value === undefined ? whyNot(w) : figureText(w.value, 2), limits: '' },
  ]
  const columns: readonly Column<Row>[] = [
    { key: 'measure', head: t('statistics.columns.measure'), cell: ({ key }) => t(`statistics.agreement.names.${key}`) },
    { key: 'value', head: t('statistics.columns.value'), numeric: true, cell: ({ value }) => value },
    { key: 'limits', head: t('statistics.columns.limits'), width: 'narrow', cell: ({ limits }) => limits },
  ]
  return <DataTable dense caption={t('statistics.agreement.question')} columns={columns} rows={rows} rowKey={({ key }) => key} />
}
