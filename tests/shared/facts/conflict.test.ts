/** Two laptops say different things of one subject: both are kept, and a person settles it with one fact. */
import { expect, it } from 'vitest'
import { headsOf } from '../../../main/data/journal.ts'
import { stateHash } from '../../../main/data/replay.ts'
import { tiesOfPanel } from '../../../main/data/repositories/decision-repository.ts'
import { findPerson } from '../../../main/data/repositories/setup-repository.ts'
import { findSheet } from '../../../main/data/repositories/sheet-repository.ts'
import { refuse } from '../../../shared/answer.ts'
import { panelCertified } from '../../../shared/facts/panel-certified.ts'
import { personEnrolled } from '../../../shared/facts/person-enrolled.ts'
import { pinSet } from '../../../shared/facts/pin-set.ts'
import { sheetAccepted } from '../../../shared/facts/sheet-accepted.ts'
import { sheetMissing } from '../../../shared/facts/sheet-missing.ts'
import { sheetReceived } from '../../../shared/facts/sheet-received.ts'
import { sheetReinstated } from '../../../shared/facts/sheet-reinstated.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { subject } from '../../../shared/facts/subjects.ts'
import { tieDecided } from '../../../shared/facts/tie-decided.ts'
import { person } from '../../support/small-contest.ts'
import { aWorld, bring, sheet, stationWith, type World } from '../../support/world.ts'

const id = sheet('j1', 'W-1', 'design')
const at = { sheet: id, panel: 'panel' as never }
const chief = (world: World, kind: unknown, body: unknown) => world.as('chief', 'chief', unit => unit.record(kind as never, body as never))
const said = { ok: true }

/** The chief's laptop, to which two others brought the same sheet, sealed with different marks. */
async function aConflict(): Promise<World> {
  const office = await aWorld()
  const [left, right] = [await stationWith(office, 'left'), await stationWith(office, 'right')]
  expect(left.seal('j1', 'W-1', 'design', [10_500, 7000])).toMatchObject(said)
  expect(right.seal('j1', 'W-1', 'design', [11_000, 7000])).toMatchObject(said)
  expect([...bring(left, office), ...bring(right, office)]).toEqual([])
  expect(findSheet(office.store.db, id)).toMatchObject({ versions: 2 })
  return office
}
const versions = (world: World) => headsOf(world.store.db, subject('sheet', id))

it.each([0, 1])('is settled by accepting version %i by its name', async which => {
  const world = await aConflict()
  const version = versions(world)[which]
  expect(chief(world, sheetAccepted, { ...at, version })).toMatchObject(said)
  expect(findSheet(world.store.db, id)).toMatchObject({ state: 'accepted', versions: 1, version })
  await world.holds()
})

it('is settled by giving the sheet back; the judge seals a third version', async () => {
  const world = await aConflict()
  expect(chief(world, sheetReturned, { ...at, reason: '两台不一致' })).toMatchObject(said)
  expect(findSheet(world.store.db, id)).toMatchObject({ state: 'returned', versions: 1 })
  expect(world.seal('j1', 'W-1', 'design', [12_000, 8000])).toMatchObject(said)
  expect(findSheet(world.store.db, id)).toMatchObject({ state: 'sealed', total: 20_000, versions: 1 })
  await world.holds()
})

it('is settled by calling the sheet void', async () => {
  const world = await aConflict()
  expect(chief(world, sheetMissing, { ...at, missing: 'void', reason: '违规' })).toMatchObject(said)
  expect(findSheet(world.store.db, id)).toMatchObject({ state: 'missing', versions: 1 })
  await world.holds()
})

it('is settled by making it void; then there are no marks to take back, for nobody said which of them were right', async () => {
  const world = await aConflict()
  expect(chief(world, sheetReinstated, { ...at, reason: '有误' })).toEqual(refuse('subject-in-conflict'))
  chief(world, sheetMissing, { ...at, missing: 'void', reason: '违规' })
  expect(chief(world, sheetReinstated, { ...at, reason: '有误' })).toEqual(refuse('sheet-without-marks'))
  await world.holds()
})

it('of one version, received on one laptop and accepted on another, and then made void, the marks can be taken back', async () => {
  const office = await aWorld()
  office.seal('j1', 'W-1', 'design', [10_500, 7000])
  const [left, right] = [await stationWith(office, 'left'), await stationWith(office, 'right')]
  const version = findSheet(office.store.db, id)?.version
  expect([chief(left, sheetReceived, at), chief(right, sheetAccepted, { ...at, version })]).toMatchObject([said, said])
  expect([...bring(left, office), ...bring(right, office)]).toEqual([])
  expect(versions(office)).toHaveLength(2)
  chief(office, sheetMissing, { ...at, missing: 'void', reason: '违规' })
  expect(chief(office, sheetReinstated, { ...at, reason: '有误' })).toMatchObject(said)
  expect(findSheet(office.store.db, id)).toMatchObject({ state: 'sealed', total: 17_500, version })
  await office.holds()
})

