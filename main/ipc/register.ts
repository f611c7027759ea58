/** Connects the gate to Electron's IPC. Decides nothing. */
import { ipcMain } from 'electron'
import { answerCall, type Heard } from './answer-call.ts'

const CALLS = 'lectern:call'

export function registerCalls(heard: Heard): void {
  ipcMain.handle(CALLS, (event, name: unknown, input: unknown) => answerCall(heard, event, [name, input]))
}
