// The module 'electron' as the main process sees it under the stand-in. Its parts are one file each.
// Whatever is not here fails: a named import when the module is linked, a member when it is touched.
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { crashReporter, Menu, nativeTheme, powerSaveBlocker, shell } from './desktop.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { screen } from './screen.ts'
export { protocol, session } from './session.ts'
export { webContents } from './web-contents.ts'
