/** Rebuilds every projection from the journal alone and compares; and the one hash of a contest's state, whichever laptops it was judged on. */

import type { Digest } from '../../shared/domain/ids.ts'
import { canonicalText } from '../../shared/facts/canonical.ts'
import type { StoredFact } from '../../shared/facts/fact.ts'
import { jsonOf } from '../../shared/facts/meaning.ts'
import { stationJoined } from '../../shared/facts/station-joined.ts'
import { sha256 } from '../platform/sha256.ts'
import { isSignedBy, stationNamed } from '../platform/signature.ts'
import { openDatabase, type ReadableDb } from './database.ts'
import { allFacts } from './journal.ts'
import { migrate } from './migrate.ts'
import { projectedTables } from './projections/project.ts'
import { admit, type Store, storeOn } from './store.ts'
import { currentOf } from './write-unit.ts'

export type ReplayReport = Readonly<{
  facts: number
  /** Facts that could not be admitted again, and why; the first of each station's chain that breaks stands for what follows. */
  refused: readonly Readonly<{ hash: Digest; kind: string; problem: string }>[]
  /** Tables whose rows are not those that the journal gives. */
  differing: readonly string[]
  stateHash: Digest
}>

/** A store in memory that holds these facts, and what was refused on the way. */
export async function storeFrom(facts: readonly StoredFact[]): Promise<Readonly<{ store: Store; refused: ReplayReport['refused'] }>> {
  const connection = openDatabase(':memory:')
  await migrate(connection, async () => undefined)
  const store = storeOn(connection)
  return { store, refused: importFacts(store, facts) }
}

/** Lets facts in, in the order given, each checked as if it were typed here, and by its station's signature. Refused ones are left out. */
export function importFacts(store: Store, facts: readonly StoredFact[]): ReplayReport['refused'] {
  return store.connection
    .transaction(() =>
      facts.flatMap(fact => {
        const problem = signatureProblem(store, fact) ?? admit(store, fact)
        return problem === undefined ? [] : [{ hash: fact.hash, kind: fact.envelope.kind, problem }]
      }),
    )
    .immediate()
}

/** Replays the journal of a store and compares table by table. */
export async function replayAndCompare(store: Store): Promise<ReplayReport> {
  const facts = allFacts(store.db)
  const { store: rebuilt, refused } = await storeFrom(facts)
  const differing = projectedTables.filter(table => canonicalText(rowsOf(store.db, table)) !== canonicalText(rowsOf(rebuilt.db, table)))
  const hash = stateHash(store.db)
  rebuilt.connection.close()
  return { facts: facts.length, refused, differing, stateHash: hash }
}

/** SHA-256 over all projections without station, sequence, hashes and times: nine laptops and one give the same. */
export function stateHash(db: ReadableDb): Digest {
  const isLocal = (column: string) => ['version', 'timing', 'timings'].includes(column) || column.endsWith('_at')
  const tables = projectedTables.filter(table => table !== 'heads' && table !== 'stations')
  const rows = tables.map(table => [
    table,
    rowsOf(db, table).map(row => Object.fromEntries(Object.entries(row).filter(([column]) => !isLocal(column)))),
  ])
  return sha256(canonicalText(rows))
}

function rowsOf(db: ReadableDb, table: (typeof projectedTables)[number]): readonly Record<string, unknown>[] {
  const rows = db.all<Record<string, unknown>>({ text: `SELECT * FROM ${table}`, values: [] })
  return rows
    .map(row => [canonicalText(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
}

/**
 * Facts are signed by their station's key, which its joining tells and whose digest is the station's name. Fact one comes before any joining:
 * the joining that follows signs it too, through the chain.
 */
function signatureProblem(store: Store, { envelope, hash, body, signature }: StoredFact): string | undefined {
  if (envelope.kind === 'contest.created') return undefined
  const joining = envelope.kind === 'station.joined' ? stationJoined.body.safeParse(jsonOf(body)).data : undefined
  if (joining !== undefined && [joining.station, stationNamed(joining.publicKey)].some(station => station !== envelope.station))
    return 'station-of-another-key'
  const publicKey = joining?.publicKey ?? currentOf(store, 'station', envelope.station)?.publicKey
  if (publicKey === undefined) return 'station-unknown'
  return isSignedBy(publicKey, hash, signature) ? undefined : 'signature-broken'
}
