/** Writes a file so that it is there whole or not at all: temporary name, sync, rename, sync of the folder. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** A second attempt at the same name replaces the first; a failure leaves what was there. */
export function writeAtomically(path: string, bytes: Uint8Array, { mode = 0o644 }: Readonly<{ mode?: number }> = {}): void {
  const temporary = `${path}.part`
  try {
    const file = openSync(temporary, 'w', mode)
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw cause
  }
  syncFolder(dirname(path))
}

/** The rename itself is on the disk only when its folder is. Windows cannot open a folder and needs no such step. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
