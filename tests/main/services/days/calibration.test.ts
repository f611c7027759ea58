/** The calibration lecture through the gate: set before the freeze, marked by judges, compared by the chief, counted by nobody. */
import { expect, it } from 'vitest'
import { findPanel } from '../../../../main/data/repositories/setup-repository.ts'
import { freezeRules } from '../../../../main/services/setup/freeze-rules.ts'
import { refuse } from '../../../../shared/answer.ts'
import { calibrationMarked } from '../../../../shared/facts/calibration-marked.ts'
import { smallTrack } from '../../../support/small-contest.ts'
import { sealedBody, sheet, type World } from '../../../support/world.ts'
import { aDay, panel, setupWith, told } from './judges-day.ts'

const title = '光的干涉'
const lecture = setupWith({ anchor: title })
type Report = {
  title: string
  judges: { name: string }[]
  parts: { totals: (number | null)[]; criteria: { median: number | null; spread: number | null; marks: { gap: number | null }[] }[] }[]
}
const mark = (world: World, judge: string, marks: readonly number[]) =>
  world.as(judge, 'judge', unit =>
    unit.record(calibrationMarked, sealedBody(world.store, sheet(judge, 'anchor-1', 'design'), marks) as never),
  )
const anchorOf = (world: World) => findPanel(world.store.db, panel as never)?.anchor

async function aLecture(setup = lecture) {
  const day = await aDay({ setup })
  return { ...day, read: () => told<Report | null>(day.chief.call('calibration.read', { panel })) }
}

it('a panel without a lecture has no report', async () => {
  const { read } = await aLecture(setupWith())
  expect(await read()).toBeNull()
})

it('before anybody has marked it, it names the judges and has no marks', async () => {
  const { read } = await aLecture()
  const report = await read()
  expect([report?.title, report?.judges.map(({ name }) => name)]).toEqual([title, ['j1', 'j2', 'j3']])
  expect(report?.parts.map(({ totals }) => totals)).toEqual([
    [null, null, null],
    [null, null, null],
  ])
})

it('shows each judge beside the median, and who has still to mark', async () => {
  const { read, world } = await aLecture()
  expect(mark(world, 'j1', [11_000, 7000])).toMatchObject({ ok: true })
  expect(mark(world, 'j2', [9000, 7500])).toMatchObject({ ok: true })
  const [design] = (await read())?.parts ?? []
  expect(design?.totals).toEqual([18_000, 16_500, null])
  expect(design?.criteria.map(({ median, spread, marks }) => [median, spread, marks.map(({ gap }) => gap)])).toEqual([
    [9000, 2000, [2000, 0, null]],
    [7000, 500, [0, 500, null]],
  ])
  await world.holds()
})

it('one mark alone has no median', async () => {
  const { read, world } = await aLecture()
  mark(world, 'j1', [11_000, 7000])
  expect((await read())?.parts[0]?.criteria[0]).toMatchObject({ median: null, marks: [{ mark: 11_000, gap: null }, {}, {}] })
})

it('is closed to judges, organizers and other chiefs', async () => {
  const { judge, organizer, other, supervisor } = await aLecture()
  for (const who of [judge, organizer]) expect(await who.call('calibration.read', { panel })).toMatchObject({ ok: false })
  expect(await other.call('calibration.read', { panel })).toEqual(refuse('panel-of-another'))
  expect(await supervisor.call('calibration.read', { panel })).toMatchObject({ ok: true })
})

it('the organizer sets, renames and takes away the lecture before the freeze', async () => {
  const { organizer, world, desk } = await aDay({ frozen: false })
  const before = findPanel(world.store.db, panel as never)
  const set = (to: string | null) => organizer.call('panel.set-anchor', { panel, title: to })
  expect(await set(title)).toEqual({ ok: true, value: null })
  const first = anchorOf(world)
  expect(first?.title).toBe(title)
  await set('光的衍射')
  expect(anchorOf(world)).toEqual({ id: first?.id, title: '光的衍射' })
  await set(null)
  expect(findPanel(world.store.db, panel as never)).toEqual(before)
  expect(desk.announced).toContain('setup.changed')
  await world.holds()
})

it('the frozen rules freeze the lecture too', async () => {
  const { organizer, world } = await aDay({ frozen: false })
  await organizer.call('panel.set-anchor', { panel, title })
  world.as('organizer', 'organizer', unit => freezeRules(unit, { track: smallTrack.id }))
  for (const to of ['光的衍射', null])
    expect(await organizer.call('panel.set-anchor', { panel, title: to })).toEqual(refuse('rules-frozen'))
  expect(anchorOf(world)?.title).toBe(title)
})

it('only the organizer sets it, for a panel that there is, under a title that can be read', async () => {
  const { chief, organizer, world } = await aDay({ frozen: false })
  expect(await chief.call('panel.set-anchor', { panel, title })).toMatchObject({ ok: false })
  expect(await organizer.call('panel.set-anchor', { panel: 'panel-9', title })).toEqual(refuse('panel-unknown'))
  for (const bad of ['   ', '字'.repeat(61)])
    expect(await organizer.call('panel.set-anchor', { panel, title: bad })).toMatchObject({ ok: false })
  expect(anchorOf(world)).toBeUndefined()
})
