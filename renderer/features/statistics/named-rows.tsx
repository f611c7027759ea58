/** The names to the left of a plot of rows: true text, which may take two lines and never runs into the plot. Knows no plot. */
import type { ReactNode } from 'react'
import css from './named-rows.module.css'

/** In pixels; the style sheet says the same. */
export const ROW_HEIGHT = 48

type Props = Readonly<{
  names: readonly Readonly<{ key: string; name: string; isStrong?: boolean }>[]
  axisText: string
  children: ReactNode
}>

export function NamedRows({ names, axisText, children }: Props) {
  return (
    // What is heard instead is the plot's own name and the table.
    <div className={css.rows}>
      <div className={css.names} aria-hidden="true">
        {names.map(({ key, name, isStrong }) => (
          <div key={key} className={css.name} data-strong={isStrong || undefined}>
            <span>{name}</span>
          </div>
        ))}
      </div>
      {children}
      <p className={css.axis} aria-hidden="true">
        {axisText}
      </p>
    </div>
  )
}
