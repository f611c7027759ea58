/** The frame of the public screen: dark, the whole screen, nothing to press. Knows no feature. */
import type { ReactNode } from 'react'
import css from './shell.module.css'

export function DisplayShell({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <div className={css.shell} data-theme="dark" data-window="display">
      <main className={css.main}>{children}</main>
    </div>
  )
}
