/**
 * The bridge of a window to a main that says what a test wants. Answers are checked against the contract, and so is what the screen asks:
 * a fixture that main could not have sent fails here. A call that was not prepared is a refusal by its name, `call-unknown`.
 */
import { act } from '@testing-library/react'
import { onTestFinished, vi } from 'vitest'
import { accept, type RefusalDetails, refuse } from '../../shared/answer.ts'
import { type AnnouncementName, type CallName, contract, type Input, type Reply } from '../../shared/contract/index.ts'

type RefusalOf<Name extends CallName> = Extract<Reply<Name>, { ok: false }>['refusal']
type Answering = (input: unknown) => unknown

/** The true clock, for tests that hold it still. */
const later = globalThis.setTimeout

/** Does something and lets everything that follows from it happen: the answers of main, and what the screen makes of them. */
export function settle(doing: () => unknown = () => {}): Promise<void> {
  return act(async () => {
    doing()
    await new Promise(done => later(done))
  })
}

/** Stands in for main until the test ends. What is still held then is let go, so that no test waits for an answer to another one. */
export function fakeMain() {
  const answers = new Map<string, Answering>()
  const asked: Readonly<{ name: string; input: unknown }>[] = []
  const listeners = new Set<(announcement: unknown) => void>()
  const held: PromiseWithResolvers<unknown>[] = []
  onTestFinished(async () => {
    answers.clear()
    await settle(() => {
      for (const each of held) each.resolve(refuse('call-unknown'))
    })
  })

  const good = (name: CallName, value: unknown) => accept(contract[name].output.parse(value))
  vi.stubGlobal('lectern', {
    call: async (name: CallName, input: unknown) => {
      const call = contract[name]
      asked.push({ name, input: call.input.parse(input) })
      return (answers.get(name) ?? (() => refuse('call-unknown')))(input)
    },
    onAnnouncement: (listener: (announcement: unknown) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })

  return {
    /** From now on this call is answered with this value, or with what the function makes of the input. */
    says<Name extends CallName>(name: Name, value: unknown): void {
      const make = typeof value === 'function' ? (value as (input: Input<Name>) => unknown) : () => value
      answers.set(name, input => good(name, make(input as Input<Name>)))
    },
    refuses<Name extends CallName>(name: Name, refusal: RefusalOf<Name>, details?: RefusalDetails): void {
      answers.set(name, () => refuse(refusal, details))
    },
    /** The bridge itself is broken: the call rejects. */
    breaks(name: CallName): void {
      answers.set(name, () => Promise.reject(new Error('the bridge is down')))
    },
    /** From now on this call waits until it is released; the oldest first. */
    holds<Name extends CallName>(name: Name) {
      const waiting: PromiseWithResolvers<unknown>[] = []
      answers.set(name, () => {
        const answer = Promise.withResolvers<unknown>()
        waiting.push(answer)
        held.push(answer)
        return answer.promise
      })
      return {
        waiting: () => waiting.length,
        release: (value: unknown) => settle(() => waiting.shift()?.resolve(good(name, value))),
        refuse: (refusal: RefusalOf<Name>, details?: RefusalDetails) => settle(() => waiting.shift()?.resolve(refuse(refusal, details))),
      }
    },
    /** What this call was asked with, in order. */
    calls: <Name extends CallName>(name: Name) => asked.filter(each => each.name === name).map(each => each.input as Input<Name>),
    announce: (name: AnnouncementName, progress: Readonly<{ done?: number; of?: number }> = {}) =>
      settle(() => {
        for (const listener of [...listeners]) listener({ name, ...progress })
      }),
  }
}
