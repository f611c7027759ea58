/** Brings a contest file to this version's shape: a backup first, one transaction, newer and foreign files refused. */
import type Database from 'better-sqlite3'
import { type Answer, accept, refuse } from '../../shared/answer.ts'
import { APPLICATION_ID, checkDurability, isForeign } from './database.ts'
import { foundation } from './migrations/0010-foundation.ts'
import { rulesEditions } from './migrations/0020-rules-editions.ts'
import { decisions } from './migrations/0030-decisions.ts'
import { kiosk } from './migrations/0040-kiosk.ts'
import { alertShape } from './migrations/0050-alerts.ts'
import { confirmationShape } from './migrations/0051-confirmations.ts'
import { hallShape } from './migrations/0052-hall.ts'
import { paperShape } from './migrations/0053-papers.ts'
import { displayShape } from './migrations/0054-display.ts'
import { closingShape } from './migrations/0055-closing.ts'

const migrations: readonly Readonly<{ version: number; sql: string }>[] = [
  { version: 10, sql: foundation },
  { version: 20, sql: rulesEditions },
  { version: 30, sql: decisions },
  { version: 40, sql: kiosk },
  { version: 50, sql: alertShape },
  { version: 51, sql: confirmationShape },
  { version: 52, sql: hallShape },
  { version: 53, sql: paperShape },
  { version: 54, sql: displayShape },
  { version: 55, sql: closingShape },
]
export const NEWEST_SHAPE = Math.max(...migrations.map(migration => migration.version))

export type MigrateRefusal = 'file-not-lectern' | 'file-newer'

/** `backUp` copies the file before anything in it is changed; an empty file has nothing to lose. */
export async function migrate(connection: Database.Database, backUp: () => Promise<void>): Promise<Answer<number, MigrateRefusal>> {
  const version = Number(connection.pragma('user_version', { simple: true }))
  const isEmpty = Number(connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()) === 0
  if (isForeign(connection)) return refuse('file-not-lectern')
  if (version > NEWEST_SHAPE) return refuse('file-newer', { version, newest: NEWEST_SHAPE })
  const pending = migrations.filter(migration => migration.version > version)
  if (pending.length > 0 && !isEmpty) await backUp()
  connection
    .transaction(() => {
      for (const { version: to, sql } of pending) {
        connection.exec(sql)
        connection.pragma(`user_version = ${to}`)
      }
      // Written every time: `synchronous` tells the truth only after a write.
      connection.pragma(`application_id = ${APPLICATION_ID}`)
    })
    .immediate()
  checkDurability(connection)
  return accept(NEWEST_SHAPE)
}
