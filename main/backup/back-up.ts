/** Copies of a contest file, taken while it is open. A copy is whole or not there. */
import { existsSync, renameSync } from 'node:fs'
import type Database from 'better-sqlite3'

/** A copy beside the file before it is changed in shape: `name.lectern.before-10`, numbered when that is taken. Nothing is overwritten. */
export async function backUpBeside(connection: Database.Database, file: string): Promise<void> {
  const version = Number(connection.pragma('user_version', { simple: true }))
  const free = (n: number): string => {
    const name = `${file}.before-${version}${n === 0 ? '' : `-${n}`}`
    return existsSync(name) ? free(n + 1) : name
  }
  const name = free(0)
  await connection.backup(`${name}.part`)
  renameSync(`${name}.part`, name)
}
