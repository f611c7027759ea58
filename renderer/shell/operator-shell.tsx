/** The frame of the operator window, for chief, organizer, timekeeper, recorder and supervisor. Composes features; knows none. */
import type { ReactNode } from 'react'
import { Nav, type Place } from '../ui/nav.tsx'
import css from './shell.module.css'
import { TopBar } from './top-bar.tsx'

type Props<Id extends string> = Readonly<{
  nav: readonly Place<Id>[]
  current: Id | undefined
  onNavigate: (id: Id) => void
  place?: ReactNode
  status?: ReactNode
  person?: ReactNode
  role?: ReactNode
  actions?: ReactNode
  children: ReactNode
}>

export function OperatorShell<Id extends string>({ nav, current, onNavigate, children, ...bar }: Props<Id>) {
  return (
    <div className={css.shell}>
      <TopBar {...bar} nav={nav.length > 0 && <Nav places={nav} current={current} onNavigate={onNavigate} />} />
      <main className={css.main}>{children}</main>
    </div>
  )
}
