/** What the operator window shows. Features are composed here; until the first one arrives it says so. */
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { OperatorShell } from './operator-shell.tsx'
import { PreferencesBar } from './preferences-bar.tsx'

export function OperatorApp() {
  const { t } = useTranslation()
  return (
    <OperatorShell nav={[]} current={undefined} onNavigate={() => {}}>
      <EmptyState icon="page" title={t('common.places.title')} action={<PreferencesBar />}>
        {t('common.places.operator')}
      </EmptyState>
    </OperatorShell>
  )
}
