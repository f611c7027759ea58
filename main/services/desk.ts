/**
 * What the services stand on: the open contest of this process, if any, and the tools that reach outside. Made by compose-services; tests and
 * the command line make their own. Knows no window and no Electron.
 */
import { refuse } from '../../shared/answer.ts'
import type { AnnouncementName } from '../../shared/contract/index.ts'
import type { Contest } from '../../shared/domain/contest.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import type { Actor, Role } from '../../shared/domain/person.ts'
import { findPerson } from '../data/repositories/setup-repository.ts'
import type { Store } from '../data/store.ts'
import { type WriteUnit, writeUnit } from '../data/write-unit.ts'
import type { StationKey } from '../identity/station-key.ts'
import type { Clock } from '../platform/clock.ts'
import type { RandomHex } from '../platform/random.ts'
import type { Printer } from './prints/printer.ts'

export type Opened = Readonly<{ file: string; contest: Contest; store: Store; key: StationKey }>

/** What reaches outside a contest file. */
export type Tools = Readonly<{
  clock: Clock
  /** Milliseconds by a clock that cannot be set; of this run only. */
  steady: Clock
  random: RandomHex
  /** log2 of the scrypt cost of new PINs. */
  pinCost: number
  /** Where contests, samples and exports are kept. */
  folders: Readonly<{ contests: string; samples: string; exports: string; state: string }>
  announce(name: AnnouncementName, progress?: Readonly<{ done: number; of: number }>): void
  /** Plain data in, plain data out, in a worker thread; aborting ends it. */
  runWorker<Out>(name: string, data: unknown, options: WorkerOptions): Promise<Out>
  /** Asks a person for a contest file, or for one with such an ending; undefined when none was chosen. */
  chooseFile(extensions?: readonly string[]): Promise<string | undefined>
  reveal(file: string): void
  openKiosk(): Promise<void>
  closeKiosk(): void
  openDisplay(): Promise<void>
  closeDisplay(): void
  printer: Printer
}>
export type WorkerOptions = Readonly<{ signal?: AbortSignal; onProgress?: (done: number, of: number) => void }>

/** One process has one desk; only it changes, the rest is passed values. */
export type Desk = {
  readonly tools: Tools
  opened: Opened | undefined
  /** The long task that is running and can be cancelled. */
  running: AbortController | undefined
}

/** A write unit on the open contest. */
export function writeAtDesk<Reply extends Readonly<{ ok: boolean }>>(
  desk: Desk,
  opened: Opened,
  actor: Actor,
  work: (unit: WriteUnit) => Reply,
): Reply {
  if (desk.opened !== opened) return refuse('contest-closed') as unknown as Reply
  const { clock, random } = desk.tools
  return writeUnit({ store: opened.store, contest: opened.contest.id, key: opened.key, clock, random }, actor, work)
}

/** The person as enrolled now, if the role is still held. */
export function actorOf(opened: Opened, person: PersonId, as: Role): Actor | undefined {
  const known = findPerson(opened.store.db, person)
  return known?.roles.includes(as) ? { person: known, as } : undefined
}
