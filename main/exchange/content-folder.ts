/** Files beside a contest file, each named by the SHA-256 of its bytes: never overwritten, checked whenever one is read. Knows no sheet. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Digest } from '../../shared/domain/ids.ts'
import { writeAtomically } from './atomic-file.ts'

export const sha256OfBytes = (bytes: Uint8Array): Digest => createHash('sha256').update(bytes).digest('hex') as Digest

/** Where the attachments of a contest lie: they go along when the folder is copied. */
export const attachmentFolder = (contestFile: string): string => `${contestFile}.attachments`

export const contentPath = (folder: string, name: Readonly<{ sha256: Digest; extension: string }>): string =>
  join(folder, `${name.sha256}.${name.extension}`)

type Stored = Readonly<{ folder: string; sha256: Digest; extension: string }>

/** Puts bytes there unless they are there already; gives how to take them away again, which does nothing to what was there before. */
export function putContent(stored: Stored, bytes: Uint8Array): () => void {
  const path = contentPath(stored.folder, stored)
  if (readContent(stored).state === 'sound') return () => undefined
  // What lies there under this name is not what the name says: it was damaged, and the right bytes mend it.
  mkdirSync(stored.folder, { recursive: true })
  writeAtomically(path, bytes)
  return () => rmSync(path, { force: true })
}

export type Content = Readonly<{ state: 'sound'; bytes: Uint8Array }> | Readonly<{ state: 'lost' | 'changed' }>

/** The bytes of a file, if they still are what its name says. */
export function readContent(stored: Stored): Content {
  const path = contentPath(stored.folder, stored)
  if (!existsSync(path)) return { state: 'lost' }
  const bytes = readFileSync(path)
  return sha256OfBytes(bytes) === stored.sha256 ? { state: 'sound', bytes } : { state: 'changed' }
}
