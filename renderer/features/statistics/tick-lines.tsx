/** A faint upright line at every mark of the number line. The library's own grid would measure all marks in a hidden element first. */
import { ReferenceLine } from 'recharts'
import type { Axis } from './axis.ts'

/** Behind everything else. */
const BEHIND = -100

export function tickLines({ ticks }: Axis) {
  return ticks.map(tick => <ReferenceLine key={tick} x={tick} zIndex={BEHIND} stroke="var(--hair)" strokeWidth={1} />)
}
