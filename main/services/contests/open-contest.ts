/** Opens a contest file: it must be ours, not newer than this program, and its journal unbroken. What it replaces is closed only then. */
import { existsSync, statSync } from 'node:fs'
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { OpenContest } from '../../../shared/contract/contests.ts'
import type { Digest, StationId } from '../../../shared/domain/ids.ts'
import { chainProblem } from '../../../shared/facts/chain.ts'
import type { StoredFact } from '../../../shared/facts/fact.ts'
import { backUpBeside } from '../../backup/back-up.ts'
import { openDatabase } from '../../data/database.ts'
import { allFacts } from '../../data/journal.ts'
import { type MigrateRefusal, migrate } from '../../data/migrate.ts'
import { findContest } from '../../data/repositories/setup-repository.ts'
import { type Store, storeOn } from '../../data/store.ts'
import { openStationKey } from '../../identity/station-key.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { Desk, Opened } from '../desk.ts'

export type OpenRefusal = MigrateRefusal | 'file-unreadable' | 'file-missing' | 'file-in-use' | 'journal-broken'

type Connection = ReturnType<typeof openDatabase>

/** Opens a file and puts it on the desk. */
export async function openContest(desk: Desk, file: string): Promise<Answer<OpenContest, OpenRefusal>> {
  const opened = await openFile(file)
  if (!opened.ok) return opened
  closeContest(desk)
  desk.opened = opened.value
  desk.tools.announce('contest.changed')
  return accept(shown(opened.value))
}

/** Takes the contest off the desk; everything in it was on the disk before. */
export function closeContest(desk: Desk): void {
  desk.running?.abort()
  desk.opened?.store.connection.close()
  desk.opened = undefined
}

/** What windows may know of the open contest. */
export function shown({ contest, file, key }: Opened): OpenContest {
  return { contest, file, station: key.station }
}

/** Opens a file without a desk, for the command line too. */
export async function openFile(file: string): Promise<Answer<Opened, OpenRefusal>> {
  if (!existsSync(file)) return refuse('file-missing', { file })
  if (statSync(file).size === 0) return refuse('file-not-lectern', { file })
  let connection: Connection | undefined
  try {
    connection = openDatabase(file)
    const opened = await openOn(connection, file)
    if (!opened.ok) connection.close()
    return opened
  } catch (fault) {
    connection?.close()
    return refuse(refusalOf(fault), { file })
  }
}

async function openOn(connection: Connection, file: string): Promise<Answer<Opened, OpenRefusal>> {
  const migrated = await migrate(connection, () => backUpBeside(connection, file))
  if (!migrated.ok) return migrated
  const store = storeOn(connection)
  const broken = brokenLink(store)
  if (broken !== undefined) return refuse('journal-broken', { file, ...broken })
  const contest = findContest(store.db)
  return contest === undefined ? refuse('file-not-lectern', { file }) : accept({ file, contest, store, key: openStationKey(file) })
}

/** What SQLite says of the file as the person reads it; a full disk and every other fault are thrown on. */
function refusalOf(fault: unknown) {
  const code = (fault as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_BUSY')) return 'file-in-use' as const
  if (code === 'SQLITE_NOTADB') return 'file-not-lectern' as const
  if (code.startsWith('SQLITE_') && code !== 'SQLITE_FULL') return 'file-unreadable' as const
  throw fault
}

/** The first fact whose hash or link does not hold. */
function brokenLink(store: Store): Readonly<{ station: string; seq: number }> | undefined {
  const last = new Map<StationId, StoredFact>()
  const seen = new Set<Digest>()
  for (const fact of allFacts(store.db)) {
    const { station, seq, on } = fact.envelope
    if (chainProblem(fact, last.get(station), sha256) !== undefined || on.some(hash => !seen.has(hash))) return { station, seq }
    last.set(station, fact)
    seen.add(fact.hash)
  }
  return undefined
}
