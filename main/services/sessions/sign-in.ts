/** Signing in and out at a window, and setting PINs. The acting role is chosen here and stands in every fact. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply, WindowRole } from '../../../shared/contract/index.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person, Role } from '../../../shared/domain/person.ts'
import { pinSet } from '../../../shared/facts/pin-set.ts'
import type { LocalDb, ReadableDb } from '../../data/database.ts'
import { localUnit } from '../../data/local-unit.ts'
import { keepFailures, keepVerifier, peopleWithPin } from '../../data/repositories/pin-repository.ts'
import { clearSeats, keepSeat } from '../../data/repositories/place-repository.ts'
import { findPerson, listPeople } from '../../data/repositories/setup-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import { hashPin, isStrongPin, type PinHash } from '../../identity/pin.ts'
import type { Anyone, AtContest, Seat } from '../callers.ts'
import { actorOf, type Desk, type Opened, writeAtDesk } from '../desk.ts'
import { checkPin } from './check-pin.ts'

/** Judges mark at kiosks; everybody else works in the operator window. */
const rolesAt: Readonly<Record<WindowRole, readonly Role[]>> = {
  kiosk: ['judge'],
  operator: ['organizer', 'chief', 'supervisor', 'timekeeper', 'recorder'],
  display: [],
  print: [],
}

/** A window with the contest that is open. */
type AtSeat = Readonly<{ opened: Opened; seat: Seat }>

export function listSignIns({ db }: Anyone): Reply<'session.people'> {
  const pins = peopleWithPin(db)
  return accept(listPeople(db).map(({ id, name, roles }) => ({ id, name, roles, hasPin: pins.has(id) })))
}

export async function signIn(
  desk: Desk,
  { opened, seat }: AtSeat,
  { person, pin, as }: Input<'session.sign-in'>,
): Promise<Reply<'session.sign-in'>> {
  const known = findPerson(opened.store.db, person)
  if (known === undefined) return refuse('person-unknown')
  if (!known.roles.includes(as)) return refuse('role-not-held')
  if (!rolesAt[seat.window].includes(as)) return refuse('role-not-here')
  const checked = await checkPin(desk, opened, { person, pin })
  if (!checked.ok) return checked
  if (desk.opened !== opened) return refuse('contest-closed')
  if (seat.window === 'kiosk') localUnit(opened.store, db => sitDown(db, person, desk.tools.clock()))
  seat.take({ person, as })
  return accept({ person, name: known.name, as })
}

/** One judge sits at a kiosk. */
function sitDown(db: LocalDb, person: PersonId, at: number): void {
  clearSeats(db)
  keepSeat(db, person, at)
}

/** Nobody sits here any more; a restart must not bring anybody back. */
export function signOut({ opened, seat }: Readonly<{ opened: Opened | undefined; seat: Seat }>): Reply<'session.sign-out'> {
  if (seat.window === 'kiosk' && opened !== undefined) localUnit(opened.store, clearSeats)
  seat.take(undefined)
  return accept(null)
}

/** Who sits here, if the role is still held in the contest that is open. */
export function readSession({ opened }: Desk, { holder }: Seat): Reply<'session.current'> {
  const actor = opened && holder && actorOf(opened, holder.person, holder.as)
  return accept(actor === undefined ? null : { person: actor.person.id, name: actor.person.name, as: actor.as })
}

export async function setPin(
  desk: Desk,
  { opened, actor }: AtContest,
  { person, pin }: Input<'person.set-pin'>,
): Promise<Reply<'person.set-pin'>> {
  if (!isStrongPin(pin)) return refuse('pin-too-simple')
  if (findPerson(opened.store.db, person) === undefined) return refuse('person-unknown')
  const hash = await hashed(desk, pin)
  const reply = writeAtDesk(desk, opened, actor, unit => recordPins(unit, opened, [{ person, hash }]))
  if (!reply.ok) return reply
  desk.tools.announce('setup.changed')
  return accept(null)
}

/** A new PIN for everybody who has none, shown once to be handed out on paper. All of them are set, or none. */
export async function issuePins(desk: Desk, { opened, actor }: AtContest): Promise<Reply<'person.issue-pins'>> {
  const people = withoutPin(opened.store.db)
  const made: (Verified & Readonly<{ name: string; pin: string }>)[] = []
  for (const { id, name } of people) {
    const pin = randomPin(desk)
    made.push({ person: id, name, pin, hash: await hashed(desk, pin) })
    desk.tools.announce('task.progressed', { done: made.length, of: people.length })
  }
  const reply = writeAtDesk<Reply<'person.issue-pins'>>(desk, opened, actor, unit => {
    // Whoever was given a PIN meanwhile keeps it.
    const lacking = new Set(withoutPin(unit.db).map(person => person.id))
    const issued = made.filter(({ person }) => lacking.has(person))
    const recorded = recordPins(unit, opened, issued)
    if (!recorded.ok) throw new Error(`PINs could not be issued: ${recorded.refusal}`)
    return accept(issued.map(({ person, name, pin }) => ({ person, name, pin })))
  })
  if (reply.ok && reply.value.length > 0) desk.tools.announce('setup.changed')
  return reply
}

type Verified = Readonly<{ person: PersonId; hash: PinHash }>

/** Facts and verifiers in the one transaction of the unit: no fact stands without its verifier. A fresh PIN ends a running pause. */
function recordPins(unit: WriteUnit, { store }: Opened, pins: readonly Verified[]) {
  for (const { person } of pins) {
    const said = unit.record(pinSet, { person })
    if (!said.ok) return said
  }
  localUnit(store, db => {
    for (const { person, hash } of pins) {
      keepVerifier(db, person, hash)
      keepFailures(db, person, { failures: 0, lastAt: 0 })
    }
  })
  return accept(null)
}

function withoutPin(db: ReadableDb): readonly Person[] {
  const pins = peopleWithPin(db)
  return listPeople(db).filter(person => !pins.has(person.id))
}

const hashed = ({ tools }: Desk, pin: string) => hashPin(pin, tools.random(16), tools.pinCost)

function randomPin(desk: Desk): string {
  const pin = String(BigInt(`0x${desk.tools.random(8)}`) % 1_000_000n).padStart(6, '0')
  return isStrongPin(pin) ? pin : randomPin(desk)
}
