/** The frame of a judge's kiosk. A screen that wants the whole height, such as the sheet, brings its own head and foot. Knows no feature. */
import type { ReactNode } from 'react'
import css from './shell.module.css'
import { TopBar } from './top-bar.tsx'

type Props = Readonly<{
  /** Hides the bar: the sheet has its own head. */
  bare?: boolean
  place?: ReactNode
  /** Who sits here, and what can be done from everywhere. */
  actions?: ReactNode
  children: ReactNode
}>

export function KioskShell({ bare = false, children, ...bar }: Props) {
  return (
    <div className={css.shell}>
      {!bare && <TopBar {...bar} />}
      <main className={css.main}>{children}</main>
    </div>
  )
}
