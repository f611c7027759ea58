/** Opens a contest file for the verbs that only look. Nothing is written: no key, no migration, no journal mode. */
import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { words } from '../../shared/words/index.ts'
import { isForeign } from '../data/database.ts'
import { NEWEST_SHAPE } from '../data/migrate.ts'
import { type Store, storeOn } from '../data/store.ts'

/** The store, or undefined after saying on standard error why there is none. */
export function openForReading(file: string): Store | undefined {
  const { cli, refusals } = words.zh
  const say = (sentence: string) => {
    process.stderr.write(`${file}: ${sentence}\n`)
    return undefined
  }
  if (!existsSync(file)) return say(refusals['file-missing'])
  if (statSync(file).isDirectory()) return say(cli.pathFolder)
  try {
    const connection = new Database(file, { readonly: true, fileMustExist: true })
    if (isForeign(connection)) {
      connection.close()
      return say(refusals['file-not-lectern'])
    }
    const shape = Number(connection.pragma('user_version', { simple: true }))
    if (shape === NEWEST_SHAPE) return storeOn(connection)
    connection.close()
    return say(shape > NEWEST_SHAPE ? refusals['file-newer'] : cli.fileOlder)
  } catch (fault) {
    const { code = '' } = fault as { code?: string }
    if (code === 'SQLITE_NOTADB') return say(refusals['file-not-lectern'])
    if (code.startsWith('SQLITE_')) return say(refusals['file-unreadable'])
    throw fault
  }
}
