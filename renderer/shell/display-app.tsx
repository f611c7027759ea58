/** What the public screen shows. Features are composed here; until the first one has something to show, it waits. */
import { useTranslation } from 'react-i18next'
import css from './display-app.module.css'
import { DisplayShell } from './display-shell.tsx'

export function DisplayApp() {
  const { t } = useTranslation()
  return (
    <DisplayShell>
      <p className={css.waiting}>{t('common.places.display')}</p>
    </DisplayShell>
  )
}
