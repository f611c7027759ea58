/** What a contest is made of: who may found, enrol, define and form, and until when. */
import { expect, it } from 'vitest'
import { findPanel, findPerson, findTrack, listEntries } from '../../../main/data/repositories/setup-repository.ts'
import { refuse } from '../../../shared/answer.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import { Track } from '../../../shared/domain/track.ts'
import { contestCreated } from '../../../shared/facts/contest-created.ts'
import { entryEnrolled } from '../../../shared/facts/entry-enrolled.ts'
import { panelFormed } from '../../../shared/facts/panel-formed.ts'
import { personEnrolled } from '../../../shared/facts/person-enrolled.ts'
import { pinSet } from '../../../shared/facts/pin-set.ts'
import { stationJoined } from '../../../shared/facts/station-joined.ts'
import { trackDefined } from '../../../shared/facts/track-defined.ts'
import { entry, founder, person, smallSetup, smallTrack } from '../../support/small-contest.ts'
import { aWorld, bring, emptyWorld, stationWith, type World } from '../../support/world.ts'

const [panel] = smallSetup.panels as readonly [Panel]
const said = { ok: true }
const contest = { id: 'contest-1' as never, name: { zh: '校赛', en: 'School heat' }, timeZone: 'Asia/Shanghai' }
const organize = (world: World, ...[kind, body]: Parameters<Parameters<Parameters<World['as']>[2]>[0]['record']>) =>
  world.as('organizer', 'organizer', unit => unit.record(kind, body))
const otherTrack = Track.parse({ ...smallTrack, id: 'sciences', code: 'L' })

it('is founded once', async () => {
  const world = await aWorld({ frozen: false })
  expect(organize(world, contestCreated as never, { contest, founder })).toEqual(refuse('contest-exists'))
  await world.holds()
})

it('is founded by its own organizer, and by nobody for another', async () => {
  const world = await emptyWorld()
  const other = person('other', ['organizer'])
  expect(organize(world, contestCreated as never, { contest, founder: other })).toEqual(refuse('role-not-held'))
  expect(world.journal()).toEqual([])
})

it('is founded by nobody who would not be its organizer', async () => {
  const world = await emptyWorld()
  const judge = { ...founder, roles: ['judge'] }
  expect(organize(world, contestCreated as never, { contest, founder: judge })).toEqual(refuse('role-not-held'))
})

it('corrects a person; the last enrolment counts', async () => {
  const world = await aWorld()
  expect(organize(world, personEnrolled as never, { ...person('j1', ['judge', 'chief']), name: '王评委' })).toMatchObject(said)
  expect(findPerson(world.store.db, 'j1' as never)).toMatchObject({ name: '王评委', roles: ['chief', 'judge'] })
  await world.holds()
})

it('keeps the class of somebody who is enrolled: scores by classes rest on it', async () => {
  const world = await aWorld()
  const other = { ...person('j1', ['judge']), judgeClass: 'student' }
  expect(organize(world, personEnrolled as never, other)).toEqual(refuse('judge-class-fixed'))
  expect(organize(world, personEnrolled as never, { ...other, id: 'j9' })).toMatchObject(said)
  expect(findPerson(world.store.db, 'j1' as never)).toMatchObject({ judgeClass: 'expert' })
  await world.holds()
})

it('takes one of two classes where two laptops enrolled the same person', async () => {
  const office = await aWorld()
  const laptop = await stationWith(office, 'laptop')
  const enrol = (world: World, judgeClass: string) => organize(world, personEnrolled as never, { ...person('j9', ['judge']), judgeClass })
  expect([enrol(office, 'peer'), enrol(laptop, 'student')]).toMatchObject([said, said])
  expect(bring(laptop, office)).toEqual([])
  expect(enrol(office, 'expert')).toEqual(refuse('judge-class-fixed'))
  expect(enrol(office, 'student')).toMatchObject(said)
  await office.holds()
})

it('does not let an organizer give up the own role', async () => {
  const world = await aWorld()
  expect(organize(world, personEnrolled as never, { ...founder, roles: ['judge'] })).toEqual(refuse('organizer-would-lock-out'))
})

it('takes a role away at once: what is said in it afterwards is refused', async () => {
  const world = await aWorld()
  organize(world, personEnrolled as never, person('j1', ['timekeeper']))
  expect(world.seal('j1', 'W-1', 'design', [10_000, 7000])).toEqual(refuse('role-not-held'))
  await world.holds()
})

it.each([
  ['a person', personEnrolled, person('x', ['judge'])],
  ['a track', trackDefined, otherTrack],
  ['an entry', entryEnrolled, entry('W-9', '南开大学')],
  ['a panel', panelFormed, panel],
])('lets nobody but an organizer say %s', async (_what, kind, body) => {
  const world = await aWorld({ frozen: false })
  expect(world.as('chief', 'chief', unit => unit.record(kind as never, body as never))).toEqual(refuse('role-not-held'))
  expect(world.as('chief', 'organizer', unit => unit.record(kind as never, body as never))).toEqual(refuse('role-not-held'))
  await world.holds()
})

it('lets a person tell of the own PIN, and an organizer of anybody’s', async () => {
  const world = await aWorld()
  expect(world.as('chief', 'chief', unit => unit.record(pinSet, { person: 'chief' as never }))).toMatchObject(said)
  expect(world.as('chief', 'chief', unit => unit.record(pinSet, { person: 'j1' as never }))).toEqual(refuse('pin-of-another'))
  expect(organize(world, pinSet as never, { person: 'j1' })).toMatchObject(said)
  await world.holds()
})

