/** Starts a page: policy, words, preferences, fonts, then React. Knows no window in particular. */
import { CSPProvider } from '@base-ui/react/csp-provider'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { i18n } from '../i18n/i18n.ts'
import { followPreferences, recallPreferences } from '../lib/preferences.ts'
import { registerFonts } from '../styles/fonts.ts'
import { ToastRegion } from '../ui/toast.tsx'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/print.css'

/** Shows `page` in #root, in the language, theme and size that main remembers, so that nothing flashes. */
export async function mount(page: ReactNode): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no #root')
  registerFonts()
  await recallPreferences()
  followPreferences()
  createRoot(root).render(
    <StrictMode>
      {/* Base UI must not add style elements: style-src 'self' would refuse them. */}
      <CSPProvider disableStyleElements>
        <I18nextProvider i18n={i18n}>
          <ToastRegion>{page}</ToastRegion>
        </I18nextProvider>
      </CSPProvider>
    </StrictMode>,
  )
}
