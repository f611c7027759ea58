/**
 * An open contest file: its connection, its journal and the meaning of its facts. `admit` is the only way in, for a fact typed here, imported
 * or replayed. Knows no window and no use case.
 */
import type Database from 'better-sqlite3'
import { chainProblem } from '../../shared/facts/chain.ts'
import type { StoredFact } from '../../shared/facts/fact.ts'
import { type Meaning, meaningOf } from '../../shared/facts/meaning.ts'
import { subjectType } from '../../shared/facts/subjects.ts'
import { digestOf, sha256 } from '../platform/sha256.ts'
import { type LocalDb, type ReadableDb, type WritableDb, wrap } from './database.ts'
import { appendFact, contestOf, findFact, headsOf, lastFactOf } from './journal.ts'
import { project } from './projections/project.ts'

export type Store = Readonly<{
  connection: Database.Database
  db: ReadableDb
  /** For write units, local units and import only. */
  writable: WritableDb & LocalDb
  meaning: Meaning
}>

/** The store on an open and migrated connection. */
export function storeOn(connection: Database.Database): Store {
  const writable = wrap(connection)
  return { connection, db: writable, writable, meaning: meaningOf({ find: hash => findFact(writable, hash), digest: digestOf }) }
}

/** Lets a fact in, with its rows, or says why not. Call it inside a transaction. A fact that is there already is let in again, once. */
export function admit(store: Store, fact: StoredFact): string | undefined {
  const { writable, meaning } = store
  if (findFact(writable, fact.hash) !== undefined) return undefined
  const problem =
    contestProblem(writable, fact) ?? chainProblem(fact, lastFactOf(writable, fact.envelope.station), sha256) ?? meaning.problemOf(fact)
  if (problem !== undefined) return problem
  const subject = meaning.subjectOf(fact)
  appendFact(writable, fact, subject)
  project(writable, subjectType(subject), headsOf(writable, subject).map(hash => meaning.valueOf(hash)) as never)
  return undefined
}

/** A journal is of one contest, which is founded once: facts of another file are not mixed in, however well they are signed. */
function contestProblem(db: ReadableDb, { envelope }: StoredFact): string | undefined {
  const contest = contestOf(db)
  if (contest === undefined) return undefined
  if (contest !== envelope.contest) return 'contest-of-another'
  return envelope.kind === 'contest.created' ? 'contest-exists' : undefined
}
