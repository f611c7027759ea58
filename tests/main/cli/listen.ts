/** Hears what a verb of the command line says, instead of the terminal. */
import { afterEach, beforeEach, vi } from 'vitest'

const SILENCE = { out: '', err: '', all: '' }

/** `out` and `err` of the test that is running; `all` in the order in which it was said. Call it once, at the top of a file. */
export function listen() {
  const heard = { ...SILENCE, forget: () => void Object.assign(heard, SILENCE) }
  const hear = (stream: NodeJS.WriteStream, name: 'out' | 'err') =>
    vi.spyOn(stream, 'write').mockImplementation(text => {
      heard[name] += text
      heard.all += text
      return true
    })
  beforeEach(() => {
    heard.forget()
    hear(process.stdout, 'out')
    hear(process.stderr, 'err')
  })
  afterEach(() => void vi.restoreAllMocks())
  return heard
}
