/** Checks a person's PIN: one try at a time, the failure counted before hashing, and a growing pause after the fifth. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { localUnit } from '../../data/local-unit.ts'
import { findFailures, findVerifier, keepFailures } from '../../data/repositories/pin-repository.ts'
import { findPerson } from '../../data/repositories/setup-repository.ts'
import type { Store } from '../../data/store.ts'
import { isPin } from '../../identity/pin.ts'
import type { Desk, Opened } from '../desk.ts'

export type PinRefusal = 'contest-closed' | 'person-unknown' | 'pin-not-set' | 'pin-wrong' | 'pin-locked'

type Attempt = Readonly<{ person: PersonId; pin: string }>

const FREE_TRIES = 5
const PAUSES_MS = [30_000, 120_000, 600_000]
const queues = new WeakMap<Store, Map<PersonId, Promise<unknown>>>()

/** Accepts with null when the PIN is right. `left` tries remain before the first pause; `seconds` until the next try is looked at. */
export function checkPin(desk: Desk, opened: Opened, { person, pin }: Attempt): Promise<Answer<null, PinRefusal>> {
  const { store } = opened
  const queue = queues.get(store) ?? new Map<PersonId, Promise<unknown>>()
  queues.set(store, queue)
  const turn = (queue.get(person) ?? Promise.resolve()).then(() => tryPin(desk, opened, { person, pin }))
  queue.set(
    person,
    turn.catch(() => undefined),
  )
  return turn
}

async function tryPin(desk: Desk, opened: Opened, { person, pin }: Attempt): Promise<Answer<null, PinRefusal>> {
  if (desk.opened !== opened) return refuse('contest-closed')
  const { store } = opened
  if (findPerson(store.db, person) === undefined) return refuse('person-unknown')
  const verifier = findVerifier(store.db, person)
  if (verifier === undefined) return refuse('pin-not-set')
  const { failures, lastAt: recorded } = findFailures(store.db, person)
  const now = desk.tools.clock()
  const lastAt = Math.min(recorded, now)
  // A clock that was set back would hold the door for as long as it went back: the pause begins anew.
  if (lastAt < recorded) localUnit(store, db => keepFailures(db, person, { failures, lastAt }))
  const waiting = lastAt + pauseAfter(failures) - now
  if (waiting > 0) return refuse('pin-locked', { seconds: Math.ceil(waiting / 1000) })
  localUnit(store, db => keepFailures(db, person, { failures: failures + 1, lastAt: now }))
  const isRight = await isPin(pin, verifier)
  // Its connection is closed with it; the try was counted before.
  if (desk.opened !== opened) return refuse('contest-closed')
  if (!isRight) {
    const pause = pauseAfter(failures + 1)
    return pause > 0 ? refuse('pin-locked', { seconds: pause / 1000 }) : refuse('pin-wrong', { left: FREE_TRIES - failures - 1 })
  }
  localUnit(store, db => keepFailures(db, person, { failures: 0, lastAt: now }))
  return accept(null)
}

function pauseAfter(failures: number): number {
  return failures < FREE_TRIES ? 0 : (PAUSES_MS[Math.min(failures - FREE_TRIES, PAUSES_MS.length - 1)] ?? 0)
}
