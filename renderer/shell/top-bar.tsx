/** The bar of a window: the product, where one is, the places to go, what is saved, and who one is. Knows no window. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './top-bar.module.css'

type Props = Readonly<{
  /** 文科 · 第二评审组 */
  place?: ReactNode
  nav?: ReactNode
  /** 已存两份 */
  status?: ReactNode
  /** 评委组长　工作站 A-01 */
  person?: ReactNode
  /** As what one is signed in; the first thing to go where room is short. */
  role?: ReactNode
  actions?: ReactNode
}>

export function TopBar({ place, nav, status, person, role, actions }: Props) {
  const { t } = useTranslation()
  return (
    <header className={css.bar} data-no-print>
      <span className={css.brand}>{t('common.product')}</span>
      {place && (
        <span className={css.place}>
          <span>{place}</span>
        </span>
      )}
      {nav}
      <span className={css.push} />
      {status && <span className={css.status}>{status}</span>}
      {person && (
        <span className={css.person} data-gives={role !== undefined || undefined}>
          <span>{person}</span>
          {role && <span>{role}</span>}
        </span>
      )}
      {actions && <span className={css.actions}>{actions}</span>}
    </header>
  )
}
