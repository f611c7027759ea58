// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { choosePreferences, followPreferences, recallPreferences, usePreferences } from '../../../renderer/lib/preferences.ts'

const call = vi.fn()
let stop: () => void
beforeEach(() => {
  call.mockReset().mockResolvedValue({ ok: true, value: null })
  vi.stubGlobal('lectern', { call, onAnnouncement: () => () => {} })
  stop = followPreferences()
})
afterEach(async () => {
  await choosePreferences({ language: 'zh', theme: 'light', size: 'm' })
  stop()
  vi.unstubAllGlobals()
})

test('a choice stands on <html>, changes the words, and is remembered', async () => {
  await choosePreferences({ language: 'en', theme: 'dark', size: 'xl' })
  const { lang, dataset } = document.documentElement
  expect([lang, dataset.theme, dataset.size, i18n.t('common.product'), document.title]).toEqual(['en', 'dark', 'xl', 'Lectern', 'Lectern'])
  expect(call).toHaveBeenLastCalledWith('preferences.set', { language: 'en', theme: 'dark', size: 'xl', sound: false })
})

test('what main remembers is taken over', async () => {
  call.mockResolvedValue({ ok: true, value: { language: 'zh', theme: 'dark', size: 's', sound: true } })
  await recallPreferences()
  expect(usePreferences.getState()).toEqual({ language: 'zh', theme: 'dark', size: 's', sound: true })
})

test('a station that cannot remember still shows the choice', async () => {
  call.mockRejectedValue(new Error('bridge down'))
  await choosePreferences({ size: 'l' })
  await recallPreferences()
  expect(document.documentElement.dataset.size).toBe('l')
})
