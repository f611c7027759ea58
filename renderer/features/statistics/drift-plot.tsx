/** One judge's deviations in the order of sealing with the fitted line, on an axis that all judges share. */
import { ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { JudgeFigures } from '../../../shared/contract/statistics.ts'
import type { Axis } from './axis.ts'
import { AxisTick } from './axis-tick.tsx'
import { signedText } from './figure-text.ts'
import { PlotFrame } from './plot-frame.tsx'
import css from './plot-shapes.module.css'

const HEIGHT = 180
const AXIS_HEIGHT = 38
const MARGIN = { top: 14, right: 14, bottom: 0, left: 0 }
const NUMBERS_WIDTH = 60
/** Among many points the line would not be seen below them. */
const ABOVE_POINTS = 1000

type Props = Readonly<{
  label: string
  drift: JudgeFigures['drift']
  axis: Axis
  /** The last place of all judges. */
  last: number
}>

export function DriftPlot({ label, drift: { points, line }, axis: { domain, places }, last }: Props) {
  const [first, end] = [points[0]?.place ?? 1, points.at(-1)?.place ?? 1]
  return (
    <PlotFrame label={label} height={HEIGHT}>
      <ScatterChart margin={MARGIN} accessibilityLayer={false}>
        <XAxis
          type="number"
          dataKey="place"
          domain={[0.5, last + 0.5]}
          ticks={[1, last]}
          height={AXIS_HEIGHT}
          interval={0}
          stroke="var(--edge)"
          tick={({ x, y, payload }) => <AxisTick x={x} y={y} payload={payload} textOf={String} side="below" />}
        />
        <YAxis
          type="number"
          dataKey="deviation"
          domain={[...domain]}
          ticks={[...new Set([domain[0], 0, domain[1]])]}
          width={NUMBERS_WIDTH}
          interval={0}
          stroke="var(--edge)"
          tick={({ x, y, payload }) => <AxisTick x={x} y={y} payload={payload} textOf={value => signedText(value, places)} side="left" />}
        />
        <ReferenceLine y={0} stroke="var(--ink)" strokeWidth={1} />
        <Scatter data={[...points]} isAnimationActive={false} shape={Point} />
        {line.value !== undefined && (
          <ReferenceLine
            segment={[
              { x: first, y: line.value.from },
              { x: end, y: line.value.to },
            ]}
            zIndex={ABOVE_POINTS}
            stroke={line.value.isClear ? 'var(--zhe)' : 'var(--ink)'}
            strokeWidth={line.value.isClear ? 5 : 3}
            {...(line.value.isClear ? {} : { strokeDasharray: '6 4' })}
          />
        )}
      </ScatterChart>
    </PlotFrame>
  )
}

type PointProps = Readonly<{ cx?: number | undefined; cy?: number | undefined }>

function Point({ cx = 0, cy = 0 }: PointProps) {
  return <circle className={css.point} cx={cx} cy={cy} r={3} />
}