it('is not settled by naming a version that is not there, by receiving, or by sealing once more', async () => {
  const world = await aConflict()
  expect(chief(world, sheetAccepted, { ...at, version: 'a'.repeat(64) })).toEqual(refuse('sheet-version-stale'))
  expect(chief(world, sheetReceived, at)).toEqual(refuse('subject-in-conflict'))
  expect(world.seal('j1', 'W-1', 'design', [12_000, 8000])).toEqual(refuse('subject-in-conflict'))
  expect(findSheet(world.store.db, id)).toMatchObject({ versions: 2 })
  await world.holds()
})

it('settled on one laptop is settled on all, in whatever order the facts come', async () => {
  const world = await aConflict()
  chief(world, sheetAccepted, { ...at, version: versions(world)[1] })
  const late = await stationWith(world, 'late')
  expect(stateHash(late.store.db)).toBe(stateHash(world.store.db))
})

/** The same said on two laptops that do not know of each other, gathered on a third. */
async function saidTwice(say: (world: World, times: number) => unknown): Promise<World> {
  const office = await aWorld()
  const [left, right] = [await stationWith(office, 'left'), await stationWith(office, 'right')]
  expect(say(left, 1)).toMatchObject(said)
  expect(say(right, 2)).toMatchObject(said)
  expect([...bring(left, office), ...bring(right, office)]).toEqual([])
  await office.holds()
  return office
}

it('a PIN set on two laptops may be set again', async () => {
  const setPin = (world: World) => world.as('chief', 'chief', unit => unit.record(pinSet, { person: 'chief' as never }))
  const world = await saidTwice(setPin)
  expect(setPin(world)).toMatchObject(said)
})

it('a person corrected on two laptops may be corrected once more', async () => {
  const rename = (world: World, times: number) =>
    world.as('organizer', 'organizer', unit => unit.record(personEnrolled, { ...person('j1', ['judge']), name: `王 ${times}` }))
  const world = await saidTwice(rename)
  expect(rename(world, 3)).toMatchObject(said)
  expect(findPerson(world.store.db, 'j1' as never)?.name).toBe('王 3')
  await world.holds()
})

it('a person with two enrolments acts in the roles that the tables show', async () => {
  const world = await saidTwice((each, times) =>
    each.as('organizer', 'organizer', unit => unit.record(personEnrolled, person('j1', [times === 1 ? 'judge' : 'timekeeper']))),
  )
  const shown = findPerson(world.store.db, 'j1' as never)?.roles
  const reply = world.seal('j1', 'W-1', 'design', [10_000, 7000])
  expect(reply.ok).toBe(shown?.includes('judge'))
  await world.holds()
})

it('a tie decided on two laptops may be decided once more', async () => {
  const decide = (world: World, times: number) => {
    const order = times === 1 ? [['W-1'], ['W-2']] : [['W-2'], ['W-1']]
    return chief(world, tieDecided, { panel: 'panel', order, reason: '抽签', second: 'supervisor' })
  }
  const world = await saidTwice(decide)
  expect(decide(world, 3)).toMatchObject(said)
  expect(tiesOfPanel(world.store.db, at.panel)).toMatchObject([{ order: [['W-2'], ['W-1']] }])
  await world.holds()
})

it('a panel certified on two laptops shows one of the two, the same on every laptop', async () => {
  const office = await aWorld()
  for (const judge of ['j1', 'j2', 'j3'])
    for (const entry of ['W-1', 'W-2', 'W-3'])
      for (const part of ['design', 'lesson'])
        chief(office, sheetMissing, { sheet: sheet(judge, entry, part), panel: 'panel', missing: 'absent', reason: '停电' })
  const [left, right] = [await stationWith(office, 'left'), await stationWith(office, 'right')]
  const sheets = ['j1', 'j2', 'j3'].flatMap(judge =>
    ['W-1', 'W-2', 'W-3'].flatMap(entry => ['design', 'lesson'].map(part => sheet(judge, entry, part))),
  )
  const certify = (world: World, entry: string) =>
    chief(world, panelCertified, { panel: 'panel', sheets, certification: { results: [{ entry, score: '80', rank: 1 }], sheets: [] } })
  expect(certify(left, 'W-1')).toMatchObject(said)
  expect(certify(right, 'W-2')).toMatchObject(said)
  const [one, other] = [await stationWith(office, 'one'), await stationWith(office, 'other')]
  for (const from of [left, right]) bring(from, one)
  for (const from of [right, left]) bring(from, other)
  expect(stateHash(one.store.db)).toBe(stateHash(other.store.db))
  await one.holds()
})
