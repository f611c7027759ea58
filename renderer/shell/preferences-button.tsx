/** How the window looks, one press away, where a row of toggles would crowd the bar. Knows no preference itself. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PreferencesBar } from './preferences-bar.tsx'

export function PreferencesButton() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button look="bare" onPress={() => setIsOpen(true)}>
        {t('common.preferences.short')}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={t('common.preferences.title')}>
        <PreferencesBar />
      </Dialog>
    </>
  )
}
