/** The only entry: one instance, then compose. Nothing else lives here. */
import { resolve } from 'node:path'
import { app, protocol } from 'electron'
import { openOrExit, refuseSwitch } from './compose-windows.ts'
import { foreignSwitch } from './platform/switches.ts'
import { SCHEME } from './windows/app-protocol.ts'

const data = app.commandLine.getSwitchValue('data')
if (data !== '') app.setPath('userData', resolve(data))
const sample = app.commandLine.getSwitchValue('sample')
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }])

const foreign = app.isPackaged ? foreignSwitch(process.argv.slice(1), process.platform) : undefined
if (foreign !== undefined) {
  refuseSwitch(foreign)
} else if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit())
  // Not awaited: Electron is ready only when this module has run to its end.
  void app.whenReady().then(() => openOrExit({ sample: sample === 'small' || sample === 'large' ? sample : undefined }))
} else {
  app.exit(0)
}
