/** What stands where nothing is yet: a sign, a sentence, and the next step. Knows no reason. */
import type { ReactNode } from 'react'
import css from './empty-state.module.css'
import { Icon, type IconName } from './icons.tsx'

type Props = Readonly<{ icon: IconName; title: string; children?: ReactNode; action?: ReactNode }>

export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <div className={css.empty}>
      <Icon name={icon} large />
      <h2 className={css.title}>{title}</h2>
      {children && <p className={css.text}>{children}</p>}
      {action && <div className={css.action}>{action}</div>}
    </div>
  )
}
