/** The number at a mark of an axis, as plain SVG text. The library's own would measure it in a hidden element at the end of the page. */

type Props = Readonly<{
  x: number | string
  y: number | string
  payload: Readonly<{ value: number }>
  textOf: (value: number) => string
  /** Below a line that lies, or to the left of one that stands. */
  side: 'below' | 'left'
}>

export function AxisTick({ x, y, payload, textOf, side }: Props) {
  return (
    <text x={x} y={y} dy={side === 'below' ? '0.9em' : '0.35em'} textAnchor={side === 'below' ? 'middle' : 'end'}>
      {textOf(payload.value)}
    </text>
  )
}
