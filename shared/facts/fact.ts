/**
 * What a fact is, and how a kind of fact says what it means. One meaning per kind: the local write unit, import and replay all run the same
 * `refuse` and `apply`. Knows no table, no clock and no hash function of its own.
 */
import { z } from 'zod'
import { ContestId, Digest, PersonId, StationId } from '../domain/ids.ts'
import { type Actor, Role } from '../domain/person.ts'
import type { SubjectRef, Subjects, SubjectType } from './subjects.ts'

/** The envelope, fixed from the first version. The chain hashes it; salt and body travel beside it. */
export const Envelope = z
  .strictObject({
    v: z.literal(1),
    contest: ContestId,
    station: StationId,
    seq: z.int().positive(),
    prev: Digest,
    kind: z.string(),
    at: z.int(),
    by: PersonId,
    as: Role,
    /** The facts that this one answers or replaces, sorted. */
    on: z.array(Digest).readonly(),
    bodyHash: Digest,
  })
  .readonly()
export type Envelope = z.infer<typeof Envelope>

export const StoredFact = z
  .strictObject({
    envelope: Envelope,
    hash: Digest,
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    /** Canonical text. */
    body: z.string(),
    /** Ed25519 by the station over the hash, base64. */
    signature: z.string(),
  })
  .readonly()
export type StoredFact = z.infer<typeof StoredFact>

/** What a fact knows when it is said: the values of the subjects whose facts it names in `on`, and nothing else. */
export type State = Readonly<{
  find<T extends SubjectType>(type: T, id: string): Subjects[T] | undefined
  /** SHA-256 of a document's canonical text. */
  digest(document: unknown): Digest
}>

/** A fact as its kind sees it when it is applied. */
export type SaidFact<Body> = Readonly<{ body: Body; hash: Digest; actor: Pick<Envelope, 'by' | 'as'> }>

export type FactKind<T extends SubjectType = SubjectType, Body = unknown, Refusal extends string = string> = Readonly<{
  kind: string
  type: T
  body: z.ZodType<Body>
  saidBy: readonly Role[]
  /** What the fact is about. */
  subject: (body: Body) => string
  /** The other subjects that `refuse` looks at; their current facts go into `on`. */
  rests: (body: Body) => readonly SubjectRef[]
  /** Whether the fact may answer several facts in conflict and so settle it. */
  settles: boolean
  /** `before`: the values of the subject's facts that this one answers: none, one, or several when they are in conflict. */
  refuse: (state: State, actor: Actor, body: Body, before: readonly Subjects[T][]) => Refusal | undefined
  apply: (before: readonly Subjects[T][], fact: SaidFact<Body>) => Subjects[T]
}>

type Meaning<T extends SubjectType, Body, Refusal extends string> = Omit<
  FactKind<T, Body, Refusal>,
  'kind' | 'rests' | 'settles' | 'refuse'
> &
  Partial<Pick<FactKind<T, Body, Refusal>, 'rests' | 'settles'>> &
  Pick<FactKind<T, Body, Refusal>, 'refuse'>

/** Declares a kind of fact. The name is past tense: `sheet.sealed`. */
export function factKind<const T extends SubjectType, Body, const Refusal extends string>(
  kind: string,
  meaning: Meaning<T, Body, Refusal>,
): FactKind<T, Body, Refusal> {
  return { kind, rests: () => [], settles: false, ...meaning }
}

export type RefusalOf<K> = K extends { refuse: (...given: never) => infer Refusal } ? Exclude<Refusal, undefined> : never
