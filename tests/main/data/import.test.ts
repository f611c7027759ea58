/** What another laptop says is judged as if it were typed here: no key and no chain makes a fact good that its kind refuses. */
import { expect, it } from 'vitest'
import { allFacts, appendFact, headsOf } from '../../../main/data/journal.ts'
import { importFacts, replayAndCompare, stateHash, storeFrom } from '../../../main/data/replay.ts'
import { newStationKey } from '../../../main/identity/station-key.ts'
import type { Digest } from '../../../shared/domain/ids.ts'
import { canonicalText } from '../../../shared/facts/canonical.ts'
import type { StoredFact } from '../../../shared/facts/fact.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { type SubjectRef, subject } from '../../../shared/facts/subjects.ts'
import { founder } from '../../support/small-contest.ts'
import { aWorld, emptyWorld, sealedBody, sheet, stationWith, type World } from '../../support/world.ts'
import { forgedFact } from './forged-fact.ts'

const id = sheet('j1', 'W-1', 'design')

/** An office and a judge's laptop that has already said something, so that its key is known. */
async function twoStations(): Promise<Readonly<{ office: World; laptop: World }>> {
  const office = await aWorld()
  const laptop = await stationWith(office, 'laptop')
  expect(laptop.seal('j2', 'W-1', 'design', [10_000, 7000])).toMatchObject({ ok: true })
  importFacts(office.store, allFacts(laptop.store.db))
  return { office, laptop }
}

const heads = (world: World, ...subjects: readonly SubjectRef[]): Digest[] => subjects.flatMap(ref => headsOf(world.store.db, ref))
/** What a sealed sheet has to name. */
const sealedOn = (world: World, judge = 'j1') =>
  heads(world, 'contest:the', 'panel:panel', 'track:arts', 'entry:W-1', subject('person', judge), subject('sheet', id))

/** Imports one fact: it is refused with this problem, and nothing changes. */
function expectRefused(office: World, fact: StoredFact, problem: string): void {
  const before = stateHash(office.store.db)
  expect(importFacts(office.store, [fact])).toMatchObject([{ problem }])
  expect(stateHash(office.store.db)).toBe(before)
  expect(allFacts(office.store.db).map(each => each.hash)).not.toContain(fact.hash)
}

it('lets in what an honest station could have said', async () => {
  const { office, laptop } = await twoStations()
  const body = sealedBody(laptop.store, id, [10_500, 7000])
  const fact = forgedFact(laptop, { kind: 'sheet.sealed', body, by: 'j1', as: 'judge', on: sealedOn(laptop) })
  expect(importFacts(office.store, [fact])).toEqual([])
  expect(importFacts(office.store, [fact])).toEqual([])
  await office.holds()
})

it.each([
  ['marks above the maximum', { marks: { content: 99_000, form: 7000 } }, 'mark-out-of-range'],
  ['marks that are missing', { marks: { content: 10_500 } }, 'marks-missing'],
  ['rules of another edition', { rules: 'a'.repeat(64) }, 'rules-of-another-edition'],
  ['a field that the kind does not have', { bonus: 1 }, 'fact-body-broken'],
  ['a sheet whose name is none', { sheet: 'j 1/W-1/design' }, 'fact-body-broken'],
])('refuses a signed and chained sheet with %s', async (_what, change, problem) => {
  const { office, laptop } = await twoStations()
  const body = { ...sealedBody(laptop.store, id, [10_500, 7000]), ...change }
  expectRefused(office, forgedFact(laptop, { kind: 'sheet.sealed', body, by: 'j1', as: 'judge', on: sealedOn(laptop) }), problem)
})

it("refuses a judge's sheet that another judge seals", async () => {
  const { office, laptop } = await twoStations()
  const body = sealedBody(laptop.store, id, [10_500, 7000])
  expectRefused(
    office,
    forgedFact(laptop, { kind: 'sheet.sealed', body, by: 'j2', as: 'judge', on: sealedOn(laptop, 'j2') }),
    'sheet-of-another',
  )
})

it.each([
  ['a role that the person does not hold', 'j1', 'chief'],
  ['a role that may not say this', 'supervisor', 'supervisor'],
  ['a person whom nobody enrolled', 'nobody', 'judge'],
] as const)('refuses a fact by %s', async (_what, by, as) => {
  const { office, laptop } = await twoStations()
  const body = sealedBody(laptop.store, id, [10_500, 7000])
  expectRefused(office, forgedFact(laptop, { kind: 'sheet.sealed', body, by, as, on: sealedOn(laptop, by) }), 'role-not-held')
})

