/** Values one under the other on one axis, each with its margin: a dot and a bar. Knows no statistic. */
import { ErrorBar, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import { type Axis, axisFor } from './axis.ts'
import { AxisTick } from './axis-tick.tsx'
import { figureText, signedText } from './figure-text.ts'
import css from './named-rows.module.css'
import { NamedRows, ROW_HEIGHT } from './named-rows.tsx'
import { PlotFrame } from './plot-frame.tsx'
import { tickLines } from './tick-lines.tsx'

export type IntervalRow = Readonly<{ key: string; name: string; value: number; low: number; high: number; isStrong: boolean }>
type Props = Readonly<{
  label: string
  rows: readonly IntervalRow[]
  /** What the axis means, below it. */
  axisText: string
  /** Values that the axis must reach besides those of the rows. */
  reach?: readonly number[]
  /** Zero is a line of its own, and marks have a sign. */
  isSigned?: boolean
}>

export const AXIS_HEIGHT = 38
export const MARGIN = { top: 0, right: 32, bottom: 0, left: 32 }

export function IntervalPlot({ label, rows, axisText, reach = [], isSigned = false }: Props) {
  const axis = axisFor([...rows.flatMap(({ value, low, high }) => [value, low, high]), ...reach])
  const points = rows.map(row => ({ ...row, error: [row.value - row.low, row.high - row.value] }))
  return (
    <NamedRows names={rows} axisText={axisText}>
      <PlotFrame label={label} height={rows.length * ROW_HEIGHT + AXIS_HEIGHT}>
        <ScatterChart margin={MARGIN} accessibilityLayer={false}>
          {tickLines(axis)}
          <XAxis {...axisProps(axis)} tick={tickBelow(axis, isSigned)} />
          <YAxis type="category" dataKey="key" reversed hide interval={0} allowDuplicatedCategory={false} />
          {isSigned && <ReferenceLine x={0} stroke="var(--ink)" strokeWidth={2} />}
          <Scatter data={points} isAnimationActive={false} shape={Dot}>
            <ErrorBar dataKey="error" direction="x" width={8} strokeWidth={2} stroke="var(--ink-2)" isAnimationActive={false} />
          </Scatter>
        </ScatterChart>
      </PlotFrame>
    </NamedRows>
  )
}

/** A number line under the rows. */
export function axisProps({ domain, ticks }: Axis) {
  return {
    type: 'number' as const,
    dataKey: 'value',
    domain: [...domain],
    ticks: [...ticks],
    height: AXIS_HEIGHT,
    interval: 0,
    stroke: 'var(--edge)',
  }
}

type TickProps = Readonly<{ x: number | string; y: number | string; payload: Readonly<{ value: number }> }>

export function tickBelow({ places }: Axis, isSigned = false) {
  const textOf = (value: number) => (isSigned ? signedText(value, places) : figureText(value, places))
  return ({ x, y, payload }: TickProps) => <AxisTick x={x} y={y} payload={payload} textOf={textOf} side="below" />
}

type DotProps = Readonly<{ cx?: number | undefined; cy?: number | undefined; payload?: IntervalRow | undefined }>

/** Strong ones are filled squares on their corner, the others rings: a shape besides the colour. */
function Dot({ cx = 0, cy = 0, payload }: DotProps) {
  if (payload?.isStrong) return <path className={css.strong} d={`M${cx - 10} ${cy}l10 -10l10 10l-10 10z`} />
  return <circle className={css.usual} cx={cx} cy={cy} r={7} />
}
