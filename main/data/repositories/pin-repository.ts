/** PIN verifiers and failed sign-ins of this station. They never leave it. */
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { LocalDb, ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

export type PinVerifier = Readonly<{ salt: string; cost: number; hash: string }>
export type Failures = Readonly<{ failures: number; lastAt: number }>

/** Who can sign in on this station. */
export function peopleWithPin(db: ReadableDb): ReadonlySet<PersonId> {
  return new Set(db.all<{ person: PersonId }>(sql`SELECT person FROM local_pin_verifiers`).map(row => row.person))
}

export function findVerifier(db: ReadableDb, person: PersonId): PinVerifier | undefined {
  return db.first<PinVerifier>(sql`SELECT salt, cost, hash FROM local_pin_verifiers WHERE person = ${person}`)
}

export function keepVerifier(db: LocalDb, person: PersonId, { salt, cost, hash }: PinVerifier): void {
  db.run(sql`INSERT OR REPLACE INTO local_pin_verifiers VALUES (${person}, ${salt}, ${cost}, ${hash})`)
}

export function findFailures(db: ReadableDb, person: PersonId): Failures {
  const row = db.first<Failures>(sql`SELECT failures, last_at AS lastAt FROM local_sign_in_failures WHERE person = ${person}`)
  return row ?? { failures: 0, lastAt: 0 }
}

export function keepFailures(db: LocalDb, person: PersonId, { failures, lastAt }: Failures): void {
  db.run(sql`INSERT OR REPLACE INTO local_sign_in_failures VALUES (${person}, ${failures}, ${lastAt})`)
}
