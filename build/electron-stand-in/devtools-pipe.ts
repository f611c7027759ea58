// Chromium's DevTools protocol over a pair of pipes: calls, answers, events. Knows no Electron.
import type { Readable, Writable } from 'node:stream'

// biome-ignore lint/suspicious/noExplicitAny: the protocol has a thousand shapes; each caller reads the two or three fields it needs
export type Params = any
type Listener = (event: { method: string; params: Params; sessionId?: string }) => void
export type DevTools = {
  send(method: string, params?: object, sessionId?: string): Promise<Params>
  onEvent(listener: Listener): void
}

export function devToolsPipe(to: Writable, from: Readable): DevTools {
  const waiting = new Map<number, { method: string; resolve(v: unknown): void; reject(e: Error): void }>()
  const listeners: Listener[] = []
  let last = 0

  const receive = ({ id, error, result, ...event }: Params) => {
    if (id === undefined) for (const hear of listeners) hear(event)
    const call = waiting.get(id)
    waiting.delete(id)
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`))
    else call?.resolve(result)
  }
  let text = ''
  from.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    const messages = text.split('\0')
    text = messages.pop() ?? ''
    for (const message of messages) receive(JSON.parse(message))
  })
  // A write to a Chromium that is going away fails; its exit is what gets reported.
  to.on('error', () => {})

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { method, resolve, reject })
        to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
      }),
    onEvent: listener => void listeners.push(listener),
  }
}
