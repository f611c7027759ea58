/** One contest file, opened so that saved means on the disk. Knows SQLite; not what the tables mean. */
import Database from 'better-sqlite3'
import type { Query } from './sql.ts'

declare const writing: unique symbol
declare const local: unique symbol

/** A connection that may be asked questions. */
export type ReadableDb = Readonly<{
  first<Row>(query: Query): Row | undefined
  all<Row>(query: Query): readonly Row[]
}>
type Runnable = ReadableDb & Readonly<{ run(query: Query): number }>
/** A connection inside a write unit: only the journal and the projections use it. */
export type WritableDb = Runnable & Readonly<{ [writing]: true }>
/** A connection inside a local unit: only `local_*` tables may be written. */
export type LocalDb = Runnable & Readonly<{ [local]: true }>

/** SQLite 3.51.3 mended the WAL-reset bug that could lose committed data. */
const LEAST_SQLITE = [3, 51, 3] as const

/** "LECT" */
export const APPLICATION_ID = 0x4c454354

/** Opens a contest file (or `:memory:`) for writing: WAL, every commit synced, foreign keys. */
export function openDatabase(file: string): Database.Database {
  const connection = new Database(file, { timeout: 2000 })
  try {
    // A database of somebody else is refused by migrate; until then nothing in it changes, its journal mode included.
    if (!isForeign(connection)) connection.pragma('journal_mode = WAL')
    // better-sqlite3 is built with WAL_SYNCHRONOUS=1: unless it is said here, after journal_mode, commits are not synced.
    connection.pragma('synchronous = FULL')
    if (process.platform === 'darwin') connection.pragma('fullfsync = ON')
    connection.pragma('foreign_keys = ON')
    connection.pragma('trusted_schema = OFF')
    // Without it INSERT OR REPLACE would take a row away past the triggers that forbid it.
    connection.pragma('recursive_triggers = ON')
    checkVersion(connection)
    return connection
  } catch (cause) {
    connection.close()
    throw cause
  }
}

/** Whether a database has something in it that no Lectern put there. */
export function isForeign(connection: Database.Database): boolean {
  const isEmpty = Number(connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()) === 0
  return !isEmpty && Number(connection.pragma('application_id', { simple: true })) !== APPLICATION_ID
}

/** After the first write the pragma tells the truth; before, it answers 2 whatever is set. */
export function checkDurability(connection: Database.Database): void {
  const level = connection.pragma('synchronous', { simple: true })
  if (level !== 2) throw new Error(`synchronous is ${level}, not FULL: commits would not be safe`)
}

/** Wraps a connection; statements are prepared once. */
export function wrap(connection: Database.Database): WritableDb & LocalDb {
  const statements = new Map<string, Database.Statement>()
  const prepared = (text: string) => {
    const statement = statements.get(text) ?? connection.prepare(text)
    statements.set(text, statement)
    return statement
  }
  // INSERT … RETURNING answers rows too: a question may not write.
  const reading = (text: string) => {
    const statement = prepared(text)
    if (!statement.readonly) throw new Error(`a question that writes: ${text}`)
    return statement
  }
  return {
    first: (query: Query) => reading(query.text).get(...query.values),
    all: (query: Query) => reading(query.text).all(...query.values),
    run: (query: Query) => prepared(query.text).run(...query.values).changes,
  } as unknown as WritableDb & LocalDb
}

function checkVersion(connection: Database.Database): void {
  const version = String(connection.prepare('SELECT sqlite_version()').pluck().get())
  const numbers = version.split('.').map(Number)
  const index = LEAST_SQLITE.findIndex((least, i) => numbers[i] !== least)
  if (index >= 0 && (numbers[index] ?? 0) < (LEAST_SQLITE[index] ?? 0)) throw new Error(`SQLite ${version} is too old`)
}
