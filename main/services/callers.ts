/** Who stands behind a call, as the services see it. Made by the gate; never part of an input. */
import type { WindowRole } from '../../shared/contract/index.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import type { Actor, Role } from '../../shared/domain/person.ts'
import type { Meaning } from '../../shared/facts/meaning.ts'
import type { LocalDb, ReadableDb } from '../data/database.ts'
import type { Opened } from './desk.ts'

/** A query that anyone may make. */
export type Anyone = Readonly<{ db: ReadableDb }>
/** A query by somebody signed in. */
export type SignedIn = Anyone & Readonly<{ actor: Actor }>
/** A query that reads the journal itself, or the time. */
export type StoreReader = Anyone & Readonly<{ meaning: Meaning; at: number /** By a clock that cannot be set. */; steady: number }>
/** A note: local tables may be written. */
export type LocalWriter = Readonly<{ db: LocalDb; actor: Actor; at: number }>
/** Who signed in at a window. */
export type SeatHolder = Readonly<{ person: PersonId; as: Role }>
/** The window that a task was asked from, with the place of whoever sits there. */
export type Seat = Readonly<{ window: WindowRole; holder: SeatHolder | undefined; take(holder: SeatHolder | undefined): void }>
/** A task by somebody signed in, on the open contest. */
export type AtContest = Readonly<{ opened: Opened; actor: Actor }>
