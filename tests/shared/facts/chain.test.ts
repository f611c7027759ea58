/** A station's chain: what follows what, and every way in which a fact does not. */
import { expect, it } from 'vitest'
import { sha256 } from '../../../main/platform/sha256.ts'
import { bodyHash, chainProblem, envelopeHash, genesis } from '../../../shared/facts/chain.ts'
import { Envelope, type StoredFact } from '../../../shared/facts/fact.ts'

const [contest, station] = ['contest-1' as never, 'station-1' as never]
const salt = '0'.repeat(32)

/** The fact that follows `last`, with some of its envelope changed before it is hashed. */
function link(last?: StoredFact, change: object = {}): StoredFact {
  const envelope = {
    v: 1,
    contest,
    station,
    seq: (last?.envelope.seq ?? 0) + 1,
    prev: last?.hash ?? genesis(contest, station, sha256),
    kind: 'pin.set',
    at: 1,
    by: 'j1',
    as: 'judge',
    on: [],
    bodyHash: bodyHash(salt, '{}', sha256),
    ...change,
  } as unknown as Envelope
  return { envelope, hash: envelopeHash(envelope, sha256), salt, body: '{}', signature: '' }
}
const first = link()
const problem = (fact: StoredFact, last?: StoredFact) => chainProblem(fact, last, sha256)

it('begins at the contest and the station, and goes on from fact to fact', () => {
  expect(Envelope.safeParse(first.envelope).success).toBe(true)
  expect(problem(first)).toBeUndefined()
  expect(problem(link(first), first)).toBeUndefined()
})

it('begins elsewhere for every contest and every station', () => {
  const starts = [genesis(contest, station, sha256), genesis('contest-2' as never, station, sha256), genesis(contest, 's' as never, sha256)]
  expect(new Set(starts).size).toBe(3)
  expect(problem(link(undefined, { prev: starts[1] }))).toBe('link-broken')
})

it.each<readonly [what: string, change: object, problem: string]>([
  ['of another contest', { contest: 'contest-2' }, 'contest-of-another'],
  ['with a field that no envelope has', { note: 'x' }, 'envelope-altered'],
  ['whose hash of the body is of another body', { bodyHash: bodyHash(salt, '[]', sha256) }, 'body-altered'],
  ['that leaves a number out', { seq: 3 }, 'sequence-broken'],
  ['that says a number again', { seq: 1 }, 'sequence-broken'],
  ['that names another predecessor', { prev: genesis(contest, station, sha256) }, 'link-broken'],
])('is not continued by a fact %s', (_what, change, found) => {
  expect(problem(link(first, change), first)).toBe(found)
})

it.each<readonly [what: string, change: Partial<StoredFact>, problem: string]>([
  ['the body', { body: '[]' }, 'body-altered'],
  ['the salt', { salt: '1'.repeat(32) }, 'body-altered'],
  ['the hash', { hash: first.hash }, 'envelope-altered'],
  ['the envelope', { envelope: { ...link(first).envelope, at: 2 } }, 'envelope-altered'],
])('shows that %s was changed afterwards', (_what, change, found) => {
  expect(problem({ ...link(first), ...change }, first)).toBe(found)
})
