/** 分数怎么分布: one small histogram for each judge, all on one axis. */
import { useTranslation } from 'react-i18next'
import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import type { JudgeFigures, PanelFigures } from '../../../shared/contract/statistics.ts'
import { pointsText } from '../../lib/points.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { PlotCard } from './plot-card.tsx'
import { PlotFrame } from './plot-frame.tsx'
import css from './plot-shapes.module.css'

type Bins = NonNullable<PanelFigures['bins']>

/** The same total so many times running: a chief should ask. */
const LONG_RUN = 5
const HEIGHT = 120
const MARGIN = { top: 4, right: 0, bottom: 0, left: 0 }

export function DistributionCard({ judges, bins }: Pick<PanelFigures, 'judges'> & Readonly<{ bins: Bins }>) {
  const { t } = useTranslation()
  const ends = [bins.from, bins.from + bins.width * (bins.count - 1)].map(from => t('statistics.columns.from', { from: pointsText(from) }))
  const count = judges.reduce((sum, { bins: counts }) => sum + counts.reduce((all, one) => all + one, 0), 0)
  const same = judges
    .filter(({ sameTotals }) => sameTotals >= LONG_RUN)
    .map(({ name, sameTotals }) => t('statistics.spreadOut.same', { judge: name, count: sameTotals }))
  const highest = Math.max(1, ...judges.flatMap(({ bins: counts }) => counts))
  return (
    <PlotCard
      question={t('statistics.spreadOut.question')}
      answers={[...same, t('statistics.spreadOut.answer', { count, least: pointsText(bins.least), most: pointsText(bins.most) })]}
      isClear={same.length > 0}
      lead={t('statistics.spreadOut.lead')}
      plot={
        <div className={css.multiples}>
          {judges.map(({ id, name, bins: counts, marks }) => (
            <div key={id} className={css.one}>
              <div className={css.name}>{t('statistics.spreadOut.count', { judge: name, count: marks })}</div>
              <Histogram label={t('statistics.spreadOut.count', { judge: name, count: marks })} counts={counts} highest={highest} />
              <div className={css.ends} aria-hidden="true">
                <span>{ends[0]}</span>
                {bins.count > 1 && <span>{ends[1]}</span>}
              </div>
            </div>
          ))}
        </div>
      }
      table={<CountTable judges={judges} bins={bins} />}
    />
  )
}

type HistogramProps = Readonly<{ label: string; counts: readonly number[]; highest: number }>

function Histogram({ label, counts, highest }: HistogramProps) {
  return (
    <PlotFrame label={label} height={HEIGHT}>
      <BarChart data={counts.map((count, at) => ({ at, count }))} margin={MARGIN} barCategoryGap={0} accessibilityLayer={false}>
        <XAxis dataKey="at" tick={false} interval={0} height={1} stroke="var(--edge)" />
        <YAxis hide interval={0} domain={[0, highest]} />
        <Bar dataKey="count" className={css.count ?? ''} isAnimationActive={false} />
      </BarChart>
    </PlotFrame>
  )
}

function CountTable({ judges, bins: { from, width, count } }: Readonly<{ judges: readonly JudgeFigures[]; bins: Bins }>) {
  const { t } = useTranslation()
  const columns: readonly Column<JudgeFigures>[] = [
    { key: 'judge', head: t('statistics.columns.judge'), cell: ({ name }) => name },
    ...Array.from(
      { length: count },
      (_, at): Column<JudgeFigures> => ({
        key: `${at}`,
        head: t('statistics.columns.from', { from: pointsText(from + at * width) }),
        numeric: true,
        cell: ({ bins }) => bins[at] ?? 0,
      }),
    ),
  ]
  return <DataTable dense caption={t('statistics.spreadOut.question')} columns={columns} rows={judges} rowKey={({ id }) => id} />
}
