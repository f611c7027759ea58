/** How wide each judge's totals are spread, as bars on one axis, with the panel's middle one as a line. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar, BarChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { JudgeFigures } from '../../../shared/contract/statistics.ts'
import { axisFor } from './axis.ts'
import { AXIS_HEIGHT, axisProps, MARGIN, tickBelow } from './interval-plot.tsx'
import { NamedRows, ROW_HEIGHT } from './named-rows.tsx'
import { PlotFrame } from './plot-frame.tsx'
import css from './plot-shapes.module.css'
import { tickLines } from './tick-lines.tsx'

type Row = Readonly<{ key: string; name: string }> & NonNullable<JudgeFigures['spread']['value']>
type Props = Readonly<{ label: string; rows: readonly Row[] }>

export function SpreadPlot({ label, rows }: Props) {
  const { t } = useTranslation()
  const hatch = useId()
  // Every ratio is to the same middle one.
  const middle = rows.flatMap(({ sd, ratio }) => (ratio > 0 ? [sd / ratio] : []))[0]
  const axis = axisFor([0, ...rows.map(({ sd }) => sd)])
  const shape = ({ x = 0, y = 0, width = 0, height = 0, payload }: BarProps) => (
    <rect
      className={css.bar}
      x={x}
      y={y}
      width={width}
      height={height}
      fill={payload?.verdict === 'usual' ? 'var(--qing)' : `url(#${hatch})`}
    />
  )
  return (
    <NamedRows names={rows.map(row => ({ ...row, isStrong: row.verdict !== 'usual' }))} axisText={t('statistics.spread.axis')}>
      <PlotFrame label={label} height={rows.length * ROW_HEIGHT + AXIS_HEIGHT}>
        <BarChart data={[...rows]} layout="vertical" margin={MARGIN} barCategoryGap="25%" accessibilityLayer={false}>
          <defs>
            <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect className={css.hatchGround} width="8" height="8" />
              <rect className={css.hatch} width="4" height="8" />
            </pattern>
          </defs>
          {tickLines(axis)}
          <XAxis {...axisProps(axis)} dataKey="sd" tick={tickBelow(axis)} />
          <YAxis type="category" dataKey="key" reversed hide interval={0} />
          <Bar dataKey="sd" isAnimationActive={false} shape={shape} />
          {middle !== undefined && <ReferenceLine x={middle} stroke="var(--ink)" strokeWidth={2} strokeDasharray="6 4" />}
        </BarChart>
      </PlotFrame>
    </NamedRows>
  )
}

type BarProps = Readonly<{
  x?: number | undefined
  y?: number | undefined
  width?: number | undefined
  height?: number | undefined
  payload?: Row | undefined
}>
