/** The journal in SQLite: facts in, facts out, and which are current. Knows no kind of fact and no projection. */
import type { ContestId, Digest, PersonId, StationId } from '../../shared/domain/ids.ts'
import type { StoredFact } from '../../shared/facts/fact.ts'
import type { SubjectRef } from '../../shared/facts/subjects.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { sql } from './sql.ts'

type Row = Readonly<{
  hash: string
  contest: string
  station: string
  seq: number
  prev: string
  kind: string
  at: number
  said_by: string
  said_as: string
  named: string
  body_hash: string
  salt: string
  body: string
  signature: string
}>

export function findFact(db: ReadableDb, hash: Digest): StoredFact | undefined {
  const row = db.first<Row>(sql`SELECT * FROM journal WHERE hash = ${hash}`)
  return row && rowToFact(row)
}

/** The contest that the journal is of: that of fact one. */
export function contestOf(db: ReadableDb): ContestId | undefined {
  return db.first<{ contest: ContestId }>(sql`SELECT contest FROM journal ORDER BY arrival LIMIT 1`)?.contest
}

export function lastFactOf(db: ReadableDb, station: StationId): StoredFact | undefined {
  const row = db.first<Row>(sql`SELECT * FROM journal WHERE station = ${station} ORDER BY seq DESC LIMIT 1`)
  return row && rowToFact(row)
}

/** The last link of each station's chain, by station. */
export function lastFacts(db: ReadableDb): readonly StoredFact[] {
  return db
    .all<Row>(
      sql`SELECT * FROM journal JOIN (SELECT station, max(seq) AS seq FROM journal GROUP BY station) USING (station, seq) ORDER BY station`,
    )
    .map(rowToFact)
}

/** All facts in the order in which they came here: each after those that it names. */
export function allFacts(db: ReadableDb): readonly StoredFact[] {
  return db.all<Row>(sql`SELECT * FROM journal ORDER BY arrival`).map(rowToFact)
}

/** Everything that was said of a subject, in the order in which it came here. */
export function factsOf(db: ReadableDb, subject: SubjectRef): readonly StoredFact[] {
  return db.all<Row>(sql`SELECT * FROM journal WHERE subject = ${subject} ORDER BY arrival`).map(rowToFact)
}

export function countFacts(db: ReadableDb): readonly Readonly<{ kind: string; count: number }>[] {
  return db.all(sql`SELECT kind, count(*) AS count FROM journal GROUP BY kind ORDER BY kind`)
}

/** When each person last said a fact of this kind, in epoch milliseconds. */
export function lastSaidBy(db: ReadableDb, kind: string): ReadonlyMap<PersonId, number> {
  const rows = db.all<{ by: PersonId; at: number }>(
    sql`SELECT said_by AS by, max(at) AS at FROM journal WHERE kind = ${kind} GROUP BY said_by`,
  )
  return new Map(rows.map(({ by, at }) => [by, at]))
}

/** The facts of a subject that no other fact of it has replaced, sorted. More than one is a conflict for a person. */
export function headsOf(db: ReadableDb, subject: SubjectRef): readonly Digest[] {
  return db.all<{ hash: Digest }>(sql`SELECT hash FROM heads WHERE subject = ${subject} ORDER BY hash`).map(row => row.hash)
}

/** Adds a fact; those of the same subject that it names are no longer current. */
export function appendFact(db: WritableDb, { envelope: e, ...fact }: StoredFact, subject: SubjectRef): void {
  db.run(sql`INSERT INTO journal
    (hash, contest, station, seq, prev, kind, at, said_by, said_as, named, body_hash, salt, body, signature, subject)
    VALUES (${fact.hash}, ${e.contest}, ${e.station}, ${e.seq}, ${e.prev}, ${e.kind}, ${e.at}, ${e.by}, ${e.as}, ${e.on.join(' ')},
      ${e.bodyHash}, ${fact.salt}, ${fact.body}, ${fact.signature}, ${subject})`)
  for (const hash of e.on) db.run(sql`DELETE FROM heads WHERE subject = ${subject} AND hash = ${hash}`)
  db.run(sql`INSERT INTO heads (subject, hash) VALUES (${subject}, ${fact.hash})`)
}

function rowToFact(row: Row): StoredFact {
  const on = row.named === '' ? [] : row.named.split(' ')
  const envelope = {
    v: 1,
    contest: row.contest,
    station: row.station,
    seq: row.seq,
    prev: row.prev,
    kind: row.kind,
    at: row.at,
    by: row.said_by,
    as: row.said_as,
    on,
    bodyHash: row.body_hash,
  }
  return { envelope, hash: row.hash, salt: row.salt, body: row.body, signature: row.signature } as unknown as StoredFact
}
