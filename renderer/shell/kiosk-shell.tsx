/** The frame of a judge's kiosk. A screen that wants the whole height, such as the sheet, brings its own head and foot. Knows no feature. */
import type { ReactNode } from 'react'
import css from './shell.module.css'
import { TopBar } from './top-bar.tsx'

type Props = Readonly<{
  /** Hides the bar: sign-in and the sheet have their own. */
  bare?: boolean
  place?: ReactNode
  status?: ReactNode
  person?: ReactNode
  actions?: ReactNode
  /** The strip of keys at the foot. */
  foot?: ReactNode
  children: ReactNode
}>

export function KioskShell({ bare = false, foot, children, ...bar }: Props) {
  return (
    <div className={css.shell}>
      {!bare && <TopBar {...bar} />}
      <main className={css.main}>{children}</main>
      {foot && <footer className={css.foot}>{foot}</footer>}
    </div>
  )
}
