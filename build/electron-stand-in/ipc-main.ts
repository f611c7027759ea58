// Electron's ipcMain: one handler a channel, its answer or its error.
import { strict } from './strict.ts'

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: never[]) => unknown

const handlers = new Map<string, Handler>()

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
} satisfies Partial<Electron.IpcMain>)

/** What a page is told: a clone of the value, or Electron's own wording of the error. */
export async function answerInvocation(event: object, channel: string, args: unknown[]): Promise<{ value: unknown } | { error: string }> {
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return { value: structuredClone(await handler(event as never, ...(args as never[]))) }
  } catch (problem) {
    return { error: `Error invoking remote method '${channel}': ${problem}` }
  }
}
