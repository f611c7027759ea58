// The module 'electron' as the main process sees it under the stand-in.
// Whatever is not here fails: a named import when the module is linked, a member when it is touched.
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog, Menu, powerSaveBlocker, shell } from './desktop.ts'
export { ipcMain } from './ipc-main.ts'
export { protocol, session } from './network.ts'
export { screen } from './screen.ts'
export { webContents } from './web-contents.ts'