it('takes a station in once', async () => {
  const world = await aWorld()
  const { station, publicKey } = world.key
  expect(organize(world, stationJoined as never, { station, publicKey })).toEqual(refuse('station-known'))
  await world.holds()
})

it('revises a track until it is frozen', async () => {
  const world = await aWorld({ frozen: false })
  const revised = Track.parse({ ...smallTrack, name: { zh: '文科组', en: 'Arts' } })
  expect(organize(world, trackDefined as never, revised)).toMatchObject(said)
  expect(findTrack(world.store.db, smallTrack.id)).toEqual({ track: revised })
  await world.holds()
})

it('refuses a rubric that does not add up', async () => {
  const world = await aWorld({ frozen: false })
  const parts = smallTrack.parts.map(part => ({ ...part, rubric: { ...part.rubric, max: 90_000 } }))
  expect(organize(world, trackDefined as never, { ...smallTrack, parts })).toEqual(refuse('rubric-does-not-add-up'))
  await world.holds()
})

it('refuses rules that contradict themselves', async () => {
  const world = await aWorld({ frozen: false })
  const rules = { ...smallTrack.rules, composition: { method: 'weights', percent: { design: 30, lesson: 60 } } }
  expect(organize(world, trackDefined as never, { ...smallTrack, rules })).toEqual(refuse('rules-contradictory'))
})

it.each([
  ['a track', trackDefined, smallTrack],
  ['an entry', entryEnrolled, entry('W-9', '南开大学')],
  ['a correction of an entry', entryEnrolled, { ...entry('W-1', '北京大学'), name: '别人' }],
  ['a panel', panelFormed, { ...panel, id: 'panel-9' }],
  ['another chief of a panel', panelFormed, { ...panel, chief: 'chief' }],
])('takes no %s once the track is frozen', async (_what, kind, body) => {
  const world = await aWorld()
  const before = world.journal()
  expect(organize(world, kind as never, body)).toEqual(refuse('rules-frozen'))
  expect(world.journal()).toEqual(before)
  await world.holds()
})

it('does not let an entry of a frozen track be carried off to another track', async () => {
  const world = await aWorld()
  expect(organize(world, trackDefined as never, otherTrack)).toMatchObject(said)
  expect(organize(world, entryEnrolled as never, { ...entry('W-1', '北京大学'), track: 'sciences' })).toEqual(refuse('entry-unknown'))
  expect(listEntries(world.store.db, smallTrack.id)).toHaveLength(3)
})

it('does not let a panel of a frozen track be carried off to another track', async () => {
  const world = await aWorld()
  organize(world, trackDefined as never, otherTrack)
  organize(world, entryEnrolled as never, { ...entry('L-1', '南开大学'), track: 'sciences' })
  expect(organize(world, panelFormed as never, { ...panel, track: 'sciences', entries: ['L-1'] })).toEqual(refuse('panel-unknown'))
  expect(findPanel(world.store.db, panel.id)?.track).toBe('arts')
})

it.each([
  ['a track that is not there', { track: 'none' }, 'track-unknown'],
  ['a team in a track of teachers', { kind: 'team' }, 'entry-kind-wrong'],
])('enrols no entry in %s', async (_what, change, refusal) => {
  const world = await aWorld({ frozen: false })
  expect(organize(world, entryEnrolled as never, { ...entry('W-9', '南开大学'), ...change })).toEqual(refuse(refusal))
})

it.each([
  ['of a track that is not there', { track: 'none' }, 'track-unknown'],
  ['for a part that the track does not have', { parts: ['defence'] }, 'part-unknown'],
  ['with an entry that is not there', { entries: ['W-9'] }, 'entry-unknown'],
  ['with a judge who is none', { judges: ['j1', 'supervisor'] }, 'judge-unknown'],
  ['with a judge who is not enrolled', { judges: ['j9'] }, 'judge-unknown'],
  ['with a chief who is none', { chief: 'j1' }, 'chief-unknown'],
  ['whose calibration lecture is an entry', { anchor: { id: 'W-1', title: '荷塘月色' } }, 'anchor-is-entry'],
])('forms no panel %s', async (_what, change, refusal) => {
  const world = await aWorld({ frozen: false })
  expect(organize(world, panelFormed as never, { ...panel, ...change })).toEqual(refuse(refusal))
  await world.holds()
})

it('gives a panel a calibration lecture, another, and none again', async () => {
  const world = await aWorld({ frozen: false })
  for (const anchor of [
    { id: 'anchor-1', title: '荷塘月色' },
    { id: 'anchor-1', title: '背影' },
  ] as never[]) {
    expect(organize(world, panelFormed as never, { ...panel, anchor })).toMatchObject(said)
    expect(findPanel(world.store.db, panel.id)).toEqual({ ...panel, anchor })
  }
  expect(organize(world, panelFormed as never, panel)).toMatchObject(said)
  expect(findPanel(world.store.db, panel.id)).toEqual(panel)
  await world.holds()
})

it('keeps the segment that an entry drew', async () => {
  const world = await aWorld({ frozen: false })
  const drawn = { ...entry('W-9', '南开大学'), segment: '第三节 光的折射' }
  expect(organize(world, entryEnrolled as never, drawn)).toMatchObject(said)
  expect(listEntries(world.store.db, smallTrack.id)).toContainEqual(drawn)
  await world.holds()
})
