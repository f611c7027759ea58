/** Links facts into a station's chain and checks such links. The hash function is passed in. Knows nothing of what facts mean. */
import type { ContestId, Digest, StationId } from '../domain/ids.ts'
import { canonicalText } from './canonical.ts'
import { Envelope, type StoredFact } from './fact.ts'

/** SHA-256 of a UTF-8 text, in lower-case hex. */
export type Sha256 = (text: string) => Digest

/** What the first fact of a station names as its predecessor: bound to the contest and the station, so that no chain can be moved. */
export function genesis(contest: ContestId, station: StationId, sha256: Sha256): Digest {
  return sha256(canonicalText({ contest, genesis: 'lectern/1', station }))
}

/** The salted hash of a body. Without the salt a five-point sheet could be guessed from its hash. */
export function bodyHash(salt: string, body: string, sha256: Sha256): Digest {
  return sha256(salt + body)
}

/** The hash of an envelope: the fact's name everywhere. */
export function envelopeHash(envelope: Envelope, sha256: Sha256): Digest {
  return sha256(canonicalText(envelope))
}

export type ChainProblem = 'body-altered' | 'envelope-altered' | 'link-broken' | 'sequence-broken' | 'contest-of-another'

/** What is wrong with a fact as the successor of the last one known of its station (none for the first), or undefined. */
export function chainProblem(fact: StoredFact, last: StoredFact | undefined, sha256: Sha256): ChainProblem | undefined {
  const { envelope } = fact
  if (last !== undefined && last.envelope.contest !== envelope.contest) return 'contest-of-another'
  if (!Envelope.safeParse(envelope).success) return 'envelope-altered'
  if (bodyHash(fact.salt, fact.body, sha256) !== envelope.bodyHash) return 'body-altered'
  if (envelopeHash(envelope, sha256) !== fact.hash) return 'envelope-altered'
  if (envelope.seq !== (last?.envelope.seq ?? 0) + 1) return 'sequence-broken'
  return envelope.prev === (last?.hash ?? genesis(envelope.contest, envelope.station, sha256)) ? undefined : 'link-broken'
}
