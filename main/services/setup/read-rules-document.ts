/** A rules document that somebody chose for a track: what it holds, and whether the track could take it. Records nothing. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Digest, TrackId } from '../../../shared/domain/ids.ts'
import type { ReadDocument } from '../../../shared/domain/read-rules-document.ts'
import type { RulesDocument } from '../../../shared/domain/rules-document.ts'
import type { Track, TrackState } from '../../../shared/domain/track.ts'
import { problemInWords } from '../../../shared/words/problem-in-words.ts'
import type { ReadableDb } from '../../data/database.ts'
import { findTrack, listEntries, listPanels } from '../../data/repositories/setup-repository.ts'
import { readDocumentBytes } from '../../importing/rules-document.ts'
import { digestOf } from '../../platform/sha256.ts'
import type { Anyone } from '../callers.ts'

/** Frozen rubrics stand: a document with others is refused then, and only then. */
export function readRules({ db }: Anyone, input: Input<'rules.read'>): Reply<'rules.read'> {
  const found = documentFor(db, input)
  if (!found.ok) return found
  const { read } = found.value
  if (read.ok) return accept(read)
  return accept({ ok: false, problems: read.problems.map(each => ({ zh: problemInWords(each, 'zh'), en: problemInWords(each, 'en') })) })
}

type Found = Readonly<{ state: TrackState; read: ReadDocument }>
type Unread = 'track-unknown' | 'document-too-large' | 'document-not-text' | 'entry-kind-wrong' | 'rules-of-other-parts'

/** The track and what the bytes hold; refused when the document is whole but not for this track. */
export function documentFor(
  db: ReadableDb,
  { track, document: bytes }: Readonly<{ track: TrackId; document: Uint8Array }>,
): Answer<Found, Unread> {
  const state = findTrack(db, track)
  if (state === undefined) return refuse('track-unknown')
  const read = readDocumentBytes(bytes, digestOf)
  if (!read.ok) return read
  const misfit = read.value.ok ? misfitOf(db, state, read.value.document) : undefined
  return misfit === undefined ? accept({ state, read: read.value }) : refuse(misfit)
}

function misfitOf(db: ReadableDb, { track, frozen }: TrackState, document: RulesDocument): Unread | undefined {
  if (listEntries(db, track.id).some(entry => entry.kind !== document.entryKind)) return 'entry-kind-wrong'
  const fits = frozen === undefined ? keepsSharedParts(db, track, document) : digestOfParts(document) === digestOfParts(track)
  return fits ? undefined : 'rules-of-other-parts'
}

/** Where panels share the parts of a track among them, only a person could say who judges a new one. */
function keepsSharedParts(db: ReadableDb, track: Track, { parts }: RulesDocument): boolean {
  const same = parts.length === track.parts.length && parts.every(({ id }) => track.parts.some(part => part.id === id))
  return same || listPanels(db, track.id).every(panel => panel.parts.length === track.parts.length)
}

function digestOfParts({ parts }: Pick<Track, 'parts'>): Digest {
  return digestOf(parts)
}
