/**
 * Gives facts their meaning: the value that each leaves its subject with, and whether it may stand. The same set of facts gives the same
 * state in any order, because a fact is judged by the facts it names in `on` and by nothing else. Knows no table, no clock, no station.
 */
import type { Digest } from '../domain/ids.ts'
import type { Actor } from '../domain/person.ts'
import { canonicalText } from './canonical.ts'
import type { FactKind, State, StoredFact } from './fact.ts'
import { findFactKind } from './fact-kinds.ts'
import { type SubjectRef, type Subjects, type SubjectType, subject, theContest } from './subjects.ts'

export type AdmitProblem =
  | 'fact-kind-unknown'
  | 'fact-body-broken'
  | 'fact-out-of-order'
  | 'fact-names-broken'
  | 'role-not-held'
  | 'subject-in-conflict'
  | (string & {})

export type Meaning = Readonly<{
  /** The subject that a fact is about. */
  subjectOf(fact: StoredFact): SubjectRef
  /** The value that a fact leaves its subject with. */
  valueOf(hash: Digest): Subjects[SubjectType]
  /** Why a fact may not stand, or undefined when it may. Facts that it names must be known. */
  problemOf(fact: StoredFact): AdmitProblem | undefined
}>

export type Known = Readonly<{ find(hash: Digest): StoredFact | undefined; digest(document: unknown): Digest }>

type Read = Readonly<{ kind: FactKind; body: unknown; subject: SubjectRef }>

/** The meaning of facts that `known` can find. Values are kept by fact hash: a fact never changes, so neither does its value. */
export function meaningOf(known: Known): Meaning {
  const reads = new Map<Digest, Read>()
  const values = new Map<Digest, Subjects[SubjectType]>()

  const stored = (hash: Digest): StoredFact => {
    const fact = known.find(hash)
    if (fact === undefined) throw new Error(`fact ${hash} is not in the journal`)
    return fact
  }
  const read = (hash: Digest): Read => {
    const found = reads.get(hash) ?? readFact(stored(hash))
    reads.set(hash, found)
    return found
  }
  const valueAt = (hash: Digest): Subjects[SubjectType] => {
    const value = values.get(hash) ?? apply(stored(hash))
    values.set(hash, value)
    return value
  }
  const before = (fact: StoredFact, ref: SubjectRef) =>
    fact.envelope.on.filter(hash => read(hash).subject === ref).map(hash => valueAt(hash))
  const apply = (fact: StoredFact): Subjects[SubjectType] => {
    const { kind, body, subject: ref } = readFact(fact)
    return kind.apply(before(fact, ref), { body, hash: fact.hash, actor: fact.envelope })
  }
  const stateOf = (fact: StoredFact): State => {
    // Of facts in conflict the first counts, as in the tables.
    const named = new Map(fact.envelope.on.toReversed().map(hash => [read(hash).subject, hash]))
    return {
      find: <T extends SubjectType>(type: T, id: string) => {
        const hash = named.get(subject(type, id))
        return hash === undefined ? undefined : (valueAt(hash) as Subjects[T])
      },
      digest: known.digest,
    }
  }
  const answered = (hash: Digest, ref: SubjectRef): readonly Digest[] =>
    stored(hash).envelope.on.flatMap(earlier => (read(earlier).subject === ref ? [earlier, ...answered(earlier, ref)] : []))
  /** Names are sorted and said once; a fact that another named one has answered already is not answered again beside it. */
  const areNamesBroken = ({ envelope: { on } }: StoredFact, ref: SubjectRef): boolean => {
    if (on.join() !== [...new Set(on)].sort().join()) return true
    const own = on.filter(hash => read(hash).subject === ref)
    return own.length > 1 && own.some(hash => answered(hash, ref).some(earlier => own.includes(earlier)))
  }
  return {
    subjectOf: fact => readFact(fact).subject,
    valueOf: valueAt,
    problemOf(fact) {
      const kind = findFactKind(fact.envelope.kind)
      if (kind === undefined) return 'fact-kind-unknown'
      const parsed = kind.body.safeParse(jsonOf(fact.body))
      if (!parsed.success || canonicalText(parsed.data) !== fact.body) return 'fact-body-broken'
      if (fact.envelope.on.some(hash => known.find(hash) === undefined)) return 'fact-out-of-order'
      const ref = subject(kind.type, kind.subject(parsed.data))
      if (areNamesBroken(fact, ref)) return 'fact-names-broken'
      const state = stateOf(fact)
      const actor = actorOf(state, fact, parsed.data)
      if (actor === undefined || !kind.saidBy.includes(actor.as)) return 'role-not-held'
      const earlier = before(fact, ref)
      if (earlier.length > 1 && !kind.settles) return 'subject-in-conflict'
      return kind.refuse(state, actor, parsed.data, earlier)
    },
  }
}

/** The value of a JSON text; undefined, which no kind takes, when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whoever signed it: a text that is no JSON says nothing.
    return undefined
  }
}

function readFact(fact: StoredFact): Read {
  const kind = findFactKind(fact.envelope.kind)
  if (kind === undefined) throw new Error(`fact of an unknown kind in the journal: ${fact.envelope.kind}`)
  const body: unknown = JSON.parse(fact.body)
  return { kind, body, subject: subject(kind.type, kind.subject(body)) }
}

/** Who says a fact: the person as enrolled in a fact it names, or the founder, whom fact one enrols. */
function actorOf(state: State, { envelope }: StoredFact, body: unknown): Actor | undefined {
  const founder = envelope.kind === 'contest.created' ? (body as Subjects['contest']).founder : state.find('contest', 'the')?.founder
  const person = state.find('person', envelope.by) ?? (founder?.id === envelope.by ? founder : undefined)
  return person?.roles.includes(envelope.as) ? { person, as: envelope.as } : undefined
}

/** The subjects whose current facts a new fact must name: its own, those its kind looks at, and the person who says it (or the contest). */
export function subjectsToName(kind: FactKind, body: unknown, by: string): readonly SubjectRef[] {
  return [subject(kind.type, kind.subject(body)), ...kind.rests(body), subject('person', by), theContest]
}
