/** Opens a contest file: it must be ours, not newer than this program, and its journal unbroken. What it replaces is closed only then. */
import { existsSync } from 'node:fs'
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
  const connection = tryOpen(file)
  if (typeof connection === 'string') return refuse(connection, { file })
  const migrated = await migrate(connection, () => backUpBeside(connection, file))
  const store = migrated.ok ? storeOn(connection) : undefined
  const broken = store && brokenLink(store)
  const contest = store && broken === undefined ? findContest(store.db) : undefined
  if (store === undefined || contest === undefined) {
    connection.close()
    if (!migrated.ok) return migrated
    return broken === undefined ? refuse('file-not-lectern', { file }) : refuse('journal-broken', { file, ...broken })
  }
  return accept({ file, contest, store, key: openStationKey(file) })
}

function tryOpen(file: string) {
  try {
    return openDatabase(file)
  } catch (fault) {
    const code = (fault as { code?: string }).code ?? ''
    if (code.startsWith('SQLITE_BUSY')) return 'file-in-use' as const
    if (code === 'SQLITE_NOTADB') return 'file-not-lectern' as const
    if (code.startsWith('SQLITE_')) return 'file-unreadable' as const
    throw fault
  }
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
