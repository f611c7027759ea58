// One application per data folder. The lock is SQLite's own on a file, which the system lets go even after kill -9: no stale pid to guess about.
// A second start leaves its command line in a file beside the lock; the first one watches for it.
import { mkdirSync, readFileSync, renameSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

let held: DatabaseSync | undefined

export function becomeSingleInstance(folder: string, onSecondStart: (argv: string[], cwd: string) => void): boolean {
  if (held) return true
  mkdirSync(folder, { recursive: true })
  const letter = join(folder, 'second-start.json')
  const lock = new DatabaseSync(join(folder, 'instance.lock'))
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    writeFileSync(`${letter}.new`, JSON.stringify([process.argv, process.cwd()]))
    renameSync(`${letter}.new`, letter)
    return false
  }
  held = lock
  watch(folder, { persistent: false }, (event, name) => {
    if (event === 'rename' && name === 'second-start.json')
      onSecondStart(...(JSON.parse(readFileSync(letter, 'utf8')) as [string[], string]))
  })
  return true
}
