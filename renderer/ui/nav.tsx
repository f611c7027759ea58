/** The places of a window, in its top bar. Knows no place. */
import { useTranslation } from 'react-i18next'
import css from './nav.module.css'

export type Place<Id extends string = string> = Readonly<{ id: Id; label: string }>
type Props<Id extends string> = Readonly<{ places: readonly Place<Id>[]; current: Id | undefined; onNavigate: (id: Id) => void }>

export function Nav<Id extends string>({ places, current, onNavigate }: Props<Id>) {
  const { t } = useTranslation()
  return (
    <nav className={css.nav} aria-label={t('common.navigation')}>
      {places.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={css.place}
          aria-current={id === current ? 'page' : undefined}
          onClick={() => onNavigate(id)}
        >
          {label}
        </button>
      ))}
    </nav>
  )
}
