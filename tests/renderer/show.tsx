/** Shows a part as a page would: with the words, in Chinese unless a test says otherwise. Testing Library cleans up only where tests are global. */
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach } from 'vitest'
import { i18n } from '../../renderer/i18n/i18n.ts'

afterEach(cleanup)

export function show(part: ReactNode) {
  return render(part, { wrapper: ({ children }) => <I18nextProvider i18n={i18n}>{children}</I18nextProvider> })
}
