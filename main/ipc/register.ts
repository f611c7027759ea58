/** Connects the gate to Electron's IPC: sender frame → window → seat. A sender that is no window of ours is answered, and told nothing. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { refuse } from '../../shared/answer.ts'
import type { WindowRegistry } from '../windows/window-registry.ts'
import { dispatch, type Gate } from './dispatch.ts'

export const CALLS = 'lectern:call'

type Heard = Readonly<{ gate: Gate; registry: WindowRegistry; isOurs(url: string): boolean }>
type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

export function registerCalls(heard: Heard): void {
  ipcMain.handle(CALLS, (event, name: unknown, input: unknown) => answerCall(heard, event, [name, input]))
}

/** Only the top frame of a registered window, showing one of our pages, is heard. */
export async function answerCall(
  { gate, registry, isOurs }: Heard,
  { sender, senderFrame }: Sender,
  [name, input]: readonly [unknown, unknown],
) {
  const seat = registry.seatOf(sender.id)
  if (seat === undefined || senderFrame === null || senderFrame.parent !== null || !isOurs(senderFrame.url)) return refuse('not-allowed')
  return dispatch(gate, seat, name, input)
}