it('refuses a fact that names what nobody has said', async () => {
  const { office, laptop } = await twoStations()
  const body = sealedBody(laptop.store, id, [10_500, 7000])
  const on = [...sealedOn(laptop), 'a'.repeat(64) as Digest]
  expectRefused(office, forgedFact(laptop, { kind: 'sheet.sealed', body, by: 'j1', as: 'judge', on }), 'fact-out-of-order')
})

it('refuses a kind that this version does not know', async () => {
  const { office, laptop } = await twoStations()
  expectRefused(office, forgedFact(laptop, { kind: 'sheet.burnt', body: {}, by: 'j1', as: 'judge' }), 'fact-kind-unknown')
})

it.each([
  ['that is no JSON', '{"sheet":'],
  ['that is not canonical', '{ "person":"j1" }'],
  ['that says one field twice', '{"person":"j1","person":"j1"}'],
])('refuses a body %s, and goes on', async (_what, body) => {
  const { office, laptop } = await twoStations()
  const on = heads(laptop, 'contest:the', 'person:j1', 'pin:j1')
  expectRefused(office, forgedFact(laptop, { kind: 'pin.set', body, by: 'j1', as: 'judge', on }), 'fact-body-broken')
})

it('refuses a text that its kind would have trimmed', async () => {
  const { office, laptop } = await twoStations()
  const target = sheet('j2', 'W-1', 'design')
  const on = heads(laptop, 'contest:the', 'person:chief', 'panel:panel', subject('sheet', target))
  const body = { sheet: target, panel: 'panel', reason: ' 请核对 ' }
  expectRefused(office, forgedFact(laptop, { kind: 'sheet.returned', body, by: 'chief', as: 'chief', on }), 'fact-body-broken')
})

it('refuses to accept a version that was given back, whether its fact is named beside the return or twice', async () => {
  const { office, laptop } = await twoStations()
  const target = sheet('j2', 'W-1', 'design')
  const [sealed] = heads(laptop, subject('sheet', target)) as [Digest]
  laptop.as('chief', 'chief', unit => unit.record(sheetReturned, { sheet: target, panel: 'panel' as never, reason: '请核对' }))
  importFacts(office.store, allFacts(laptop.store.db))
  const [returned] = heads(laptop, subject('sheet', target)) as [Digest]
  const body = { sheet: target, panel: 'panel', version: sealed }
  const rests = heads(laptop, 'contest:the', 'person:chief', 'panel:panel')
  for (const named of [
    [sealed, returned],
    [returned, returned],
  ])
    expectRefused(
      office,
      forgedFact(laptop, { kind: 'sheet.accepted', body, by: 'chief', as: 'chief', on: [...rests, ...named] }),
      'fact-names-broken',
    )
})

it('refuses facts that name others out of order', async () => {
  const { office, laptop } = await twoStations()
  const body = sealedBody(laptop.store, id, [10_500, 7000])
  const on = sealedOn(laptop).sort().reverse()
  expectRefused(office, forgedFact(laptop, { kind: 'sheet.sealed', body, by: 'j1', as: 'judge', envelope: { on } }), 'fact-names-broken')
})

it('refuses a second founding, by a station of its own too', async () => {
  const { office } = await twoStations()
  const stranger = await emptyWorld({ seed: 'stranger' })
  const contest = { id: 'contest-1', name: { zh: '假', en: 'False' }, timeZone: 'Asia/Shanghai' }
  const body = { contest, founder }
  expectRefused(office, forgedFact(stranger, { kind: 'contest.created', body, by: founder.id, as: 'organizer' }), 'contest-exists')
})

it('refuses every fact of another contest', async () => {
  const { office } = await twoStations()
  const other = await aWorld({ seed: 'other' })
  const before = stateHash(office.store.db)
  const foreign = allFacts(other.store.db)
  const moved = foreign.map(fact => ({ ...fact, envelope: { ...fact.envelope, contest: 'contest-2' as never } }))
  expect(importFacts(office.store, foreign).map(({ problem }) => problem)).toContain('contest-exists')
  const elsewhere = await emptyWorld({ seed: 'elsewhere' })
  const stray = forgedFact(elsewhere, {
    kind: 'contest.created',
    body: {},
    by: 'x',
    as: 'organizer',
    envelope: { contest: 'contest-2' as never },
  })
  expect(importFacts(office.store, [...moved, stray]).map(({ problem }) => problem)).toContain('contest-of-another')
  expect(stateHash(office.store.db)).toBe(before)
})

