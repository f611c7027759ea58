/** What a person chose to see: language, theme, size of text. Data only, kept in step with <html>; that a choice lasts is main's affair. */
import { create } from 'zustand'
import type { Reply } from '../../shared/contract/index.ts'
import { htmlLanguages, i18n } from '../i18n/i18n.ts'
import { call } from './api.ts'

export type Preferences = Extract<Reply<'preferences.read'>, { ok: true }>['value']
export type Theme = Preferences['theme']
export type TextSize = Preferences['size']

export const usePreferences = create<Preferences>(() => ({ language: 'zh', theme: 'light', size: 'm', sound: false }))

/** Shows a choice at once and asks main to remember it; a station that cannot remember still shows it. */
export async function choosePreferences(choice: Partial<Preferences>): Promise<void> {
  usePreferences.setState(choice)
  isChosenHere = true
  await call('preferences.set', usePreferences.getState()).catch(() => undefined)
}

let isChosenHere = false

/** Somebody sat down or got up: what was just chosen on the sign-in page goes along; otherwise main says what is remembered of whoever sits here. */
export async function changeSeats(isTaken: boolean): Promise<void> {
  const goesAlong = isTaken && isChosenHere
  if (goesAlong) await choosePreferences({})
  else await recallPreferences()
  isChosenHere = false
}

/** Takes over what main remembers of this station, or of the judge at it. */
export async function recallPreferences(): Promise<void> {
  const reply = await call('preferences.read', {}).catch(() => undefined)
  if (reply?.ok) usePreferences.setState(reply.value)
}

/** Keeps <html> and the sentences in step with the choices. To be called once a page; returns how to stop. */
export function followPreferences(root: HTMLElement = document.documentElement): () => void {
  show(root, usePreferences.getState())
  return usePreferences.subscribe(preferences => show(root, preferences))
}

function show(root: HTMLElement, { language, theme, size }: Preferences): void {
  root.lang = htmlLanguages[language]
  root.dataset.theme = theme
  root.dataset.size = size
  if (i18n.language !== language) void i18n.changeLanguage(language)
  document.title = i18n.t('common.product')
}
