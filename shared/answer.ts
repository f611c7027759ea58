/** What a call may come back with: the value, or a refusal that the person at the screen can act on. Knows nothing of what is asked. */
export type Answer<Value, Refusal extends string> = Readonly<{ ok: true; value: Value }> | Refused<Refusal>

/** `details` name the place and the remedy: numbers, names and lines that the sentence in words/ has holes for. */
export type Refused<Refusal extends string> = Readonly<{ ok: false; refusal: Refusal; details?: RefusalDetails }>
export type RefusalDetails = Readonly<Record<string, string | number>>

/** Wraps a value as the good answer. */
export function accept<const Value>(value: Value) {
  return { ok: true, value } as const
}

/** Wraps a refusal. A refusal is never an exception: it is what the person reads. */
export function refuse<const Refusal extends string>(refusal: Refusal, details?: RefusalDetails): Refused<Refusal> {
  return details === undefined ? { ok: false, refusal } : { ok: false, refusal, details }
}
