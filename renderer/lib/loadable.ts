/** Something a screen is waiting for, has, or was refused. Knows no call. */
import type { Answer, Refused } from '../../shared/answer.ts'

export type Loadable<Value, Refusal extends string = string> =
  | Readonly<{ state: 'loading' }>
  | Readonly<{ state: 'ready'; value: Value }>
  | Readonly<{ state: 'refused'; refused: Refused<Refusal> }>

export const loading = { state: 'loading' } as const

/** The answer of a call as a thing that a screen can show. */
export function loaded<Value, Refusal extends string>(answer: Answer<Value, Refusal>): Loadable<Value, Refusal> {
  return answer.ok ? { state: 'ready', value: answer.value } : { state: 'refused', refused: answer }
}

/** Keeps the last value on screen while a newer one is on its way: a page must not blink at every announcement. */
export function reloading<Value, Refusal extends string>(current: Loadable<Value, Refusal>): Loadable<Value, Refusal> {
  return current.state === 'ready' ? current : loading
}
