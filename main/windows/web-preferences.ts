/** The only preferences that Lectern's windows may have; a unit test holds them. */
import type { WebPreferences } from 'electron'

export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
})
