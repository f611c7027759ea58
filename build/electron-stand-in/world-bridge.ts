// One end of the context bridge: a synchronous channel between the two JavaScript worlds of one document.
// Chromium structured-clones CustomEvent.detail when another world reads it, so no object is ever shared; functions and promises are
// replaced by numbered proxies, as Electron's bridge does. Sent into pages as source text: it must use nothing outside its own body.

type Message = { id: number; ok: boolean; v: unknown; args: unknown[] }
export type Waiting = { resolve(v: unknown): void; reject(e: Error): void }
export type World = 'page' | 'preload'

export class WorldBridge {
  /** Numbers below 100 are agreed beforehand; proxies count from there. */
  readonly functions = new Map<number, (...args: never[]) => unknown>()
  readonly #promises = new Map<number, Waiting>()
  readonly #secret: string
  readonly #there: World
  // Taken at document start, so that a page which later replaces them harms only itself.
  readonly #fire = document.dispatchEvent.bind(document)
  readonly #Message = CustomEvent
  #last = 100
  #reply: Message | undefined

  constructor(secret: string, here: World, there: World) {
    this.#secret = secret
    this.#there = there
    const listen = (kind: string, hear: (message: Message) => void) =>
      document.addEventListener(`${secret}${here}${kind}`, event => hear((event as CustomEvent).detail))
    listen('call', message => this.#post('reply', this.#answer(message)))
    listen('reply', message => {
      this.#reply = message
    })
    listen('settle', message => this.#settle(message))
  }

  /** Synchronous: the other world's listener has run and replied when dispatchEvent returns. */
  call(id: number, args: unknown[]): unknown {
    this.#reply = undefined
    this.#post('call', { id, args: args.map(x => this.#pack(x)) })
    const reply = this.#reply as Message | undefined
    if (!reply) throw new Error('An object could not be cloned.')
    if (!reply.ok) throw new Error(String(reply.v))
    return this.#unpack(reply.v)
  }

  #post(kind: string, detail: object) {
    this.#fire(new this.#Message(`${this.#secret}${this.#there}${kind}`, { detail }))
  }

  #answer(message: Message | null): object {
    try {
      if (!message) throw new Error('An object could not be cloned.')
      const run = this.functions.get(message.id) as ((...args: unknown[]) => unknown) | undefined
      return { ok: true, v: this.#pack(run?.(...message.args.map(x => this.#unpack(x)))) }
    } catch (e) {
      return { ok: false, v: e instanceof Error ? e.message : String(e) }
    }
  }

  #settle({ id, ok, v }: Message) {
    const waiting = this.#promises.get(id)
    this.#promises.delete(id)
    if (ok) waiting?.resolve(this.#unpack(v))
    else waiting?.reject(new Error(String(v)))
  }

  /** All else is left to the structured clone. */
  static #isPlain = (v: unknown): v is object => typeof v === 'object' && v !== null && Object.getPrototypeOf(v) === Object.prototype

  #pack(v: unknown): unknown {
    if (typeof v === 'symbol') throw new Error('An object could not be cloned.')
    if (typeof v === 'function') {
      this.functions.set(++this.#last, v as () => unknown)
      return { [this.#secret]: 'function', id: this.#last }
    }
    if (v instanceof Promise) return this.#packPromise(v)
    if (Array.isArray(v)) return v.map(x => this.#pack(x))
    if (!WorldBridge.#isPlain(v)) return v
    return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, this.#pack(x)]))
  }

  #packPromise(promise: Promise<unknown>) {
    const id = ++this.#last
    promise.then(
      x => this.#post('settle', { id, ok: true, v: this.#pack(x) }),
      e => this.#post('settle', { id, ok: false, v: e instanceof Error ? e.message : String(e) }),
    )
    return { [this.#secret]: 'promise', id }
  }

  #unpack(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(x => this.#unpack(x))
    if (!WorldBridge.#isPlain(value)) return value
    const { id, [this.#secret]: kind } = value as Record<string, unknown>
    if (kind === 'function') return (...args: unknown[]) => this.call(id as number, args)
    if (kind === 'promise') return new Promise((resolve, reject) => this.#promises.set(id as number, { resolve, reject }))
    return Object.fromEntries(Object.entries(value).map(([k, x]) => [k, this.#unpack(x)]))
  }
}
