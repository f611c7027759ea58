/** 有没有越打越松: one small plot for each judge, in the order in which the judge sealed. Knows no clock. */
import { useTranslation } from 'react-i18next'
import type { JudgeFigures, PanelFigures } from '../../../shared/contract/statistics.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { axisFor } from './axis.ts'
import { DriftPlot } from './drift-plot.tsx'
import { figureText, placesFor, signedText } from './figure-text.ts'
import { PlotCard } from './plot-card.tsx'
import css from './plot-shapes.module.css'
import { useFigureWords } from './use-figure-words.ts'

type Line = NonNullable<JudgeFigures['drift']['line']['value']>

const directionOf = ({ from, to, isClear }: Line) => (!isClear ? 'steady' : to > from ? 'looser' : 'tighter')

export function DriftCard({ figures }: Readonly<{ figures: PanelFigures }>) {
  const { t } = useTranslation()
  const places = placesFor(figures)
  const known = figures.judges.flatMap(({ name, drift: { line } }) => (line.value === undefined ? [] : [{ name, line: line.value }]))
  const clear = known
    .filter(({ line }) => line.isClear)
    .map(({ name, line }) =>
      t(line.to > line.from ? 'statistics.drift.looser' : 'statistics.drift.tighter', {
        judge: name,
        points: figureText(Math.abs(line.to - line.from), places),
      }),
    )
  const steady = known.length === 0 ? t('statistics.wait') : t('statistics.drift.steady')
  return (
    <PlotCard
      question={t('statistics.drift.question')}
      answers={clear.length === 0 ? [steady] : clear}
      isClear={clear.length > 0}
      lead={t('statistics.drift.lead')}
      plot={known.length > 0 && <Multiples judges={figures.judges} />}
      table={<DriftTable judges={figures.judges} places={places} />}
    />
  )
}

function Multiples({ judges }: Pick<PanelFigures, 'judges'>) {
  const { t } = useTranslation()
  const { whyNot } = useFigureWords()
  const all = judges.flatMap(({ drift: { points, line } }) => [
    ...points.map(({ deviation }) => deviation),
    ...(line.value === undefined ? [] : [line.value.from, line.value.to]),
  ])
  const axis = axisFor([0, ...all])
  const last = Math.max(2, ...judges.flatMap(({ drift: { points } }) => points.map(({ place }) => place)))
  return (
    <div className={css.multiples}>
      {judges.map(({ id, name, drift }) => {
        const { value } = drift.line
        const verdict = value === undefined ? whyNot(drift.line as never) : t(`statistics.drift.verdicts.${directionOf(value)}`)
        return (
          <div key={id} className={css.one}>
            <div className={css.name}>
              <span>{name}</span>
              <span className={value?.isClear ? css.verdict : css.why}>{verdict}</span>
            </div>
            <DriftPlot label={`${name} ${verdict}`} drift={drift} axis={axis} last={last} />
          </div>
        )
      })}
    </div>
  )
}

function DriftTable({ judges, places }: Readonly<{ judges: readonly JudgeFigures[]; places: number }>) {
  const { t } = useTranslation()
  const { whyNot } = useFigureWords()
  const columns: readonly Column<JudgeFigures>[] = [
    { key: 'judge', head: t('statistics.columns.judge'), cell: ({ name }) => name },
    { key: 'marks', head: t('statistics.columns.marks'), numeric: true, cell: ({ drift }) => drift.points.length },
    {
      key: 'first',
      head: t('statistics.columns.first'),
      numeric: true,
      cell: ({ drift: { line } }) => (line.value === undefined ? whyNot(line) : signedText(line.value.from, places)),
    },
    {
      key: 'last',
      head: t('statistics.columns.last'),
      numeric: true,
      cell: ({ drift: { line } }) => (line.value === undefined ? '' : signedText(line.value.to, places)),
    },
    {
      key: 'verdict',
      head: t('statistics.columns.verdict'),
      cell: ({ drift: { line } }) => (line.value === undefined ? '' : t(`statistics.drift.verdicts.${directionOf(line.value)}`)),
    },
  ]
  return <DataTable dense caption={t('statistics.drift.question')} columns={columns} rows={judges} rowKey={({ id }) => id} />
}
