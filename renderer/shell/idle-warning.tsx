/** A gentle line before the marks are hidden, in nobody's way: any key or touch takes it away. Knows no person. */
import { useTranslation } from 'react-i18next'
import { idleWarningMs } from '../../shared/domain/pause.ts'
import { Icon } from '../ui/icons.tsx'
import css from './idle-warning.module.css'

export function IdleWarning({ isShown }: Readonly<{ isShown: boolean }>) {
  const { t } = useTranslation()
  return (
    <div className={css.place} role="status">
      {isShown && (
        <p className={css.line}>
          <Icon name="lock" />
          {t('signIn.pauseSoon', { count: idleWarningMs / 1000 })}
        </p>
      )}
    </div>
  )
}