it('refuses a station that joins under the name of another', async () => {
  const { office, laptop } = await twoStations()
  const thief = await emptyWorld({ seed: 'thief' })
  const join = (station: string, publicKey: string) =>
    forgedFact(thief, {
      kind: 'station.joined',
      body: { station, publicKey },
      by: 'organizer',
      as: 'organizer',
      on: heads(office, 'contest:the'),
    })
  expectRefused(office, join(laptop.key.station, thief.key.publicKey), 'station-of-another-key')
  expectRefused(office, join(thief.key.station, laptop.key.publicKey), 'station-of-another-key')
  expect(importFacts(office.store, [join(thief.key.station, thief.key.publicKey)])).toEqual([])
})

it('refuses a joining whose key is no key, and one that is no joining at all', async () => {
  const { office } = await twoStations()
  const stranger = await emptyWorld({ seed: 'stranger' })
  const { stationNamed } = await import('../../../main/platform/signature.ts')
  const station = stationNamed('AAAA')
  const fact = { kind: 'station.joined', by: 'organizer', as: 'organizer' } as const
  const named = forgedFact(stranger, { ...fact, body: { station, publicKey: 'AAAA' }, envelope: { station } })
  expectRefused(office, named, 'signature-broken')
  expectRefused(office, forgedFact(stranger, { ...fact, body: '{' }), 'station-unknown')
})

it('refuses a station that has not joined', async () => {
  const { office, laptop } = await twoStations()
  const stranger = await emptyWorld({ seed: 'stranger' })
  const fact = forgedFact(stranger, { kind: 'pin.set', body: { person: 'j1' }, by: 'j1', as: 'judge', on: heads(laptop, 'person:j1') })
  expectRefused(office, fact, 'station-unknown')
})

it('refuses a signature that is none', async () => {
  const { office, laptop } = await twoStations()
  const fact = forgedFact(laptop, { kind: 'pin.set', body: { person: 'j1' }, by: 'j1', as: 'judge', on: heads(laptop, 'person:j1') })
  expectRefused(office, { ...fact, signature: '' }, 'signature-broken')
  expectRefused(office, { ...fact, signature: newStationKey().sign(fact.hash) }, 'signature-broken')
})

it('keeps the first of two facts with one number of one station: a chain does not fork unseen', async () => {
  const { office, laptop } = await twoStations()
  const pin = (person: string) =>
    forgedFact(laptop, {
      kind: 'pin.set',
      body: { person },
      by: person,
      as: 'judge',
      on: heads(laptop, 'contest:the', subject('person', person)),
    })
  expect(importFacts(office.store, [pin('j1'), pin('j2')])).toMatchObject([{ problem: 'sequence-broken' }])
})

it('is refused by replay too, when it was written into the file past every check', async () => {
  const { office, laptop } = await twoStations()
  const body = { ...sealedBody(laptop.store, id, [10_500, 7000]), marks: { content: 99_000, form: 7000 } }
  const forged = forgedFact(laptop, { kind: 'sheet.sealed', body, by: 'j1', as: 'judge', on: sealedOn(laptop) })
  office.store.connection.transaction(() => appendFact(office.store.writable, forged, subject('sheet', id)))()
  const report = await replayAndCompare(office.store)
  expect(report.refused).toEqual([{ hash: forged.hash, kind: 'sheet.sealed', problem: 'mark-out-of-range' }])
  expect(report.differing).toContain('heads')
})

it('takes the rest when one fact in the middle is refused, but nothing that rests on it', async () => {
  const { laptop } = await twoStations()
  const facts = allFacts(laptop.store.db)
  const at = facts.findIndex(fact => fact.envelope.kind === 'station.joined' && fact.envelope.station === laptop.key.station)
  const { refused } = await storeFrom(
    facts.with(at, { ...(facts[at] as StoredFact), body: canonicalText({ station: 'x', publicKey: 'y' }) }),
  )
  expect(refused.map(({ problem }) => problem)).toEqual(['station-of-another-key', 'station-unknown'])
})
