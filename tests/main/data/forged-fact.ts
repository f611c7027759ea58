/** Facts as somebody could make them who has a station's key and does not run our write unit: signed and chained, whatever they say. */
import { lastFactOf } from '../../../main/data/journal.ts'
import { sha256 } from '../../../main/platform/sha256.ts'
import type { Digest } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/person.ts'
import { canonicalText } from '../../../shared/facts/canonical.ts'
import { bodyHash, envelopeHash, genesis } from '../../../shared/facts/chain.ts'
import type { Envelope, StoredFact } from '../../../shared/facts/fact.ts'
import type { World } from '../../support/world.ts'

type Forgery = Readonly<{
  kind: string
  /** A text stands as it is. */
  body: unknown
  by: string
  as: Role
  on?: readonly Digest[]
  envelope?: Partial<Envelope>
}>

/** The next fact of the world's station. `after`: what stands between the station's last fact and this one. */
export function forgedFact({ store, tools, key }: World, { kind, body, by, as, on = [], envelope: change }: Forgery): StoredFact {
  const text = typeof body === 'string' ? body : canonicalText(body)
  const salt = '0'.repeat(32)
  const last = lastFactOf(store.db, key.station)
  const envelope = {
    v: 1,
    contest: tools.contest,
    station: key.station,
    seq: (last?.envelope.seq ?? 0) + 1,
    prev: last?.hash ?? genesis(tools.contest, key.station, sha256),
    kind,
    at: 1,
    by,
    as,
    on: [...on].sort(),
    bodyHash: bodyHash(salt, text, sha256),
    ...change,
  } as Envelope
  const hash = envelopeHash(envelope, sha256)
  return { envelope, hash, salt, body: text, signature: key.sign(hash) }
}
