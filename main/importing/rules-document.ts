/** The bytes of a rules document as its text, and what that holds. Knows no file and no contest. */
import { type Answer, accept, refuse } from '../../shared/answer.ts'
import { mostDocumentBytes } from '../../shared/domain/document-problem.ts'
import type { Digest } from '../../shared/domain/ids.ts'
import { type ReadDocument, readRulesDocument } from '../../shared/domain/read-rules-document.ts'

/** UTF-8 with or without its mark. Refuses what is too large, before it is looked at, and what is no text; what is wrong with a text comes back
 * as its problems. */
export function readDocumentBytes(
  bytes: Uint8Array,
  digest: (document: unknown) => Digest,
): Answer<ReadDocument, 'document-too-large' | 'document-not-text'> {
  if (bytes.length > mostDocumentBytes) return refuse('document-too-large')
  const text = textOf(bytes)
  return text === undefined ? refuse('document-not-text') : accept(readRulesDocument(text, digest))
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
