/** Marks of the calibration lecture: who may seal them, once, and where they stand. */
import { expect, it } from 'vitest'
import { calibrationMarks, calibrationsOfPanel, findCalibration } from '../../../main/data/repositories/day-repository.ts'
import { findSheet } from '../../../main/data/repositories/sheet-repository.ts'
import { currentOf } from '../../../main/data/write-unit.ts'
import { refuse } from '../../../shared/answer.ts'
import { calibrationMarked } from '../../../shared/facts/calibration-marked.ts'
import { sheetSealed } from '../../../shared/facts/sheet-sealed.ts'
import { smallWith } from '../../support/small-contest.ts'
import { aWorld, bring, sealedBody, sheet, stationWith, type World } from '../../support/world.ts'

const setup = smallWith({ anchor: '荷塘月色' })
const id = sheet('j1', 'anchor-1', 'design')
const panel = 'panel' as never
const anchored = (options: Parameters<typeof aWorld>[0] = {}) => aWorld({ setup, ...options })
const body = (world: World, marks: readonly number[] = [10_500, 7000], of = id) => sealedBody(world.store, of, marks)
const say = (world: World, given: unknown, judge = 'j1') => world.as(judge, 'judge', unit => unit.record(calibrationMarked, given as never))

it('is kept with its marks, its total and its version, and is no sheet', async () => {
  const world = await anchored()
  expect(say(world, body(world))).toMatchObject({ ok: true, value: { sheet: id, panel: 'panel', marks: { content: 10_500, form: 7000 } } })
  const version = currentOf(world.store, 'calibration', id)?.version
  expect(findCalibration(world.store.db, id)).toEqual({ sheet: id, judge: 'j1', part: 'design', panel: 'panel', total: 17_500, version })
  expect(calibrationMarks(world.store.db, id)).toEqual({ content: 10_500, form: 7000 })
  expect([findSheet(world.store.db, id), currentOf(world.store, 'sheet', id)]).toEqual([undefined, undefined])
  await world.holds()
})

it('is marked once', async () => {
  const world = await anchored()
  say(world, body(world))
  expect(say(world, body(world, [9000, 7000]))).toEqual(refuse('sheet-closed'))
  expect(calibrationMarks(world.store.db, id)).toEqual({ content: 10_500, form: 7000 })
  await world.holds()
})

it.each([
  ['another judge', (given: object) => given, 'j2', 'sheet-of-another'],
  ['a panel that is not there', (given: object) => ({ ...given, panel: 'none' }), 'j1', 'panel-of-another'],
  ['a track that is not the panel’s', (given: object) => ({ ...given, track: 'sciences' }), 'j1', 'panel-of-another'],
  ['an entry of the contest', (given: object) => ({ ...given, sheet: sheet('j1', 'W-1', 'design') }), 'j1', 'panel-of-another'],
  [
    'a part that the panel does not judge',
    (given: object) => ({ ...given, sheet: sheet('j1', 'anchor-1', 'defence') }),
    'j1',
    'panel-of-another',
  ],
  ['rules of another edition', (given: object) => ({ ...given, rules: 'a'.repeat(64) }), 'j1', 'rules-of-another-edition'],
  ['a rubric of another edition', (given: object) => ({ ...given, rubric: 'a'.repeat(64) }), 'j1', 'rules-of-another-edition'],
  ['a mark that is missing', (given: object) => ({ ...given, marks: { content: 500 } }), 'j1', 'marks-missing'],
  ['a criterion too many', (given: object) => ({ ...given, marks: { content: 500, form: 500, style: 500 } }), 'j1', 'criterion-unknown'],
  ['a mark above the maximum', (given: object) => ({ ...given, marks: { content: 500, form: 8500 } }), 'j1', 'mark-out-of-range'],
])('refuses %s, and says nothing', async (_what, change, judge, refusal) => {
  const world = await anchored()
  const before = world.journal()
  expect(say(world, change(body(world)), judge)).toEqual(refuse(refusal))
  expect(world.journal()).toEqual(before)
  await world.holds()
})

it('refuses a judge whom the panel does not have', async () => {
  const world = await anchored({
    setup: { ...setup, panels: setup.panels.map(each => ({ ...each, judges: each.judges.filter(judge => judge !== 'j3') })) },
  })
  expect(say(world, body(world, [500, 500], sheet('j3', 'anchor-1', 'design')), 'j3')).toEqual(refuse('panel-of-another'))
})

it('refuses a panel without a lecture, and rules that are not frozen', async () => {
  const given = body(await anchored())
  expect(say(await aWorld(), given)).toEqual(refuse('panel-of-another'))
  expect(say(await anchored({ frozen: false }), given)).toEqual(refuse('rules-not-frozen'))
})

it.each(['chief', 'organizer'] as const)('lets no %s mark it', async role => {
  const world = await anchored()
  expect(world.as(role, role, unit => unit.record(calibrationMarked, body(world) as never))).toEqual(refuse('role-not-held'))
})

it('is not sealed as a sheet of the contest', async () => {
  const world = await anchored()
  expect(world.as('j1', 'judge', unit => unit.record(sheetSealed, body(world)))).toEqual(refuse('panel-of-another'))
})

it('marked on two laptops, shows the same marks on both', async () => {
  const office = await anchored()
  const laptop = await stationWith(office, 'laptop')
  say(office, body(office, [10_500, 7000]))
  say(laptop, body(laptop, [9000, 6000]))
  expect([bring(laptop, office), bring(office, laptop)]).toEqual([[], []])
  expect(calibrationsOfPanel(laptop.store.db, panel)).toEqual(calibrationsOfPanel(office.store.db, panel))
  expect(calibrationMarks(laptop.store.db, id)).toEqual(calibrationMarks(office.store.db, id))
  expect(await laptop.holds()).toBe(await office.holds())
})
