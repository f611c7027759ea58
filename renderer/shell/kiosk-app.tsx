/** What a judge's kiosk shows. Features are composed here; until the first one arrives it says so. */
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { KioskShell } from './kiosk-shell.tsx'
import { PreferencesBar } from './preferences-bar.tsx'

export function KioskApp() {
  const { t } = useTranslation()
  return (
    <KioskShell>
      <EmptyState icon="person" title={t('common.places.title')} action={<PreferencesBar />}>
        {t('common.places.kiosk')}
      </EmptyState>
    </KioskShell>
  )
}
