/** The place of one plot: as wide as its column, so high as told, one picture with a name for those who do not see it. Knows no statistic. */
import type { ReactElement } from 'react'
import { ResponsiveContainer } from 'recharts'
import css from './plot-frame.module.css'

type Props = Readonly<{
  /** What a screen reader says instead of the picture. */
  label: string
  /** In pixels. */
  height: number
  children: ReactElement
}>

/** Before it is measured, and where nothing can be measured. */
const AT_FIRST = { width: 640, height: 200 }

export function PlotFrame({ label, height, children }: Props) {
  return (
    <div className={css.frame} role="img" aria-label={label}>
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={height} initialDimension={AT_FIRST}>
          {children}
        </ResponsiveContainer>
      </div>
    </div>
  )
}
