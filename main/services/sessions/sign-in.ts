/** Signing in and out at a window, and setting PINs. The acting role is chosen here and stands in every fact. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply, WindowRole } from '../../../shared/contract/index.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/person.ts'
import { pinSet } from '../../../shared/facts/pin-set.ts'
import { localUnit } from '../../data/local-unit.ts'
import { keepVerifier, peopleWithPin } from '../../data/repositories/pin-repository.ts'
import { findPerson, listPeople } from '../../data/repositories/setup-repository.ts'
import { hashPin, isStrongPin } from '../../identity/pin.ts'
import type { Anyone, AtContest, Seat } from '../callers.ts'
import { actorOf, type Desk, type Opened, writeAtDesk } from '../desk.ts'
import { checkPin } from './check-pin.ts'

/** Judges mark at kiosks; everybody else works in the operator window. */
const rolesAt: Readonly<Record<WindowRole, readonly Role[]>> = {
  kiosk: ['judge'],
  operator: ['organizer', 'chief', 'supervisor', 'timekeeper', 'recorder'],
  display: [],
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
  seat.take({ person, as })
  return accept({ person, name: known.name, as })
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
  const { tools } = desk
  const hash = await hashPin(pin, tools.random(16), tools.pinCost)
  const reply = writeAtDesk(desk, opened, actor, unit => unit.record(pinSet, { person }))
  if (!reply.ok) return reply
  localUnit(opened.store, db => keepVerifier(db, person, hash))
  tools.announce('setup.changed')
  return accept(null)
}

/** A new PIN for everybody who has none, shown once to be handed out on paper. */
export async function issuePins(desk: Desk, at: AtContest): Promise<Reply<'person.issue-pins'>> {
  const { db } = at.opened.store
  const pins = peopleWithPin(db)
  const people = listPeople(db).filter(person => !pins.has(person.id))
  const issued: { person: PersonId; name: string; pin: string }[] = []
  for (const { id, name } of people) {
    const pin = randomPin(desk)
    const reply = await setPin(desk, at, { person: id, pin })
    if (!reply.ok) throw new Error(`a PIN could not be issued: ${reply.refusal}`)
    issued.push({ person: id, name, pin })
    desk.tools.announce('task.progressed', { done: issued.length, of: people.length })
  }
  return accept(issued)
}

function randomPin(desk: Desk): string {
  const pin = String(BigInt(`0x${desk.tools.random(8)}`) % 1_000_000n).padStart(6, '0')
  return isStrongPin(pin) ? pin : randomPin(desk)
}
