/** One transaction in which one person says facts. Nothing is half said: a refusal or a fault after the first fact undoes them all. */
import { type Answer, accept, refuse } from '../../shared/answer.ts'
import type { ContestId, Digest } from '../../shared/domain/ids.ts'
import type { Actor } from '../../shared/domain/person.ts'
import { canonicalText } from '../../shared/facts/canonical.ts'
import { bodyHash, envelopeHash, genesis } from '../../shared/facts/chain.ts'
import type { Envelope, FactKind, StoredFact } from '../../shared/facts/fact.ts'
import { subjectsToName } from '../../shared/facts/meaning.ts'
import { stationJoined } from '../../shared/facts/station-joined.ts'
import type { Subjects, SubjectType } from '../../shared/facts/subjects.ts'
import { subject } from '../../shared/facts/subjects.ts'
import type { StationKey } from '../identity/station-key.ts'
import type { Clock } from '../platform/clock.ts'
import type { RandomHex } from '../platform/random.ts'
import { sha256 } from '../platform/sha256.ts'
import type { ReadableDb } from './database.ts'
import { headsOf, lastFactOf } from './journal.ts'
import { admit, type Store } from './store.ts'

export type WriteTools = Readonly<{ store: Store; contest: ContestId; key: StationKey; clock: Clock; random: RandomHex }>

export type WriteUnit = Readonly<{
  db: ReadableDb
  actor: Actor
  /** An id that nothing else has: `penalty-3f9a…`. */
  newId(prefix: string): string
  /** What is known of a subject now; the first version where there is a conflict. */
  find<T extends SubjectType>(type: T, id: string): Subjects[T] | undefined
  /** Says a fact: refused, or chained, stored and projected. The value is what its subject has become. */
  record<T extends SubjectType, Body, Refusal extends string>(
    kind: FactKind<T, Body, Refusal>,
    body: Body,
  ): Answer<Subjects[T], Refusal | 'subject-in-conflict' | 'role-not-held'>
}>

class Undo extends Error {
  readonly reply: unknown
  constructor(reply: unknown) {
    super('undo')
    this.reply = reply
  }
}

/** Runs `work` in one immediate transaction and gives its answer. */
export function writeUnit<Reply extends Readonly<{ ok: boolean }>>(
  tools: WriteTools,
  actor: Actor,
  work: (unit: WriteUnit) => Reply,
): Reply {
  const { store, random } = tools
  const unit: WriteUnit = {
    db: store.db,
    actor,
    newId: prefix => `${prefix}-${random(8)}`,
    find: (type, id) => currentOf(store, type, id),
    record: (kind, body) => say(tools, actor, kind, body),
  }
  const once = store.connection.transaction(() => {
    const reply = work(unit)
    if (!reply.ok) throw new Undo(reply)
    return reply
  })
  try {
    return once.immediate()
  } catch (fault) {
    if (fault instanceof Undo) return fault.reply as Reply
    throw fault
  }
}

/** What is known of a subject now. */
export function currentOf<T extends SubjectType>(store: Pick<Store, 'db' | 'meaning'>, type: T, id: string): Subjects[T] | undefined {
  const [head] = headsOf(store.db, subject(type, id))
  return head === undefined ? undefined : (store.meaning.valueOf(head) as Subjects[T])
}

function say<T extends SubjectType, Body, Refusal extends string>(
  tools: WriteTools,
  actor: Actor,
  kind: FactKind<T, Body, Refusal>,
  body: Body,
) {
  const { store, key } = tools
  const isFounding = kind.kind === 'contest.created'
  if (!isFounding && headsOf(store.db, subject('station', key.station)).length === 0) {
    const problem = admit(
      store,
      compose(tools, actor, stationJoined as unknown as FactKind, { station: key.station, publicKey: key.publicKey }),
    )
    if (problem !== undefined) throw new Error(`the station could not join: ${problem}`)
  }
  const fact = compose(tools, actor, kind as unknown as FactKind, body)
  const problem = admit(store, fact)
  if (problem !== undefined) return refuse(problem as Refusal)
  return accept(store.meaning.valueOf(fact.hash) as Subjects[T])
}

function compose({ store, contest, key, clock, random }: WriteTools, actor: Actor, kind: FactKind, given: unknown): StoredFact {
  const body = kind.body.parse(given)
  const text = canonicalText(body)
  const salt = random(16)
  const last = lastFactOf(store.db, key.station)
  const on = new Set<Digest>(subjectsToName(kind, body, actor.person.id).flatMap(ref => headsOf(store.db, ref)))
  const envelope: Envelope = {
    v: 1,
    contest,
    station: key.station,
    seq: (last?.envelope.seq ?? 0) + 1,
    prev: last?.hash ?? genesis(contest, key.station, sha256),
    kind: kind.kind,
    at: clock(),
    by: actor.person.id,
    as: actor.as,
    on: [...on].sort(),
    bodyHash: bodyHash(salt, text, sha256),
  }
  const hash = envelopeHash(envelope, sha256)
  return { envelope, hash, salt, body: text, signature: key.sign(hash) }
}
