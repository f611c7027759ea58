/** i18next over the words of shared/. One namespace: the noun is the first part of a key, as in t('common.actions.save'). Knows no screen. */
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, words } from '../../shared/words/index.ts'

/** Every t() key is typed against the Chinese words: a key that no sentence has does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    nsSeparator: false
    resources: { words: (typeof words)['zh'] }
  }
}

/** What <html lang> says for a language. */
export const htmlLanguages: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

/** The renderer's one instance; shells and mounts change its language through preferences. */
export const i18n = createInstance()

void i18n.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: 'zh',
  defaultNS: 'words',
  ns: ['words'],
  nsSeparator: false,
  resources: { zh: { words: words.zh }, en: { words: words.en } },
  // React escapes; escaping twice would show &quot; to a judge.
  interpolation: { escapeValue: false },
  initAsync: false,
})
