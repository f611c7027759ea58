/** What a judge chose to see at this station, kept for the next time. Local: no fact tells it. */
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { LocalDb, ReadableDb } from '../database.ts'
import { sql } from '../sql.ts'

/** As JSON, or undefined when the person has chosen nothing. */
export function findChoices(db: ReadableDb, person: PersonId): string | undefined {
  return db.first<{ choices: string }>(sql`SELECT choices FROM local_preferences WHERE person = ${person}`)?.choices
}

export function keepChoices(db: LocalDb, person: PersonId, choices: string): void {
  db.run(sql`INSERT INTO local_preferences VALUES (${person}, ${choices}) ON CONFLICT DO UPDATE SET choices = excluded.choices`)
}
