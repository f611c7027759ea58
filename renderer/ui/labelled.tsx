/** The frame of everything that is filled in: label above, hint below, and the problem in its place when there is one. */
import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'
import css from './labelled.module.css'

type Props = Readonly<{ id: string; label: string; hint?: string | undefined; problem?: string | undefined; children: ReactNode }>

/** The id of the line below, for aria-describedby; undefined when there is none. */
export function describedBy(id: string, line: string | undefined): string | undefined {
  return line === undefined ? undefined : `${id}-line`
}

export function Labelled({ id, label, hint, problem, children }: Props) {
  return (
    <div className={css.labelled}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {(problem ?? hint) !== undefined && (
        <p id={`${id}-line`} className={css.line} data-problem={problem !== undefined || undefined} role={problem ? 'alert' : undefined}>
          {problem !== undefined && <Icon name="alert" />}
          {problem ?? hint}
        </p>
      )}
    </div>
  )
}
