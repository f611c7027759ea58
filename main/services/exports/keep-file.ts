/** Puts a file that was made into the exports: whole or not at all, and never over another one. */
import { mkdirSync } from 'node:fs'
import { writeAtomically } from '../../exchange/atomic-file.ts'
import { freePath, safeName } from '../../platform/file-name.ts'

type Kept = Readonly<{ folder: string; name: string; extension: string }>

/** The path under which the file is kept, a free one; undefined when the folder cannot be written. A full disk is thrown on: the gate has a
 * sentence for it. */
export function keepFile({ folder, name, extension }: Kept, bytes: Uint8Array): string | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    const file = freePath(folder, safeName(name), extension)
    writeAtomically(file, bytes)
    return file
  } catch (fault) {
    const { code } = fault as { code?: string }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') return undefined
    throw fault
  }
}
