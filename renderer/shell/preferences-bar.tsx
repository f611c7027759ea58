/** Language, theme, text size and sound side by side, as at sign-in. The one place where preferences meet their controls. */
import { useTranslation } from 'react-i18next'
import { choosePreferences, type TextSize, type Theme, usePreferences } from '../lib/preferences.ts'
import { ToggleGroup } from '../ui/toggle-group.tsx'
import css from './preferences-bar.module.css'

const languages = ['zh', 'en'] as const
const themes: readonly Theme[] = ['light', 'dark']
const sounds = ['off', 'on'] as const
const sizes: readonly TextSize[] = ['s', 'm', 'l', 'xl']

export function PreferencesBar() {
  const { t } = useTranslation()
  const { language, theme, size, sound } = usePreferences()
  return (
    <div className={css.bar}>
      <ToggleGroup
        label={t('common.preferences.language')}
        value={language}
        options={languages.map(value => ({ value, label: t(`common.preferences.languages.${value}`) }))}
        onChange={value => choosePreferences({ language: value })}
      />
      <ToggleGroup
        label={t('common.preferences.theme')}
        value={theme}
        options={themes.map(value => ({ value, label: t(`common.preferences.themes.${value}`), icon: value }))}
        onChange={value => choosePreferences({ theme: value })}
      />
      <ToggleGroup
        label={t('common.preferences.size')}
        value={size}
        options={sizes.map(value => ({
          value,
          label: (
            <span className={css.sample} aria-hidden="true">
              {t('common.preferences.sizeSample')}
            </span>
          ),
          name: t(`common.preferences.sizes.${value}`),
        }))}
        onChange={value => choosePreferences({ size: value })}
      />
      <ToggleGroup
        label={t('common.preferences.sound')}
        value={sound ? 'on' : 'off'}
        options={sounds.map(value => ({ value, label: t(`common.preferences.sounds.${value}`) }))}
        onChange={value => choosePreferences({ sound: value === 'on' })}
      />
    </div>
  )
}
