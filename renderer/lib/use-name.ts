/** Names of the contest in the language of the window. */
import type { Name } from '../../shared/domain/quantity.ts'
import { usePreferences } from './preferences.ts'

export function useName(): (name: Name) => string {
  const language = usePreferences(preferences => preferences.language)
  return name => name[language]
}
