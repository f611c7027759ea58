/** A judge asks to change a sealed sheet; the chief is told, answers, and cannot certify over it. */
import { expect, it } from 'vitest'
import { findRequest } from '../../../../main/data/repositories/day-repository.ts'
import { findSheet } from '../../../../main/data/repositories/sheet-repository.ts'
import { refuse } from '../../../../shared/answer.ts'
import { sheetSealed } from '../../../../shared/facts/sheet-sealed.ts'
import { signedBy } from '../../../support/certifying.ts'
import { sealedBody, sheet } from '../../../support/world.ts'
import { aDay, panel, told } from './judges-day.ts'

const asked = sheet('j1', 'W-1', 'design')
const reason = '第二项少写了一分'
type Questions = { blockers: { blocker: string; sheet?: string }[] }

async function anAsking() {
  const day = await aDay()
  for (const entry of ['W-1', 'W-2', 'W-3'])
    for (const judge of entry === 'W-3' ? ['j1', 'j2'] : ['j1', 'j2', 'j3']) {
      // No two entries are equal, so that no tie is in the way.
      day.world.seal(judge, entry, 'design', [entry === 'W-1' ? 11_000 : entry === 'W-2' ? 10_000 : 9000, 7000])
      day.world.seal(judge, entry, 'lesson', [45_000, 26_000])
    }
  const version = findSheet(day.world.store.db, asked)?.version
  const ask = (why = reason) => day.judge.call('change.request', { sheet: asked, version, reason: why })
  const blockers = async () => (await told<Questions>(day.chief.call('panel.questions', { panel }))).blockers
  const requested = async () => (await blockers()).filter(({ blocker }) => blocker === 'change-requested')
  return { ...day, version, ask, requested, list: () => day.chief.call('change.list', { panel }) }
}
const request = { sheet: asked, judge: 'j1', number: 'W-1', part: { zh: '教学设计', en: '教学设计' } }

it('tells the chief which sheet, whose, and why', async () => {
  const { ask, list, requested, desk, world } = await anAsking()
  expect(await list()).toEqual({ ok: true, value: [] })
  expect(await ask()).toEqual({ ok: true, value: null })
  expect(await list()).toEqual({ ok: true, value: [{ ...request, reason }] })
  expect(await requested()).toEqual([{ blocker: 'change-requested', ...request }])
  expect(desk.announced).toContain('sheets.changed')
  await world.holds()
})

it('puts the request first among what blocks', async () => {
  const { ask, chief } = await anAsking()
  await ask()
  const { blockers } = await told<Questions>(chief.call('panel.questions', { panel }))
  expect(blockers[0]?.blocker).toBe('change-requested')
})

it('changes nothing on the sheet until the chief answers', async () => {
  const { ask, world } = await anAsking()
  const before = findSheet(world.store.db, asked)
  await ask()
  expect(findSheet(world.store.db, asked)).toEqual(before)
})

it('no panel is certified over a request that nobody answered, even when every sheet is accepted', async () => {
  const { ask, chief, world } = await anAsking()
  await ask()
  await chief.call('panel.accept-sealed', { panel })
  expect(await chief.call('panel.certify', signedBy(world))).toEqual(refuse('panel-blocked', { open: 1 }))
  expect(await chief.call('change.decline', { sheet: asked, panel, reason: '分差在合理范围' })).toEqual({ ok: true, value: null })
  expect(await chief.call('panel.certify', signedBy(world))).toMatchObject({ ok: true })
  await world.holds()
})

it('a declined request is off the list, with the reason kept for the judge', async () => {
  const { ask, chief, list, requested, world } = await anAsking()
  await ask()
  await chief.call('change.decline', { sheet: asked, panel, reason: '分差在合理范围' })
  expect(await list()).toEqual({ ok: true, value: [] })
  expect(await requested()).toEqual([])
  expect(findRequest(world.store.db, asked)).toMatchObject({ reason, declined: '分差在合理范围' })
  expect(await chief.call('change.decline', { sheet: asked, panel, reason: '再说一次' })).toEqual(refuse('request-not-open'))
  await world.holds()
})

it('giving the sheet back answers it too, and sealing it again does not ask anew', async () => {
  const { ask, chief, list, requested, world } = await anAsking()
  await ask()
  expect(await chief.call('sheet.return', { sheet: asked, panel, reason })).toMatchObject({ ok: true })
  expect(await list()).toEqual({ ok: true, value: [] })
  world.seal('j1', 'W-1', 'design', [11_500, 7000])
  expect(await requested()).toEqual([])
  await world.holds()
})

it('may be asked again once it was declined', async () => {
  const { ask, chief, list } = await anAsking()
  await ask()
  await chief.call('change.decline', { sheet: asked, panel, reason: '不改' })
  expect(await ask('再看过录像')).toEqual({ ok: true, value: null })
  expect(await list()).toMatchObject({ value: [{ reason: '再看过录像' }] })
})

it('waits only once', async () => {
  const { ask } = await anAsking()
  await ask()
  expect(await ask()).toEqual(refuse('request-known'))
})

it('is refused for a sheet that nobody knows', async () => {
  const { judge, version } = await anAsking()
  const unknown = { sheet: sheet('j1', 'W-9', 'design'), version, reason }
  expect(await judge.call('change.request', unknown)).toEqual(refuse('sheet-unknown'))
})

it('is refused for the sheet of another judge', async () => {
  const { judge, world } = await anAsking()
  const theirs = sheet('j2', 'W-1', 'design')
  const version = findSheet(world.store.db, theirs)?.version
  expect(await judge.call('change.request', { sheet: theirs, version, reason })).toEqual(refuse('sheet-of-another'))
})

it('is answered by the chief of the panel alone', async () => {
  const { ask, other, organizer, judge, world } = await anAsking()
  await ask()
  const before = world.journal()
  const answer = { sheet: asked, panel, reason: '不改' }
  expect(await other.call('change.decline', answer)).toEqual(refuse('panel-of-another'))
  expect(await other.call('change.list', { panel })).toEqual(refuse('panel-of-another'))
  expect(await organizer.call('change.decline', answer)).toMatchObject({ ok: false })
  expect(await judge.call('change.list', { panel })).toMatchObject({ ok: false })
  expect(world.journal()).toEqual(before)
})

it('can be read by those who watch', async () => {
  const { ask, organizer, supervisor } = await anAsking()
  await ask()
  for (const who of [organizer, supervisor]) expect(await who.call('change.list', { panel })).toMatchObject({ value: [{ reason }] })
})

it('comments for the contestant come with the version that they were sealed with', async () => {
  const { world, chief } = await anAsking()
  await chief.call('sheet.return', { sheet: asked, panel, reason })
  const comments = [{ about: null, text: '整体流畅' }]
  world.as('j1', 'judge', unit => unit.record(sheetSealed, { ...sealedBody(world.store, asked, [11_000, 7000]), comments }))
  expect(await chief.call('sheet.read', { sheet: asked, panel })).toMatchObject({ value: { versions: [{ comments }] } })
  const silent = sheet('j2', 'W-1', 'design')
  expect(await chief.call('sheet.read', { sheet: silent, panel })).toMatchObject({ value: { versions: [{ comments: [] }] } })
})
