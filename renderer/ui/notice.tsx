/** A sentence that stays in the page: what happened, what is wrong, what to do. Knows no cause. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'
import css from './notice.module.css'

export type NoticeTone = 'info' | 'done' | 'look' | 'wrong'
type Props = Readonly<{
  tone: NoticeTone
  title: string
  children?: ReactNode
  /** A button or two that answer it. */
  actions?: ReactNode
}>

export const noticeIcons: Readonly<Record<NoticeTone, IconName>> = { info: 'info', done: 'tick', look: 'alert', wrong: 'cross' }

/** `wrong` interrupts a screen reader; the others wait their turn. */
export function Notice({ tone, title, children, actions }: Props) {
  return (
    <div className={css.notice} data-tone={tone} role={tone === 'wrong' ? 'alert' : 'status'}>
      <Icon name={noticeIcons[tone]} />
      <div className={css.words}>
        <b className={css.title}>{title}</b>
        {children && <div className={css.text}>{children}</div>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
