/** SHA-256 for everything that `shared/` hashes. */
import { createHash } from 'node:crypto'
import type { Digest } from '../../shared/domain/ids.ts'
import { canonicalText } from '../../shared/facts/canonical.ts'

export const sha256 = (text: string): Digest => createHash('sha256').update(text, 'utf8').digest('hex') as Digest

/** The digest of a document: of its canonical text. */
export const digestOf = (document: unknown): Digest => sha256(canonicalText(document))
