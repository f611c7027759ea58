/** 谁严谁松: each judge's difference from the panel with its margin of error, the most severe first. Blames nobody. */
import { useTranslation } from 'react-i18next'
import type { JudgeFigures, PanelFigures } from '../../../shared/contract/statistics.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { figureText, placesFor, signedText } from './figure-text.ts'
import { IntervalPlot } from './interval-plot.tsx'
import { PlotCard } from './plot-card.tsx'
import { useFigureWords } from './use-figure-words.ts'

export function SeverityCard({ figures }: Readonly<{ figures: PanelFigures }>) {
  const { t } = useTranslation()
  const places = placesFor(figures)
  const known = figures.judges.flatMap(judge => (judge.severity.value === undefined ? [] : [{ judge, severity: judge.severity.value }]))
  const sorted = known.toSorted((a, b) => a.severity.value - b.severity.value)
  const clear = sorted
    .filter(({ severity }) => severity.isClear)
    .map(({ judge, severity: { value, high } }) =>
      t(value < 0 ? 'statistics.severity.severe' : 'statistics.severity.lenient', {
        judge: judge.name,
        points: figureText(Math.abs(value), places),
        margin: figureText(high - value, places),
      }),
    )
  const reversed = figures.judges
    .filter(({ consistency }) => (consistency.value ?? 0) < 0)
    .map(({ name }) => t('statistics.severity.reversed', { judge: name }))
  const even = known.length === 0 ? t('statistics.wait') : t('statistics.severity.even')
  const answers = [...clear, ...reversed].length === 0 ? [even] : [...clear, ...reversed]
  const rows = sorted.map(({ judge, severity }) => ({ key: judge.id, name: judge.name, ...severity, isStrong: severity.isClear }))
  return (
    <PlotCard
      question={t('statistics.severity.question')}
      answers={answers}
      isClear={clear.length + reversed.length > 0}
      lead={t('statistics.severity.lead')}
      plot={
        rows.length > 0 && (
          <IntervalPlot
            label={answers.join(t('statistics.between'))}
            rows={rows}
            axisText={t('statistics.severity.axis')}
            reach={[0]}
            isSigned
          />
        )
      }
      table={<SeverityTable judges={figures.judges} places={places} />}
    />
  )
}

type Severity = NonNullable<JudgeFigures['severity']['value']>

/** `small`: surely not zero, and too little to matter. */
function verdictOf({ value, low, high, isClear }: Severity) {
  if (isClear) return value < 0 ? 'severe' : 'lenient'
  return low > 0 || high < 0 ? 'small' : 'even'
}

function SeverityTable({ judges, places }: Readonly<{ judges: readonly JudgeFigures[]; places: number }>) {
  const { t } = useTranslation()
  const { whyNot, range } = useFigureWords()
  const verdict = ({ severity: { value } }: JudgeFigures) =>
    value === undefined ? '' : t(`statistics.severity.verdicts.${verdictOf(value)}`)
  const columns: readonly Column<JudgeFigures>[] = [
    { key: 'judge', head: t('statistics.columns.judge'), cell: ({ name }) => name },
    { key: 'marks', head: t('statistics.columns.marks'), numeric: true, cell: ({ marks }) => marks },
    {
      key: 'mean',
      head: t('statistics.columns.mean'),
      numeric: true,
      cell: ({ mean }) => (mean.value === undefined ? whyNot(mean) : figureText(mean.value, places)),
    },
    {
      key: 'severity',
      head: t('statistics.columns.severity'),
      numeric: true,
      cell: ({ severity }) => (severity.value === undefined ? whyNot(severity) : signedText(severity.value.value, places)),
    },
    {
      key: 'limits',
      head: t('statistics.columns.limits'),
      width: 'narrow',
      cell: ({ severity: { value } }) => (value === undefined ? '' : range(signedText(value.low, places), signedText(value.high, places))),
    },
    {
      key: 'consistency',
      head: t('statistics.columns.consistency'),
      numeric: true,
      cell: ({ consistency }) => (consistency.value === undefined ? whyNot(consistency) : figureText(consistency.value, 2)),
    },
    { key: 'verdict', head: t('statistics.columns.verdict'), width: 'narrow', cell: verdict },
  ]
  return <DataTable dense caption={t('statistics.severity.question')} columns={columns} rows={judges} rowKey={({ id }) => id} />
}
